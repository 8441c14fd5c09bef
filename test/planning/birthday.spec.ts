import { jest } from '@jest/globals';
import {
  addDays,
  assembleFacts,
  compileRules,
  makePlan,
  screenPerson,
  verifyForServing,
} from '@regimen/domain';
import type { KnowledgePack, LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, inputFor } from './personas.js';

jest.setTimeout(120_000);

describe('a plan in which somebody turns eighty', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
  });

  it('keeps the limits of that age from the start, so that it may be shown on every day', () => {
    const rules = compileRules(packs);
    // Fit, and eighty on the eighth day of the plan.
    const profile = { ...beginner, birthDate: '1946-12-07', activeMinutesPerWeek: 300 };
    const input = { ...inputFor(profile, {}, packs), weeks: 3 };
    const screenedOn = (on: string) =>
      screenPerson({ facts: assembleFacts({ ...input, on }), rules, clearances: [], on }).screening;
    const idsOn = (on: string) => screenedOn(on).constraints.map(({ id }) => id);
    const added = idsOn('2026-12-07').filter((id) => !idsOn(input.on).includes(id));
    expect(added.length).toBeGreaterThan(0);
    const made = makePlan(input, solver);
    if (made.kind !== 'plan') throw new Error(made.stop.code);
    expect(made.problem.constraints.map(({ id }) => id)).toEqual(expect.arrayContaining(added));
    for (const day of [0, 7, 20]) {
      const today = screenedOn(addDays(input.startsOn, day));
      const served = { ...made.problem, plan: made.plan, screening: made.screening, today };
      expect(verifyForServing(served)).toEqual([]);
    }
  });
});
