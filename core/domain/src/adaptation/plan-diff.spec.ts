import type { Plan, PlanSession } from '../planning/plan.js';
import { isEmptyDiff, isOnlyLowering, planDiff } from './plan-diff.js';

const session = (date: string, templateId: string, minutes = 30, changes: Partial<PlanSession> = {}) =>
  ({
    id: `${date}-${templateId}`,
    date,
    templateId,
    minutes,
    load: minutes * 4,
    band: 'moderate',
    ...changes,
  }) as PlanSession;

const plan = (sessions: readonly PlanSession[], weight = 80): Plan =>
  ({
    startsOn: '2026-11-30',
    weeks: [
      {
        week: 1,
        startsOn: '2026-11-30',
        sessions,
        minutes: total(sessions),
        moderateEquivalentMinutes: 0,
        load: 4 * total(sessions),
      },
    ],
    effects: [{ outcome: 'body-mass', unit: 'kg', predicted: weight }],
  }) as unknown as Plan;

const total = (sessions: readonly PlanSession[]) => sessions.reduce((sum, { minutes }) => sum + minutes, 0);

const before = plan([
  session('2026-11-30', 'walk'),
  session('2026-12-02', 'ride', 45),
  session('2026-12-05', 'walk'),
]);

describe('what changes between two plans', () => {
  it.each([
    ['nothing', before, []],
    [
      'a session that is gone',
      plan([session('2026-11-30', 'walk'), session('2026-12-05', 'walk')]),
      [['removed', '2026-12-02', undefined]],
    ],
    [
      'a session on another day of its week',
      plan([session('2026-11-30', 'walk'), session('2026-12-03', 'ride', 45), session('2026-12-05', 'walk')]),
      [['moved', '2026-12-02', '2026-12-03']],
    ],
    [
      'a shorter session, and another kind in the place of one',
      plan([session('2026-11-30', 'walk', 20), session('2026-12-02', 'swim'), session('2026-12-05', 'walk')]),
      [
        ['changed', '2026-11-30', '2026-11-30'],
        ['changed', '2026-12-02', '2026-12-02'],
      ],
    ],
    [
      'a session more',
      plan([...before.weeks[0]!.sessions, session('2026-12-06', 'walk')]),
      [['added', undefined, '2026-12-06']],
    ],
  ])('names %s', (_, after, expected) => {
    const diff = planDiff(before, after);
    expect(
      diff.sessions.map(({ kind, before: old, after: fresh }) => [kind, old?.date, fresh?.date]),
    ).toEqual(expected);
    expect(isEmptyDiff(diff)).toBe(expected.length === 0);
  });

  it('gives the amounts of each week and outcome that differs', () => {
    const diff = planDiff(before, plan([session('2026-11-30', 'walk')], 79.5));
    expect(diff.weeks).toEqual([
      {
        startsOn: '2026-11-30',
        before: { sessions: 3, minutes: 105, moderateEquivalentMinutes: 0, load: 420 },
        after: { sessions: 1, minutes: 30, moderateEquivalentMinutes: 0, load: 120 },
      },
    ]);
    expect(diff.effects).toEqual([{ outcome: 'body-mass', unit: 'kg', before: 80, after: 79.5 }]);
    expect(planDiff(before, before)).toEqual({ sessions: [], weeks: [], effects: [] });
  });

  it('compares week by week though the new plan begins in the middle of one', () => {
    const sessions = [
      session('2026-12-03', 'ride', 45),
      session('2026-12-05', 'walk'),
      session('2026-12-08', 'walk'),
    ];
    const midWeek = { ...plan(sessions), startsOn: '2026-12-02' };
    const diff = planDiff(before, midWeek, '2026-12-02');
    expect(diff.sessions.map(({ kind }) => kind)).toEqual(['moved', 'added']);
    expect(diff.weeks).toMatchObject([
      { startsOn: '2026-12-07', before: null, after: { sessions: 1, minutes: 30, load: 120 } },
    ]);
  });

  it('leaves out what is past', () => {
    const after = plan([session('2026-12-05', 'walk', 20)]);
    expect(planDiff(before, after, '2026-12-05').sessions).toHaveLength(1);
  });

  it.each([
    ['fewer minutes', [session('2026-11-30', 'walk', 20), ...before.weeks[0]!.sessions.slice(1)], true],
    ['a session gone', before.weeks[0]!.sessions.slice(1), true],
    ['more minutes', [session('2026-11-30', 'walk', 35), ...before.weeks[0]!.sessions.slice(1)], false],
    [
      'fewer minutes of harder work',
      [session('2026-11-30', 'run', 15, { band: 'vigorous' }), ...before.weeks[0]!.sessions.slice(1)],
      false,
    ],
    [
      'the same on another day',
      [session('2026-12-01', 'walk'), ...before.weeks[0]!.sessions.slice(1)],
      false,
    ],
    ['a session more', [...before.weeks[0]!.sessions, session('2026-12-06', 'walk', 5)], false],
  ])('tells whether %s only takes away', (_, sessions, expected) => {
    expect(isOnlyLowering(planDiff(before, plan(sessions)))).toBe(expected);
  });
});
