import type { LocalDate } from '../shared/local-date.js';
import { localDayOf } from './local-day.js';
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

/**
 * The calendar day a value counts for: its date where the source knows no more, the day a night ended on, else the day it
 * began, each at the place of measurement. `timeZone` (IANA name) decides where the value carries no offset.
 * @throws RangeError when a time is no instant or `timeZone` no zone.
 */
export function observationDay(
  { metric, at, until, offsetMinutes, localDate }: Observation,
  timeZone: string,
): LocalDate {
  if (localDate !== undefined) return localDate;
  return localDayOf(nightly.has(metric) ? (until ?? at) : at, offsetMinutes, timeZone);
}
