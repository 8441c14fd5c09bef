import type { Observation } from '@regimen/domain';
import { zonedInstant } from '@regimen/domain';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { epochInstant, numberIn, positiveIn, readWrittenOffset, textIn } from '@regimen/plugin-api/reading';

/**
 * When an item was measured. `MDate` counts seconds as if the clock on the wall had shown UTC, so the offset beside it
 * must be taken off. Without an offset the wall clock is placed in the person's zone, which is remarked. Null without date.
 */
export function timeOf(
  item: JsonObject,
  timeZone: string,
  remarks: Remarks,
  where: string,
): Pick<Observation, 'at' | 'offsetMinutes'> | null {
  const seconds = positiveIn(item, 'MDate');
  if (seconds === null || epochInstant(seconds * 1000) === null) return null;
  const offsetMinutes = offsetOf(item);
  if (offsetMinutes !== null) {
    const at = epochInstant(seconds * 1000 - offsetMinutes * 60_000);
    return at === null ? null : { at, offsetMinutes };
  }
  remarks.add('time_without_zone', where);
  const { at, offsetMinutes: placed, remark } = zonedInstant({ milliseconds: seconds * 1000 }, timeZone);
  if (remark !== null) remarks.add(remark, where);
  return { at, offsetMinutes: placed };
}

/** Written as `-0800`, or as a number of hours. */
function offsetOf(item: JsonObject): number | null {
  const hours = numberIn(item, 'TimeZone');
  if (hours !== null) return Math.abs(hours) <= 14 ? Math.round(hours * 60) : null;
  const text = textIn(item, 'TimeZone');
  return text === null ? null : readWrittenOffset(text);
}
