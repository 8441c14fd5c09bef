import type { Observation } from '@regimen/domain';
import { dateOnly, epochDay, fromUcum, parseInstant, parseWallTime, zonedInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { amountIn, epochInstant, objectIn, textIn } from '@regimen/plugin-api/reading';
import { measures } from './measures.js';

/** When something was measured. */
export type When = Pick<Observation, 'at' | 'until' | 'offsetMinutes' | 'localDate'>;
export type ReadFrame = { when: When; remark: string | null } | { fault: 'invalid_time' | 'time_missing' };

/**
 * The `effective_time_frame` of a body: a moment, or an interval of which two of start, end and duration are told, or a
 * date with a part of the day, of which the date is kept. `refusesPartOfDay` for schemas that do not know the last one.
 */
export function timeFrameOf(body: JsonObject, timeZone: string, refusesPartOfDay: boolean): ReadFrame {
  const frame = objectIn(body, 'effective_time_frame');
  if (!frame) return { fault: 'time_missing' };
  const moment = 'date_time' in frame;
  const interval = objectIn(frame, 'time_interval');
  if (moment && 'time_interval' in frame) return { fault: 'invalid_time' };
  if (moment) return momentOf(textIn(frame, 'date_time'), timeZone);
  if (!interval) return { fault: 'time_missing' };
  if ('part_of_day' in interval) return refusesPartOfDay ? { fault: 'invalid_time' } : dateOf(interval);
  return intervalOf(interval, timeZone);
}

function dateOf(interval: JsonObject): ReadFrame {
  const date = textIn(interval, 'date');
  if (date === null || epochDay(date) === null || textIn(interval, 'part_of_day') === null)
    return { fault: 'invalid_time' };
  return { when: { ...dateOnly(date), until: null, offsetMinutes: null }, remark: null };
}

function intervalOf(interval: JsonObject, timeZone: string): ReadFrame {
  const [hasStart, hasEnd, hasDuration] = ['start_date_time', 'end_date_time', 'duration'].map(
    (name) => name in interval,
  );
  const start = hasStart ? momentOf(textIn(interval, 'start_date_time'), timeZone) : null;
  const end = hasEnd ? momentOf(textIn(interval, 'end_date_time'), timeZone) : null;
  const milliseconds = hasDuration ? millisecondsOf(interval) : null;
  if ((start && 'fault' in start) || (end && 'fault' in end)) return { fault: 'invalid_time' };
  if (hasDuration && milliseconds === null) return { fault: 'invalid_time' };
  const known = start ?? end;
  if (!known) return { fault: 'time_missing' };
  const from = start?.when.at ?? moved(end!.when.at, -(milliseconds ?? 0));
  const until = end?.when.at ?? (from && moved(from, milliseconds ?? 0));
  if (from === null || until === null) return { fault: 'invalid_time' };
  // One end alone is no interval; and the end cannot come first.
  if (until < from || (!(start && end) && milliseconds === null)) return { fault: 'invalid_time' };
  const { offsetMinutes } = known.when;
  return {
    when: { at: from, until: until === from ? null : until, offsetMinutes },
    remark: known.remark,
  };
}

function momentOf(text: string | null, timeZone: string): ReadFrame {
  const instant = text === null ? null : parseInstant(text);
  if (instant) return { when: { ...instant, until: null }, remark: null };
  const wall = text === null ? null : parseWallTime(text);
  if (!wall) return { fault: 'invalid_time' };
  const { at, offsetMinutes, remark } = zonedInstant(wall, timeZone);
  return { when: { at, until: null, offsetMinutes }, remark: remark ?? 'time_without_zone' };
}

/** Weeks, months and years are no measure of a bout or a night. */
function millisecondsOf(interval: JsonObject): number | null {
  const duration = objectIn(interval, 'duration') ?? {};
  const unit = measures['sleep_duration']!.units[textIn(duration, 'unit') ?? ''];
  const value = amountIn(duration, 'value');
  const minutes = unit === undefined || value === null ? null : fromUcum('sleep-duration', value, unit);
  return minutes === null ? null : Math.round(minutes * 60_000);
}

/** Null beyond the years that can be written. */
function moved(at: string, milliseconds: number): string | null {
  return epochInstant(Date.parse(at) + milliseconds);
}
