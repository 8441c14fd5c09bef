import type { Lap } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { isJsonObject, listIn, objectIn, positiveIn, textIn } from '@regimen/plugin-api/reading';
import { durationSeconds } from './iso-duration.js';

/** Laps by button, else those the watch cut by distance. `splitTime` is when one ended, from the start. */
export function lapsOf(exercise: JsonObject): Lap[] {
  const own = listIn(exercise, 'laps') ?? [];
  const laps = own.length > 0 ? own : (listIn(exercise, 'autoLaps') ?? []);
  return laps.filter(isJsonObject).flatMap((lap): Lap[] => {
    const elapsedSeconds = durationSeconds(textIn(lap, 'duration'));
    const end = durationSeconds(textIn(lap, 'splitTime'));
    if (elapsedSeconds === null || end === null || end < elapsedSeconds) return [];
    const heartRate = objectIn(lap, 'heartRate') ?? {};
    return [
      {
        kind: 'lap',
        secondsFromStart: end - elapsedSeconds,
        elapsedSeconds,
        timerSeconds: elapsedSeconds,
        distanceMetres: positiveIn(lap, 'distance'),
        energyKcal: null,
        meanHeartRateBpm: positiveIn(heartRate, 'avg'),
        maxHeartRateBpm: positiveIn(heartRate, 'max'),
        strokes: null,
      },
    ];
  });
}
