import { epochDay } from '../../shared/local-date.js';
import type { Violation } from '../violation.js';
import { violation } from './placed-session.js';

/** More is no plan but an attack on the checker (engineering choice). */
const most = { weeks: 104, sessionsPerWeek: 21, stepsPerSession: 100 };
const bands = ['light', 'moderate', 'vigorous', 'near-max'];

type Check = (value: unknown, path: string) => Violation[];

/** Faults in the shape of a plan of unknown origin: missing fields, wrong types, numbers that are no amounts. */
export function shapeFaults(plan: unknown): Violation[] {
  try {
    return checkPlan(plan, 'plan');
  } catch {
    // A hostile object can throw from a getter or a proxy; it is refused like any other malformed plan.
    return [violation('shape', 'plan', 'cannot be read')];
  }
}

const fault = (path: string, message: string) => [violation('shape', path, message)];
const text: Check = (value, path) => (typeof value === 'string' ? [] : fault(path, 'is no text'));
const amount: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? []
    : fault(path, 'is no finite amount of 0 or more');
const date: Check = (value, path) =>
  typeof value === 'string' && epochDay(value) !== null ? [] : fault(path, 'is no calendar date');
const band: Check = (value, path) =>
  typeof value === 'string' && bands.includes(value) ? [] : fault(path, 'is no intensity band');
const range: Check = record({ low: amount, high: amount });
const optionalRange: Check = (value, path) => (value === null ? [] : range(value, path));

const step = record({ kind: text, minutes: amount, band, heartRateBpm: optionalRange, rpe: range });
const session = record({
  id: text,
  date,
  templateId: text,
  templateVersion: amount,
  activity: text,
  modality: text,
  band,
  minutes: amount,
  met: amount,
  energyKcal: amount,
  load: amount,
  steps: listOf(step, most.stepsPerSession),
});
const week = record({
  week: amount,
  startsOn: date,
  sessions: listOf(session, most.sessionsPerWeek),
  minutes: amount,
  moderateEquivalentMinutes: amount,
  load: amount,
});
const checkPlan = record({ startsOn: date, weeks: listOf(week, most.weeks) });

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
