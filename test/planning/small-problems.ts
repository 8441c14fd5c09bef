import type { Constraint, OutcomeTarget, PlanningProblem, SessionTemplate } from '@regimen/domain';
import fc from 'fast-check';
import { beginner, silentRequest } from './personas.js';

const text = (en: string) => ({ en, zh: `${en}。` });

const walk: SessionTemplate = {
  id: 'walk',
  version: 1,
  title: text('Walk'),
  activity: 'walking',
  modality: 'aerobic',
  band: 'moderate',
  heartRateReserve: { low: 0.4, high: 0.59 },
  rpe: { low: 12, high: 13 },
  met: 3.5,
  compendiumCode: null,
  durationMinutes: { min: 10, max: 20 },
  steps: [{ kind: 'work', share: 1, band: 'moderate', cue: text('Walk') }],
  impact: 'low',
  jointLoad: {},
  muscleGroups: ['quadriceps'],
  fallRisk: 0,
  valsalva: false,
  supine: false,
  contact: false,
  breathHold: false,
  hardDay: false,
  setsPerSession: 0,
  equipment: [],
  places: ['home', 'outdoors'],
  citations: [],
};
const run: SessionTemplate = {
  ...walk,
  id: 'run',
  title: text('Run'),
  activity: 'running',
  band: 'vigorous',
  heartRateReserve: { low: 0.6, high: 0.7 },
  rpe: { low: 14, high: 15 },
  met: 8,
};
const lift: SessionTemplate = {
  ...walk,
  id: 'lift',
  title: text('Bands'),
  activity: 'resistance-bands',
  modality: 'resistance',
  heartRateReserve: null,
  equipment: ['resistance-bands'],
  setsPerSession: 6,
};
const stretch: SessionTemplate = {
  ...walk,
  id: 'stretch',
  title: text('Stretch'),
  activity: 'stretching',
  modality: 'flexibility',
  band: 'light',
  heartRateReserve: null,
  rpe: { low: 9, high: 11 },
  met: 2.3,
};
export const smallCatalogue = [walk, run, lift, stretch] as const;

/** A hard limit. */
export function limit(id: string, own: object): Constraint {
  const rule = { ruleId: id, ruleVersion: 1, packId: 'test', citation: [], severity: 'hard', appliesTo: {} };
  return { ...rule, reason: text(id), ...own, id } as unknown as Constraint;
}
/** One session a day: no short second ones, with which the search takes too long for tests. */
export const oneADay = limit('one-a-day', { kind: 'cap', quantity: 'sessionsPerDay', value: 1 });
export const minutesCap = (value: number) => limit('cap', { kind: 'cap', quantity: 'minutesPerWeek', value });

function target(outcome: OutcomeTarget['outcome'], value: number, byWeek: number): OutcomeTarget {
  return {
    outcome,
    value,
    byWeek,
    tolerance: Math.abs(value) / 20,
    scale: Math.abs(value),
    weight: 1,
    sense: 'atLeast',
    origin: 'request',
    label: text(outcome),
  };
}

/** What a small problem is made of. */
export interface SmallShape {
  weeks: number;
  templates: readonly SessionTemplate[];
  /** Minutes of Monday, Wednesday, Friday and Saturday; 0 = not free. */
  minutes: readonly number[];
  wanted: readonly (readonly [OutcomeTarget['outcome'], number])[];
  constraints: readonly Constraint[];
}

const weekdays = [1, 3, 5, 6] as const;

/** The problem of a shape: a beginner with bands at home. */
export function problemOf({ weeks, templates, minutes, wanted, constraints }: SmallShape): PlanningProblem {
  return {
    profile: {
      ...beginner,
      activeMinutesPerWeek: null,
      equipment: ['resistance-bands'],
      places: ['home', 'outdoors'],
      availableDays: weekdays.flatMap((weekday, index) =>
        (minutes[index] ?? 0) > 0 ? [{ weekday, minutes: minutes[index] ?? 0 }] : [],
      ),
    },
    request: silentRequest,
    screening: {
      clearance: 'allow',
      outcome: 'clear',
      constraints: [],
      prescriptions: [],
      trace: [],
      missingFacts: [],
      unknownFacts: [],
      questions: [],
      screenedOn: '2026-11-25',
      validUntil: '2027-11-25',
      packs: [],
    },
    constraints,
    catalogue: templates,
    targets: wanted.map(([outcome, value]) => target(outcome, value, weeks)),
    baseline: {
      bodyMassKg: 70,
      vo2maxMlKgMin: null,
      restingSystolicMmHg: null,
      weeklyLoad: null,
      activeMinutesPerWeek: null,
    },
    startsOn: '2026-11-30',
    weeks,
    dietaryDeficitKcalPerDay: 0,
    suggestions: {},
  };
}

const wanted = fc
  .record({
    minutes: fc.integer({ min: 20, max: 160 }),
    strength: fc.integer({ min: 0, max: 3 }),
    mobility: fc.integer({ min: 0, max: 40 }),
    mass: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ minutes, strength, mobility, mass }): SmallShape['wanted'] => [
    ['weekly-aerobic-minutes', minutes],
    ...(strength > 0 ? [['weekly-strength-sessions', strength] as const] : []),
    ...(mobility > 0 ? [['weekly-mobility-minutes', mobility] as const] : []),
    ...(mass > 0 ? [['body-mass', -mass / 10] as const] : []),
  ]);

/** Small problems with days of 10 to 40 minutes, two to four templates and one or two weeks. */
export const smallShapes: fc.Arbitrary<SmallShape> = fc.record({
  weeks: fc.integer({ min: 1, max: 2 }),
  templates: fc.subarray([...smallCatalogue], { minLength: 2 }),
  minutes: fc
    .array(fc.constantFrom(0, 10, 15, 20, 30, 40), { minLength: 4, maxLength: 4 })
    .filter((minutes) => minutes.some((each) => each > 0)),
  wanted,
  constraints: fc.constant([oneADay]),
});

/** Problems small enough to try every calendar: two weeks, two templates, two days, sessions of 10, 15 or 20 minutes. */
export const tinyShapes: fc.Arbitrary<SmallShape> = fc.record({
  weeks: fc.constant(2),
  templates: fc.subarray([...smallCatalogue], { minLength: 2, maxLength: 2 }),
  minutes: fc
    .array(fc.constantFrom(10, 15, 20), { minLength: 2, maxLength: 2 })
    .map(([first = 0, second = 0]) => [first, 0, second, 0]),
  wanted,
  constraints: fc.constant([oneADay]),
});
