import type { Lap } from '@regimen/domain';
import { parseInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { amountIn, isJsonObject, listIn, positiveIn, textIn } from '@regimen/plugin-api/reading';

/** The laps of an activity whose begin and length are known. */
export function lapsOf(activity: JsonObject, startMilliseconds: number): Lap[] {
  return (listIn(activity, 'laps') ?? []).filter(isJsonObject).flatMap((lap): Lap[] => {
    const begin = parseInstant(textIn(lap, 'start_date') ?? '');
    const elapsedSeconds = amountIn(lap, 'elapsed_time');
    const secondsFromStart = begin === null ? -1 : (Date.parse(begin.at) - startMilliseconds) / 1000;
    if (secondsFromStart < 0 || elapsedSeconds === null) return [];
    return [
      {
        kind: 'lap',
        secondsFromStart,
        elapsedSeconds,
        timerSeconds: null,
        distanceMetres: positiveIn(lap, 'distance'),
        energyKcal: null,
        meanHeartRateBpm: positiveIn(lap, 'average_heartrate'),
        maxHeartRateBpm: positiveIn(lap, 'max_heartrate'),
        strokes: null,
      },
    ];
  });
}
