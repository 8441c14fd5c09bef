import { jest } from '@jest/globals';
import { makePlan, solveProblem, verifyPlan } from '@regimen/domain';
import type { Constraint, LinearSolver, Plan, PlanningProblem } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, inputFor } from './personas.js';

jest.setTimeout(240_000);

type Own<C = Constraint> = C extends Constraint
  ? Omit<C, 'id' | 'ruleId' | 'ruleVersion' | 'packId' | 'citation' | 'reason' | 'severity'>
  : never;

describe('limits by severity', () => {
  let solver: LinearSolver;
  let problem: PlanningProblem;
  beforeAll(async () => {
    solver = await createHighsSolver();
    const made = makePlan({ ...inputFor(beginner, {}, await installedPacks()), weeks: 6 }, solver);
    if (made.kind !== 'plan') throw new Error('The beginner has no plan.');
    problem = made.problem;
  });
  const limit = (own: Own, severity: Constraint['severity']): Constraint => ({
    ...own,
    id: 'tested#1',
    ruleId: 'tested',
    ruleVersion: 1,
    packId: 'test',
    citation: [],
    reason: { en: 'Tested.', zh: '测试。' },
    severity,
  });
  const solved = (own: Own, severity: Constraint['severity']): Plan => {
    const limited = { ...problem, constraints: [...problem.constraints, limit(own, severity)] };
    const made = solveProblem(limited, solver);
    if (made.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(made.stop)}`);
    expect(verifyPlan({ ...limited, plan: made.plan })).toEqual([]);
    return made.plan;
  };
  const given = (plan: Plan) =>
    plan.certificate.givenUp.find(({ constraintId }) => constraintId === 'tested#1')?.times ?? 0;
  const sessionsOf = (plan: Plan) => plan.weeks.flatMap(({ sessions }) => sessions);

  it('keeps a hard cap at the cost of the effect, and gives a soft one up for it and says so', () => {
    const cap: Own = { kind: 'cap', appliesTo: {}, quantity: 'minutesPerWeek', value: 60 };
    const hard = solved(cap, 'hard');
    const soft = solved(cap, 'soft');
    expect(hard.weeks.every(({ minutes }) => minutes <= 60)).toBe(true);
    expect(given(hard)).toBe(0);
    expect(soft.certificate.residual).toBeLessThan(hard.certificate.residual - 0.1);
    expect(given(soft)).toBe(soft.weeks.filter(({ minutes }) => minutes > 60).length);
    expect(given(soft)).toBeGreaterThan(0);
  });

  it('uses what a soft limit advises against only where nothing else serves, and keeps it elsewhere', () => {
    const lifts: Own = { kind: 'forbid', appliesTo: { modalities: ['resistance'] } };
    const against = solved(lifts, 'soft');
    const strength = sessionsOf(against).filter(({ modality }) => modality === 'resistance').length;
    expect(given(against)).toBe(strength);
    expect(strength).toBeGreaterThan(0);
    const hard = solved(lifts, 'hard');
    expect(sessionsOf(hard).some(({ modality }) => modality === 'resistance')).toBe(false);
    const cycles: Own = { kind: 'forbid', appliesTo: { activities: ['walking', 'treadmill-walking'] } };
    expect(given(solved(cycles, 'soft'))).toBe(0);
  });
});
