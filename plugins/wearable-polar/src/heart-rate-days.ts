import type { SourceRecord } from '@regimen/domain';
import { parseWallTime, zonedInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { amountIn, isJsonObject, listIn, observe, positiveIn, textIn } from '@regimen/plugin-api/reading';

const secondsPerDay = 86_400;

/** Heart rates of a day on the wrist, by seconds of the wall clock; the person's zone places them. */
export function* readHeartRateDay(day: JsonObject, timeZone: string): Generator<SourceRecord> {
  const midnight = parseWallTime(`${textIn(day, 'date') ?? ''} 00:00`)!;
  for (const sample of listIn(day, 'samples')!.filter(isJsonObject)) {
    const seconds = amountIn(sample, 'secondsFromDayStart');
    const bpm = positiveIn(sample, 'heartRate');
    if (seconds === null || seconds >= secondsPerDay || bpm === null) continue;
    const { at, offsetMinutes } = zonedInstant(
      { milliseconds: midnight.milliseconds + seconds * 1000 },
      timeZone,
    );
    yield* observe({ at, until: null, offsetMinutes, device: null, nativeId: null }, { 'heart-rate': bpm });
  }
}

export function isHeartRateDay(day: JsonObject): boolean {
  return parseWallTime(`${textIn(day, 'date') ?? ''} 00:00`) !== null && listIn(day, 'samples') !== null;
}
