import type { Observation, SourceRecord } from '@regimen/domain';
import { dateOnly, parseWallTime, zonedInstant } from '@regimen/domain';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { amountIn, observe, positiveIn, textIn, zoneOffset } from '@regimen/plugin-api/reading';
import { revisionOf } from './revision-of.js';

const dayMilliseconds = 86_400_000;

/** The totals of one day. Null where it cannot be read; a day that was not over is left out and named. */
export function readActivityDay(day: JsonObject, where: string, remarks: Remarks): SourceRecord[] | null {
  const date = textIn(day, 'date');
  const midnight = date === null ? null : parseWallTime(`${date} 00:00`);
  if (date === null || midnight === null) return null;
  const when = intervalOf(date, midnight.milliseconds, textIn(day, 'timezone'));
  const modified = positiveIn(day, 'modified');
  if (modified !== null && when.until !== null && modified * 1000 < Date.parse(when.until)) {
    remarks.add('unfinished_day', where);
    return [];
  }
  const device = textIn(day, 'deviceid');
  return observe(
    { ...when, device, nativeId: `day ${date} ${device ?? ''}`.trim(), ...revisionOf(day) },
    {
      steps: amountIn(day, 'steps'),
      distance: amountIn(day, 'distance'),
      'floors-climbed': amountIn(day, 'elevation'),
      'moderate-minutes': minutesOf(amountIn(day, 'moderate')),
      'vigorous-minutes': minutesOf(amountIn(day, 'intense')),
      'active-energy': amountIn(day, 'calories'),
      'total-energy': amountIn(day, 'totalcalories'),
    },
  );
}

/** From midnight to midnight where the answer names the zone; else the date is all that is known. */
function intervalOf(
  date: string,
  midnight: number,
  timeZone: string | null,
): Omit<Observation, 'metric' | 'value' | 'device' | 'nativeId'> {
  if (timeZone === null || zoneOffset(midnight, timeZone) === null)
    return { ...dateOnly(date), until: null, offsetMinutes: null };
  const { at, offsetMinutes } = zonedInstant({ milliseconds: midnight }, timeZone);
  const until = zonedInstant({ milliseconds: midnight + dayMilliseconds }, timeZone).at;
  return { at, until, offsetMinutes };
}

function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : seconds / 60;
}
