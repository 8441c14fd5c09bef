import type { SourceRecord } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  amountIn,
  epochInstant,
  numberIn,
  objectIn,
  positiveIn,
  summaryActivity,
  textIn,
  zoneOffset,
} from '@regimen/plugin-api/reading';
import { revisionOf } from './revision-of.js';
import { categoryOf, noActivity } from './workout-categories.js';

/** One workout; null where it cannot be read. */
export function readWorkout(workout: JsonObject): SourceRecord[] | null {
  const category = numberIn(workout, 'category');
  const start = positiveIn(workout, 'startdate');
  const end = positiveIn(workout, 'enddate');
  const startedAt = epochInstant(start === null ? null : start * 1000);
  const endedAt = epochInstant(end === null ? null : end * 1000);
  if (category === null || startedAt === null || endedAt === null || endedAt <= startedAt) return null;
  if (category === noActivity) return [];
  const data = objectIn(workout, 'data') ?? {};
  const id = numberIn(workout, 'id');
  const { name, activity } = categoryOf(category);
  const elapsed = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  const paused = amountIn(data, 'pause_duration');
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        activity,
        sourceActivity: name,
        startedAt,
        endedAt,
        offsetMinutes: zoneOffset(Date.parse(startedAt), textIn(workout, 'timezone')),
        timerSeconds: paused === null ? null : Math.max(0, elapsed - paused),
        distanceMetres: positiveIn(data, 'manual_distance') ?? positiveIn(data, 'distance'),
        energyKcal: positiveIn(data, 'manual_calories') ?? positiveIn(data, 'calories'),
        meanHeartRateBpm: positiveIn(data, 'hr_average'),
        maxHeartRateBpm: positiveIn(data, 'hr_max'),
        poolLengthMetres: positiveIn(data, 'pool_length'),
        nativeId: id === null ? null : String(id),
        ...revisionOf(workout),
      }),
    },
  ];
}
