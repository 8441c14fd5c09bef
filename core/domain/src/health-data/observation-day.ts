import type { LocalDate } from '../shared/local-date.js';
import { epochDay } from '../shared/local-date.js';
import { localDayOf, localEpochDay } from './local-day.js';
import type { Metric } from './metrics.js';
import type { Observation } from './observation.js';

const nightly: ReadonlySet<Metric> = new Set([
  'sleep-duration',
  'time-in-bed',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] satisfies Metric[]);

/** When a value was measured, in numbers: milliseconds since 1970, minutes east of UTC. */
export interface MeasuredAt {
  metric: Metric;
  at: number;
  until: number | null;
  offsetMinutes: number | null;
  localDate?: LocalDate | undefined;
}

/**
 * The calendar day a value counts for: its date where the source knows no more, the day a night ended on, else the day it
 * began, each at the place of measurement. `timeZone` (IANA name) decides where the value carries no offset.
 * @throws RangeError when a time is no instant or `timeZone` no zone.
 */
export function observationDay(observation: Observation, timeZone: string): LocalDate {
  const { metric, at, until, offsetMinutes, localDate } = observation;
  if (localDate !== undefined) return localDate;
  return localDayOf(nightly.has(metric) ? (until ?? at) : at, offsetMinutes, timeZone);
}

/** The same as days since 1970-01-01, from numbers: what an import reckons by the million. */
export function observationEpochDay(value: MeasuredAt, timeZone: string): number {
  const { metric, at, until, offsetMinutes, localDate } = value;
  if (localDate !== undefined) return epochDay(localDate) ?? NaN;
  return localEpochDay(nightly.has(metric) ? (until ?? at) : at, offsetMinutes, timeZone);
}
