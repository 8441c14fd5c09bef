import type { Observation, ZonedInstant } from '@regimen/domain';
import { dateOnly, epochDay, parseInstant, parseWallTime, zonedInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { listIn, objectIn, textIn } from '@regimen/plugin-api/reading';

/** When something was measured. */
export type When = Pick<Observation, 'at' | 'until' | 'offsetMinutes' | 'localDate'>;

/** A time, with what was odd about it; or why there is none. */
export type ReadTime =
  | { when: When; remark: ZonedInstant['remark'] | 'time_without_zone' }
  | { fault: 'invalid_time' | 'date_incomplete' | 'time_missing' };

/**
 * The `effective[x]` of an Observation. A date alone stays one; a month or a year is none. A time without offset, which
 * FHIR forbids and some servers write, is placed by the person's zone.
 */
export function effectiveTime(resource: JsonObject, timeZone: string): ReadTime {
  const point = textIn(resource, 'effectiveDateTime') ?? textIn(resource, 'effectiveInstant');
  if (point !== null) return pointAt(point, timeZone);
  const period = objectIn(resource, 'effectivePeriod');
  if (period) return periodOf(period, timeZone);
  const events = listIn(objectIn(resource, 'effectiveTiming') ?? {}, 'event') ?? [];
  const [event] = events;
  if (events.length === 1 && typeof event === 'string') return pointAt(event, timeZone);
  return { fault: 'time_missing' };
}

function periodOf(period: JsonObject, timeZone: string): ReadTime {
  const [from, to] = [textIn(period, 'start'), textIn(period, 'end')];
  if (from === null || to === null || from === to) {
    const point = from ?? to;
    return point === null ? { fault: 'time_missing' } : pointAt(point, timeZone);
  }
  const [start, end] = [pointAt(from, timeZone), pointAt(to, timeZone)];
  if ('fault' in start) return start;
  if ('fault' in end) return end;
  // From one day to another, without times: which day has how much is not known.
  if (start.when.localDate !== undefined || end.when.localDate !== undefined)
    return { fault: 'date_incomplete' };
  if (end.when.at < start.when.at) return { fault: 'invalid_time' };
  const until = end.when.at === start.when.at ? null : end.when.at;
  return { when: { ...start.when, until }, remark: start.remark ?? end.remark };
}

function pointAt(text: string, timeZone: string): ReadTime {
  const written = text.trim();
  if (/^\d{4}(-\d{2})?$/.test(written)) return { fault: 'date_incomplete' };
  if (epochDay(written) !== null)
    return { when: { ...dateOnly(written), until: null, offsetMinutes: null }, remark: null };
  const instant = parseInstant(written);
  if (instant) return { when: { ...instant, until: null }, remark: null };
  const wall = parseWallTime(written);
  if (!wall) return { fault: 'invalid_time' };
  const { at, offsetMinutes, remark } = zonedInstant(wall, timeZone);
  return { when: { at, until: null, offsetMinutes }, remark: remark ?? 'time_without_zone' };
}
