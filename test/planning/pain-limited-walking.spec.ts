import { jest } from '@jest/globals';
import { makePlan, verifyPlan } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, inputFor } from './personas.js';

jest.setTimeout(120_000);

const said = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' as const });

it('walking further without pain is wanted, planned and predicted with its interval', async () => {
  const goals = [{ kind: said('rehabilitation' as const), target: null, deadline: null }];
  const packs = await installedPacks();
  const solver = await createHighsSolver();
  const person = {
    ...beginner,
    birthDate: '1961-04-02' as const,
    conditions: [{ code: 'peripheral-artery-disease' as const }],
  };
  const made = makePlan(inputFor(person, { goals }, packs), solver);
  if (made.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(made.stop)}`);
  expect(verifyPlan({ ...made.problem, plan: made.plan })).toEqual([]);
  const effect = made.plan.effects.find(({ outcome }) => outcome === 'pain-free-walking');
  expect(effect).toMatchObject({ wanted: 82, unit: 'm' });
  expect(effect!.predicted).toBeGreaterThan(30);
  expect(effect!.predicted).toBeLessThanOrEqual(82 + 1e-6);
  expect(effect!.range.low).toBeLessThan(effect!.predicted);
  expect(effect!.range.high).toBeGreaterThan(effect!.predicted);
  const walks = made.plan.weeks.flatMap(({ sessions }) =>
    sessions.filter(({ modality }) => modality === 'aerobic' || modality === 'interval'),
  );
  expect(walks.length).toBeGreaterThan(0);

  const other = makePlan(inputFor(beginner, { goals }, packs), solver);
  if (other.kind !== 'plan') throw new Error('The beginner has no plan.');
  expect(other.plan.effects.map(({ outcome }) => outcome)).not.toContain('pain-free-walking');
});
