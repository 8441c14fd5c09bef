import { jest } from '@jest/globals';
import { emptyCalendar, makePlan, optimise, propose, solveProblem } from '@regimen/domain';
import type { Constraint, LinearSolver, PlanningProblem } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, inputFor } from './personas.js';

jest.setTimeout(240_000);

const rule = (id: string, own: object): Constraint =>
  ({
    appliesTo: {},
    ...own,
    id,
    ruleId: id,
    ruleVersion: 1,
    packId: 'test',
    citation: [],
    reason: { en: `Rule ${id}.`, zh: `规则${id}。` },
    severity: 'hard',
  }) as unknown as Constraint;
const cap = (id: string, quantity: string, value: number, modalities?: readonly string[]) =>
  rule(id, { kind: 'cap', quantity, value, appliesTo: modalities ? { modalities } : {} });
const floor = (id: string, quantity: string, value: number) => rule(id, { kind: 'floor', quantity, value });

/** As much time as there is, and a body used to it: what a limit of the person's own is without. */
const without: Readonly<Record<string, (problem: PlanningProblem) => PlanningProblem>> = {
  'days-and-time': ({ calendar: _calendar, ...problem }) => ({
    ...problem,
    profile: {
      ...problem.profile,
      availableDays: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, minutes: 600 })),
    },
  }),
  'gentle-start': (problem) => ({ ...problem, baseline: { ...problem.baseline, weeklyLoad: 5000 } }),
};

describe('limits that cannot hold together', () => {
  let solver: LinearSolver;
  let free: PlanningProblem;
  beforeAll(async () => {
    solver = await createHighsSolver();
    const made = makePlan({ ...inputFor(beginner, {}, await installedPacks()), weeks: 3 }, solver);
    if (made.kind !== 'plan') throw new Error('The beginner has no plan.');
    const { constraints } = made.problem;
    free = { ...made.problem, constraints: constraints.filter(({ severity }) => severity === 'hard') };
  });
  const solve = (problem: PlanningProblem) => optimise(problem, propose(problem), solver);
  const conflictOf = (problem: PlanningProblem): readonly string[] => {
    const answer = solve(problem);
    if (answer.ok) throw new Error('There is a plan.');
    expect(answer.problem.code).toBe('LIMITS_CONFLICT');
    return answer.problem.limits;
  };
  const leftOut = (problem: PlanningProblem, id: string): PlanningProblem =>
    without[id]?.(problem) ?? {
      ...problem,
      constraints: problem.constraints.filter((constraint) => constraint.id !== id),
    };
  const travel = {
    ...emptyCalendar,
    periods: [
      {
        id: 'busy',
        kind: 'busy' as const,
        firstOn: '2026-12-14',
        lastOn: '2026-12-20',
        minutesPerDay: 0,
        equipment: null,
        places: null,
      },
    ],
  };

  it.each<[string, readonly string[], (problem: PlanningProblem) => PlanningProblem]>([
    [
      'two rules about the minutes of a week',
      ['least', 'most'],
      (problem) =>
        withRules(problem, [floor('least', 'minutesPerWeek', 80), cap('most', 'minutesPerWeek', 60)]),
    ],
    [
      'a rule and the days of the person',
      ['least', 'days-and-time'],
      (problem) => withRules(problem, [floor('least', 'sessionsPerWeek', 9)]),
    ],
    [
      'a rule and a gentle first week',
      ['gentle-start', 'least'],
      (problem) => withRules(problem, [floor('least', 'moderateEquivalentMinutesPerWeek', 180)]),
    ],
    [
      'four rules, any three of which hold',
      ['strong', 'moving', 'calm', 'least'],
      (problem) =>
        withRules(problem, [
          cap('strong', 'sessionsPerWeek', 1, ['resistance']),
          cap('moving', 'sessionsPerWeek', 1, ['aerobic', 'interval']),
          cap('calm', 'sessionsPerWeek', 1, ['balance', 'flexibility', 'mind-body']),
          floor('least', 'sessionsPerWeek', 4),
          cap('unconcerned', 'minutesPerWeek', 400),
        ]),
    ],
    [
      'a rule and a third week without a free day, where the first is free',
      ['least', 'days-and-time'],
      (problem) => ({ ...withRules(problem, [floor('least', 'sessionsPerWeek', 2)]), calendar: travel }),
    ],
  ])('are named, and no more of them than conflict: %s', (_what, expected, change) => {
    const problem = change(free);
    const found = conflictOf(problem);
    expect(found).toEqual(expected);
    const alone = problem.constraints.filter(({ id }) => found.includes(id));
    expect(conflictOf({ ...problem, constraints: alone })).toEqual(expected);
    for (const id of found) expect([id, solve(leftOut(problem, id)).ok]).toEqual([id, true]);
  });

  it('are told in words, with what in the calendar leaves no day', () => {
    const problem = { ...withRules(free, [floor('least', 'sessionsPerWeek', 2)]), calendar: travel };
    const solved = solveProblem(problem, solver);
    expect(solved).toMatchObject({
      kind: 'stopped',
      stop: {
        code: 'LIMITS_CONFLICT',
        reasons: [
          { en: 'Rule least.' },
          { en: 'The days and the time you have for exercise.' },
          { en: 'Your calendar leaves hardly any time. Free a day, or end the busy time.' },
        ],
      },
    });
  });
});

function withRules(problem: PlanningProblem, rules: readonly Constraint[]): PlanningProblem {
  return { ...problem, constraints: [...problem.constraints, ...rules] };
}
