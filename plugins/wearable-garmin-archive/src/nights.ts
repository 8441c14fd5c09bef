import type { SourceRecord } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { amountIn, objectIn, observe, positiveIn } from '@regimen/plugin-api/reading';
import { dateIn, instantIn, offsetBetween } from './archive-time.js';

/** One night, stages in seconds. Null where it cannot be read. */
export function readNight(item: JsonObject): SourceRecord[] | null {
  const at = instantIn(item, 'sleepStartTimestampGMT');
  const until = instantIn(item, 'sleepEndTimestampGMT');
  const date = dateIn(item, 'calendarDate');
  if (at === null || until === null || until <= at) return null;
  const [light, deep, rem] = ['lightSleepSeconds', 'deepSleepSeconds', 'remSleepSeconds'].map((name) =>
    minutesOf(amountIn(item, name)),
  );
  const stages = [light, deep, rem].filter((minutes) => minutes !== null && minutes !== undefined);
  // A night that was only typed in, or in which the watch lay aside, has stages of no length at all.
  const asleep = stages.reduce((sum, minutes) => sum + minutes, 0);
  const isMeasured = asleep > 0;
  return observe(
    {
      at,
      until,
      offsetMinutes:
        offsetBetween(until, instantIn(item, 'sleepEndTimestampLocal')) ??
        offsetBetween(at, instantIn(item, 'sleepStartTimestampLocal')),
      device: null,
      nativeId: `night ${date ?? until}`,
    },
    {
      'sleep-duration': isMeasured ? asleep : null,
      'time-in-bed': (Date.parse(until) - Date.parse(at)) / 60_000,
      'sleep-light': isMeasured ? (light ?? null) : null,
      'sleep-deep': isMeasured ? (deep ?? null) : null,
      'sleep-rem': isMeasured ? (rem ?? null) : null,
      'sleep-awake': isMeasured ? minutesOf(amountIn(item, 'awakeSleepSeconds')) : null,
      'respiratory-rate': positiveIn(item, 'averageRespiration'),
      'oxygen-saturation': positiveIn(objectIn(item, 'spo2SleepSummary') ?? {}, 'averageSPO2'),
    },
  );
}

function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : seconds / 60;
}
