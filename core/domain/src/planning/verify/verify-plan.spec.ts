import type { Profile } from '../../profile/profile.js';
import type { TrainingRequest } from '../../request/training-request.js';
import type { Constraint } from '../../screening/constraint.js';
import { addDays } from '../../shared/local-date.js';
import type { Plan, PlanSession } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';
import { verifyUntrustedPlan } from './verify-plan.js';

const text = { en: 'a', zh: '甲' };
const startsOn = '2026-11-30';
const template = {
  id: 'strength',
  version: 1,
  activity: 'resistance-bands',
  modality: 'resistance',
  band: 'moderate',
  met: 4,
  durationMinutes: { min: 20, max: 60 },
  impact: 'low',
  jointLoad: { knee: 2 },
  muscleGroups: ['back'],
  equipment: [],
  fallRisk: 1,
} as unknown as SessionTemplate;

function session(date: string, minutes = 30): PlanSession {
  const step = {
    kind: 'work',
    band: 'moderate',
    heartRateBpm: { low: 100, high: 120 },
    rpe: { low: 12, high: 13 },
  } as const;
  return {
    id: `s-${date}`,
    date,
    templateId: 'strength',
    templateVersion: 1,
    title: text,
    activity: 'resistance-bands',
    modality: 'resistance',
    band: 'moderate',
    minutes,
    met: 4,
    energyKcal: 100,
    load: 4 * minutes,
    steps: [{ ...step, minutes, cue: text }],
    supervisedBy: null,
    advice: [],
    constraintIds: [],
  };
}

/** Two good weeks; a fresh, freely changeable copy each time. */
function goodPlan() {
  const weeks = [0, 7].map((offset, index) => ({
    week: index + 1,
    startsOn: addDays(startsOn, offset),
    sessions: [session(addDays(startsOn, offset)), session(addDays(startsOn, offset + 2))],
    minutes: 60,
    moderateEquivalentMinutes: 60,
    load: 240,
  }));
  return { schema: 'regimen-plan/1', startsOn, weeks } as unknown as DeepMutable<Plan>;
}
type DeepMutable<T> = { -readonly [K in keyof T]: DeepMutable<T[K]> };

const limit = (rest: object) =>
  ({ id: 'limit', severity: 'hard', appliesTo: {}, ...rest }) as unknown as Constraint;
const verify = (plan: unknown, ...constraints: Constraint[]) =>
  verifyUntrustedPlan({
    plan,
    constraints,
    profile: {
      availableDays: [
        { weekday: 1, minutes: 60 },
        { weekday: 3, minutes: 60 },
      ],
      dislikedActivities: [],
    } as unknown as Profile,
    request: { dislikedActivities: [], excludedWeekdays: [] } as unknown as TrainingRequest,
    catalogue: [template],
    startsOn,
  }).map((found) => found.rule);

it('passes a good plan', () => {
  expect(verify(goodPlan(), limit({ kind: 'spacing', minHours: 48 }))).toEqual([]);
});

it.each([
  ['forbid', { kind: 'forbid', appliesTo: { jointLoad: { joint: 'knee', atLeast: 2 } } }],
  ['a band', { kind: 'intensityCeiling', band: 'light', heartRateTargetsAllowed: true }],
  ['effort', { kind: 'intensityCeiling', band: 'vigorous', heartRateTargetsAllowed: true, maxRpe: 12 }],
  [
    'heart rate',
    { kind: 'intensityCeiling', band: 'vigorous', heartRateTargetsAllowed: true, maxHeartRateBpm: 119 },
  ],
  ['no heart-rate targets', { kind: 'intensityCeiling', band: 'vigorous', heartRateTargetsAllowed: false }],
  ['cap', { kind: 'cap', quantity: 'minutesPerWeek', value: 59 }],
  ['floor', { kind: 'floor', quantity: 'sessionsPerWeek', value: 3 }],
  ['rest days', { kind: 'floor', quantity: 'restDaysPerWeek', value: 6, severity: 'soft' }],
  ['spacing', { kind: 'spacing', minHours: 72 }],
  ['gaps', { kind: 'maxGapDays', days: 3 }],
  ['supervision', { kind: 'supervise', by: 'coach' }],
])('reports a broken limit: %s', (_, rest) => {
  expect(new Set(verify(goodPlan(), limit(rest)))).toEqual(new Set(['limit']));
});

type Change = (plan: DeepMutable<Plan>) => void;
const first = (plan: DeepMutable<Plan>) => plan.weeks[0]!.sessions[0]!;
const planted: [string, Change][] = [
  ['catalogue', (plan) => (first(plan).templateVersion = 2)],
  ['catalogue', (plan) => (first(plan).templateId = 'other')],
  ['duration', (plan) => (first(plan).minutes = 15)],
  ['granularity', (plan) => (first(plan).minutes = 32)],
  ['steps-total', (plan) => (first(plan).steps[0]!.minutes = 29)],
  ['availability', (plan) => (first(plan).date = '2026-12-01')],
  ['calendar', (plan) => (first(plan).date = '2026-12-14')],
  ['no-overlap', (plan) => (first(plan).date = '2026-12-02')],
  ['totals', (plan) => (plan.weeks[1]!.load = 300)],
  ['totals', (plan) => (plan.weeks[1]!.moderateEquivalentMinutes = 30)],
  ['totals', (plan) => (first(plan).load = 500)],
  ['unique-id', (plan) => (first(plan).id = plan.weeks[0]!.sessions[1]!.id)],
  ['shape', (plan) => (first(plan).minutes = NaN)],
  ['shape', (plan) => (first(plan).energyKcal = -1)],
  ['shape', (plan) => (first(plan).load = Infinity)],
];
it.each(planted)('finds %s (%#)', (rule, change) => {
  const plan = goodPlan();
  change(plan);
  expect(verify(plan)).toContain(rule);
});

it('finds a load that rises too fast, but lets beginners add a quarter of an hour', () => {
  const cap = limit({ kind: 'cap', quantity: 'weeklyLoadIncreaseFraction', value: 0.1, severity: 'soft' });
  const raised = (minutes: number) => {
    const plan = goodPlan();
    const total = 30 + minutes;
    plan.weeks[1]!.sessions[0] = session('2026-12-07', minutes) as DeepMutable<PlanSession>;
    Object.assign(plan.weeks[1]!, { minutes: total, moderateEquivalentMinutes: total, load: 4 * total });
    return verify(plan, cap);
  };
  expect(raised(45)).toEqual([]);
  expect(raised(50)).toEqual(['limit']);
});

const hostile: [unknown][] = [
  [null],
  [7],
  ['x'],
  [[]],
  [{}],
  [{ startsOn, weeks: [null] }],
  [{ startsOn, weeks: new Array(1e6) }],
];
it.each([
  ...hostile,
  [
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    ),
  ] as [unknown],
])('refuses what is no plan (%#)', (plan) => expect(new Set(verify(plan))).toEqual(new Set(['shape'])));

it('never throws whatever field is missing or mistyped', () => {
  for (const key of Object.keys(first(goodPlan()))) {
    for (const value of [undefined, null, {}, [], 'x', -1]) {
      const plan = goodPlan();
      Object.assign(first(plan), { [key]: value });
      expect(() => verify(plan, limit({ kind: 'supervise', by: 'coach' }))).not.toThrow();
    }
  }
});
