import { jest } from '@jest/globals';
import { makePlan, verifyPlan } from '@regimen/domain';
import type { LinearSolver, MadePlan, MakePlanInput, Profile } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, cardiac, inputFor } from './personas.js';

jest.setTimeout(240_000);

const said = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' as const });
const trained: Profile = { ...beginner, activeMinutesPerWeek: 180 };

describe('phases of a plan', () => {
  let solver: LinearSolver;
  let packs: MakePlanInput['packs'];
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
  });
  const planned = (made: MadePlan) => {
    if (made.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(made.stop)}`);
    expect(verifyPlan({ ...made.problem, plan: made.plan })).toEqual([]);
    return made.plan;
  };

  it('taper before an event: less volume, as hard and nearly as often, after a peak and an easier week', () => {
    const goals = [{ kind: said('run-event' as const), target: null, deadline: said({ weeks: 12 }) }];
    const { weeks, certificate } = planned(makePlan(inputFor(trained, { goals }, packs), solver));
    expect(weeks.map(({ phase }) => phase?.kind)).toEqual([
      ...['base', 'base', 'base', 'deload'],
      ...['build', 'build', 'build', 'build', 'build', 'peak', 'taper', 'taper'],
    ]);
    const peak = weeks[9]!;
    const hard = (week: (typeof weeks)[number]) =>
      week.sessions.filter(({ band }) => band === 'vigorous').length;
    for (const week of weeks.slice(10)) {
      expect(week.load / peak.load).toBeLessThanOrEqual(0.59 + 1e-6);
      expect(week.load / peak.load).toBeGreaterThanOrEqual(0.4 - 1e-6);
      expect(week.sessions.length).toBeGreaterThanOrEqual(Math.floor(0.8 * peak.sessions.length));
      expect(hard(week)).toBeGreaterThanOrEqual(Math.floor(0.8 * hard(peak)));
    }
    expect(weeks[3]!.load / weeks[2]!.load).toBeLessThanOrEqual(0.7 + 1e-6);
    expect(weeks[3]!.load / weeks[2]!.load).toBeGreaterThanOrEqual(0.5 - 1e-6);
    expect(certificate.gap).toBeLessThanOrEqual(0.01);
  });

  it('are none for people whose condition prescribes how their dose grows', () => {
    const { weeks } = planned(makePlan(inputFor(cardiac, {}, packs), solver));
    expect(weeks.every(({ phase }) => phase === undefined)).toBe(true);
  });

  it('says by which week a shortfall could be made good', () => {
    const goals = (value: number) => [
      {
        kind: said('lose-weight' as const),
        target: said({ quantity: 'body-mass' as const, mode: 'change' as const, value, unit: 'kg' }),
        deadline: null,
      },
    ];
    const shortfallOf = (value: number) => {
      const input = { ...inputFor(trained, { goals: goals(value) }, packs), weeks: 4 };
      return planned(makePlan(input, solver)).certificate.shortfalls.find(
        ({ outcome }) => outcome === 'body-mass',
      );
    };
    const late = shortfallOf(-1.5)?.reachableByWeek;
    expect(late).toBeGreaterThan(4);
    expect(late).toBeLessThanOrEqual(52);
  });
});
