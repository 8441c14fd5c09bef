import type { SourceRecord } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  endAfter,
  numberIn,
  objectIn,
  positiveIn,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';
import { durationSeconds } from './iso-duration.js';
import type { ReadingAids } from './local-time.js';
import { placeLocal } from './local-time.js';
import { sportOf } from './sports.js';

/** An exercise of AccessLink, fields with underscores. Null where it cannot be read. */
export function readExercise(item: JsonObject, where: string, aids: ReadingAids): SourceRecord[] | null {
  const offset = numberIn(item, 'start_time_utc_offset');
  const start = placeLocal(textIn(item, 'start_time'), offset, aids.timeZone, (code) =>
    aids.remarks.add(code, where),
  );
  const seconds = durationSeconds(textIn(item, 'duration'));
  const endedAt = start === null || seconds === null ? null : endAfter(start.at, seconds);
  if (start === null || seconds === null || endedAt === null) return null;
  const heartRate = objectIn(item, 'heart_rate') ?? {};
  const sourceActivity = textIn(item, 'detailed_sport_info') ?? textIn(item, 'sport') ?? 'OTHER';
  const id = numberIn(item, 'id');
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        activity: sportOf(sourceActivity),
        sourceActivity,
        startedAt: start.at,
        endedAt,
        offsetMinutes: start.offsetMinutes,
        elapsedSeconds: seconds,
        timerSeconds: seconds,
        distanceMetres: positiveIn(item, 'distance'),
        energyKcal: positiveIn(item, 'calories'),
        meanHeartRateBpm: positiveIn(heartRate, 'average'),
        maxHeartRateBpm: positiveIn(heartRate, 'maximum'),
        device: textIn(item, 'device'),
        nativeId: textIn(item, 'id') ?? (id === null ? null : String(id)),
      }),
    },
  ];
}
