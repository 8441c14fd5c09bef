import { epochDay } from '../../shared/local-date.js';
import type { Violation } from '../violation.js';
import { violation, wholePlan } from './placed-session.js';

/** More is no plan but an attack on the checker (engineering choice). */
const most = { weeks: 104, sessionsPerWeek: 21, stepsPerSession: 100, texts: 500 };
const bands = ['light', 'moderate', 'vigorous', 'near-max'];

type Check = (value: unknown, path: string) => Violation[];

/** Faults in the shape of a plan of unknown origin: missing fields, wrong types, numbers that are no amounts. */
export function shapeFaults(plan: unknown): Violation[] {
  try {
    return checkPlan(plan, 'plan');
  } catch {
    // A hostile object can throw from a getter or a proxy; it is refused like any other malformed plan.
    return [violation('shape', wholePlan, 'cannot be read')];
  }
}

const fault = (path: string, message: string) => [
  violation('shape', { where: path, lastDay: null }, message),
];
const text: Check = (value, path) => (typeof value === 'string' ? [] : fault(path, 'is no text'));
const amount: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? []
    : fault(path, 'is no finite amount of 0 or more');
const date: Check = (value, path) =>
  typeof value === 'string' && epochDay(value) !== null ? [] : fault(path, 'is no calendar date');
const band: Check = (value, path) =>
  typeof value === 'string' && bands.includes(value) ? [] : fault(path, 'is no intensity band');
const number: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : fault(path, 'is no finite number');
const yesOrNo: Check = (value, path) =>
  typeof value === 'boolean' ? [] : fault(path, 'is neither true nor false');
const schema: Check = (value, path) =>
  value === 'regimen-plan/1' ? [] : fault(path, 'is no schema that can be read');
const localised = record({ en: text, zh: text });
const range = record({ low: amount, high: amount });
const texts = listOf(localised, most.texts);

const step = record({
  kind: text,
  minutes: amount,
  band,
  heartRateBpm: nullOr(range),
  rpe: range,
  cue: localised,
  workRate: optional(
    record({ speedKmh: optional(range), inclinePercent: optional(range), powerWatts: optional(range) }),
  ),
});
const exercise = record({
  exerciseId: text,
  exerciseVersion: amount,
  title: localised,
  muscleGroups: optional(listOf(text, most.texts)),
  sets: amount,
  repetitions: nullOr(range),
  holdSeconds: amount,
  secondsPerSet: nullOr(amount),
  perSide: yesOrNo,
  repetitionsInReserve: nullOr(range),
  restSeconds: amount,
  seconds: amount,
});
const alternative = record({
  templateId: text,
  templateVersion: amount,
  title: localised,
  activity: text,
  band,
  minutes: amount,
  load: amount,
  equipment: listOf(text, most.texts),
  places: listOf(text, most.texts),
});
const session = record({
  id: text,
  date,
  templateId: text,
  templateVersion: amount,
  title: localised,
  activity: text,
  modality: text,
  band,
  minutes: amount,
  met: amount,
  energyKcal: amount,
  load: amount,
  steps: listOf(step, most.stepsPerSession),
  supervisedBy: nullOr(text),
  advice: texts,
  constraintIds: listOf(text, most.texts),
  exercises: optional(listOf(exercise, most.stepsPerSession)),
  alternatives: optional(listOf(alternative, most.stepsPerSession)),
});
const week = record({
  week: amount,
  startsOn: date,
  sessions: listOf(session, most.sessionsPerWeek),
  minutes: amount,
  moderateEquivalentMinutes: amount,
  load: amount,
  phase: optional(record({ kind: text, reason: localised })),
});
const effect = record({
  outcome: text,
  wanted: number,
  predicted: number,
  range: record({ low: number, high: number }),
  unit: text,
  residual: amount,
  source: text,
});
const certificate = record({
  residual: amount,
  bound: number,
  gap: amount,
  residualOfNoPlan: amount,
  binding: listOf(record({ constraintId: text, label: localised, price: number }), most.texts),
  shortfalls: listOf(
    record({
      outcome: text,
      wanted: number,
      reachable: number,
      unit: text,
      reachableByWeek: optional(nullOr(amount)),
    }),
    most.texts,
  ),
  // Plans made before soft limits had a price name none.
  givenUp: optional(listOf(record({ constraintId: text, label: localised, times: amount }), most.texts)),
  solver: record({ name: text, version: text }),
});
const checkPlan = record({
  schema,
  startsOn: date,
  weeks: listOf(week, most.weeks),
  effects: listOf(effect, most.texts),
  certificate,
  heartRateBasis: nullOr(record({ restBpm: amount, maxBpm: amount, origin: text, source: text })),
  assumptions: texts,
});

function nullOr(check: Check): Check {
  return (value, path) => (value === null ? [] : check(value, path));
}

function optional(check: Check): Check {
  return (value, path) => (value === undefined ? [] : check(value, path));
}

function record(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return fault(path, 'is no object');
    return Object.entries(fields).flatMap(([name, check]) =>
      check(Reflect.get(value, name), `${path}.${name}`),
    );
  };
}

function listOf(check: Check, longest: number): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return fault(path, 'is no list');
    if (value.length > longest) return fault(path, `is longer than ${longest}`);
    return Array.from(value, (item: unknown, index) => check(item, `${path}[${index}]`)).flat();
  };
}
