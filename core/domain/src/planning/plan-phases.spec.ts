import { planPhases } from './plan-phases.js';
import type { PlanningProblem } from './planning-problem.js';

function easierWeeks(habitsBy: readonly number[]): number[] {
  const problem = {
    weeks: 12,
    startsOn: '2026-11-30',
    screening: { prescriptions: [] },
    request: { goals: [] },
    targets: habitsBy.map((byWeek) => ({ outcome: 'weekly-aerobic-minutes', byWeek })),
  } as unknown as PlanningProblem;
  return planPhases(problem).flatMap((kind, index) => (kind === 'deload' ? [index + 1] : []));
}

it('puts no easier week among those that a habit is judged by', () => {
  expect(easierWeeks([])).toEqual([4, 8]);
  expect(easierWeeks([12])).toEqual([4, 8]);
  expect(easierWeeks([10])).toEqual([4]);
  expect(easierWeeks([7, 12])).toEqual([8]);
});
