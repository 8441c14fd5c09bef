import type { SourceRecord } from '@regimen/domain';
import { parseInstant } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  amountIn,
  endAfter,
  isJsonObject,
  numberIn,
  positiveIn,
  readItems,
  Remarks,
  summaryActivity,
  textIn,
  withRemarks,
} from '@regimen/plugin-api/reading';
import { exertionIn } from '../perceived-exertion.js';
import { sportOf } from '../sports.js';
import { offsetOf } from './activity-offset.js';
import { lapsOf } from './activity-laps.js';

/**
 * Reads activities as the API answers them: one, or a list.
 * @throws SourceFileError when it is neither.
 */
export function* readAnswer(document: unknown): Generator<SourceRecord> {
  if (!Array.isArray(document) && !isJsonObject(document))
    throw new SourceFileError('unknown-answer', 'The file is no answer of the Strava API.', 'file');
  const items: readonly unknown[] = Array.isArray(document) ? (document as readonly unknown[]) : [document];
  const remarks = new Remarks();
  yield* withRemarks(readItems(items, 'activity', remarks, readActivity), remarks);
}

/** Energy is `calories`; `kilojoules` is work at the pedals. Power without a meter is a guess and not taken. */
function readActivity(item: JsonObject): SourceRecord[] | null {
  const start = parseInstant(textIn(item, 'start_date') ?? '');
  const elapsedSeconds = amountIn(item, 'elapsed_time') ?? amountIn(item, 'moving_time');
  const endedAt = start === null || elapsedSeconds === null ? null : endAfter(start.at, elapsedSeconds);
  if (start === null || elapsedSeconds === null || endedAt === null) return null;
  const startMilliseconds = Date.parse(start.at);
  const id = numberIn(item, 'id');
  const sourceActivity = textIn(item, 'sport_type') ?? textIn(item, 'type') ?? 'Workout';
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        activity: sportOf(sourceActivity),
        sourceActivity,
        name: textIn(item, 'name'),
        startedAt: start.at,
        endedAt,
        offsetMinutes: offsetOf(item, startMilliseconds),
        elapsedSeconds,
        movingSeconds: positiveIn(item, 'moving_time'),
        distanceMetres: positiveIn(item, 'distance'),
        energyKcal: positiveIn(item, 'calories'),
        ascentMetres: amountIn(item, 'total_elevation_gain'),
        meanHeartRateBpm: positiveIn(item, 'average_heartrate'),
        maxHeartRateBpm: positiveIn(item, 'max_heartrate'),
        meanPowerWatts: item['device_watts'] === true ? positiveIn(item, 'average_watts') : null,
        perceivedExertion: exertionIn(numberIn(item, 'perceived_exertion')),
        device: textIn(item, 'device_name'),
        nativeId: id === null ? textIn(item, 'id') : String(id),
        laps: lapsOf(item, startMilliseconds),
      }),
    },
  ];
}
