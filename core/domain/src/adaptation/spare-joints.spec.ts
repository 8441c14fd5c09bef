import { requestConstraints } from '../planning/request-constraints.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import type { SessionTemplate } from '../planning/session-template.js';
import {
  goodPlan,
  profile,
  sources,
  startsOn,
  strength,
  walk,
} from '../planning/verify/testing/good-plan.js';
import { verifyPlan } from '../planning/verify/verify-plan.js';
import type { SparedJoint } from '../profile/profile.js';
import type { Screening } from '../screening/screening.js';
import { addDays } from '../shared/local-date.js';
import { isOnlyLowering, planDiff } from './plan-diff.js';
import type { SessionFeedback } from './session-feedback.js';
import { jointToSpare, spareJoints } from './spare-joints.js';

const told: SessionFeedback = {
  sessionId: 's2',
  on: addDays(startsOn, 1),
  done: true,
  minutesDone: 30,
  effort: null,
  enjoyment: null,
  pain: 4,
  painAt: 'knee',
};
const before = (changes: Partial<SessionFeedback>): SessionFeedback => ({
  ...told,
  sessionId: 's1',
  on: startsOn,
  ...changes,
});

describe('pain', () => {
  it.each([
    ['more than is acceptable', { ...told, pain: 6 }, [], 'severe'],
    ['at the edge of it', { ...told, pain: 5 }, [], null],
    ['twice at the same place', told, [before({})], 'repeated'],
    ['told twice of one session', told, [told], null],
    ['at another place before', told, [before({ painAt: 'hip' })], null],
    ['hardly any before', told, [before({ pain: 2 })], null],
    ['long ago', told, [before({ on: addDays(startsOn, -28) })], null],
    ['nowhere named', { ...told, pain: 9, painAt: null }, [before({})], null],
  ] as const)('%s', (_, feedback, earlier, because) => {
    expect(jointToSpare(feedback, earlier)?.because ?? null).toBe(because);
  });
});

describe('a spared joint', () => {
  const knee: SparedJoint = { joint: 'knee', since: startsOn, pain: 7, because: 'severe' };
  const bodyweight: SessionTemplate = {
    ...strength,
    id: 'bodyweight',
    activity: 'resistance-bodyweight',
    equipment: [],
    jointLoad: { knee: 1 },
  };
  const of = (sparedJoints: readonly SparedJoint[], catalogue = [strength, walk, bodyweight]) =>
    ({
      ...sources,
      profile: { ...profile, sparedJoints },
      screening: { ...sources.screening, prescriptions: [] } as unknown as Screening,
      catalogue,
      targets: [],
      baseline: { ...sources.baseline, vo2maxMlKgMin: null, restingSystolicMmHg: null },
      weeks: 2,
      dietaryDeficitKcalPerDay: 0,
      suggestions: {},
    }) satisfies PlanningProblem;
  const plan = goodPlan();
  const first = plan.weeks[0]!.sessions[0]!;
  const spare = (problem: PlanningProblem, limits: PlanningProblem['constraints'] = []) =>
    spareJoints(plan, { problem, today: startsOn, told: first.id, limits });

  it('is loaded by no session to come, and what was done stays', () => {
    const problem = of([knee]);
    expect(verifyPlan({ ...problem, plan }).map(({ rule }) => rule)).toContain('spared-joint');
    const spared = spare(problem);
    if (spared.kind !== 'changed') throw new Error(spared.kind);
    expect(spared.plan.weeks.flatMap(({ sessions }) => sessions.map((one) => one.templateId))).toEqual([
      'strength',
      'walk',
      'bodyweight',
      'walk',
    ]);
    expect(verifyPlan({ ...problem, plan: spared.plan })).toEqual([]);
    expect(isOnlyLowering(planDiff(plan, spared.plan))).toBe(true);
  });

  it('leaves out what nothing can stand in for', () => {
    const spared = spare(of([knee], [strength, walk]));
    if (spared.kind !== 'changed') throw new Error(spared.kind);
    expect(spared.plan.weeks[1]!.sessions.map((one) => one.templateId)).toEqual(['walk']);
  });

  it('changes nothing where nothing loads it', () => {
    expect(spare(of([{ ...knee, joint: 'wrist' }])).kind).toBe('unchanged');
  });

  it('gives way to what screening forbids since it hurts, though it does not load it', () => {
    const rule = { kind: 'forbid', severity: 'hard', appliesTo: { activities: [strength.activity] } };
    const noBands = [{ ...rule, id: 'painful-wrist#1' }] as unknown as PlanningProblem['constraints'];
    const spared = spare(of([{ ...knee, joint: 'wrist' }]), noBands);
    if (spared.kind !== 'changed') throw new Error(spared.kind);
    expect(spared.plan.weeks[1]!.sessions.map((one) => one.templateId)).toEqual(['bodyweight', 'walk']);
    expect(spared.plan.weeks[0]).toEqual(plan.weeks[0]);
  });

  it('is impossible to spare where a limit wants just that session', () => {
    const floor = {
      id: 'least',
      kind: 'floor',
      quantity: 'sessionsPerWeek',
      value: 2,
      severity: 'hard',
      appliesTo: {},
    };
    const strict = { ...of([knee], [strength, walk]), constraints: [floor] } as unknown as PlanningProblem;
    expect(spare(strict).kind).toBe('impossible');
  });

  it('limits every plan to come, and the verifier holds to it even where the limit was lost', () => {
    const { profile: hurt, request } = of([knee]);
    expect(requestConstraints({ profile: hurt, request })).toMatchObject([
      { kind: 'forbid', severity: 'hard', appliesTo: { jointLoad: { joint: 'knee', atLeast: 2 } } },
      { kind: 'forbid', severity: 'hard', appliesTo: { impact: ['high'] } },
    ]);
    const without = { ...of([{ ...knee, since: addDays(startsOn, -1) }]), constraints: [] };
    expect(verifyPlan({ ...without, plan }).filter(({ rule }) => rule === 'spared-joint')).toHaveLength(2);
  });
});
