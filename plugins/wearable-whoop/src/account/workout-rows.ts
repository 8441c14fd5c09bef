import type { SourceRecord } from '@regimen/domain';
import type { TitledRow } from '@regimen/plugin-api/reading';
import { summaryActivity } from '@regimen/plugin-api/reading';
import { sportOf } from '../sports.js';
import { timesOf } from './row-times.js';

/** A workout of `workouts.csv`. */
export function readWorkoutRow(row: TitledRow): SourceRecord[] | null {
  const times = timesOf(row);
  const startedAt = times?.instant('Workout start time') ?? null;
  const endedAt = times?.instant('Workout end time') ?? null;
  if (times === null || startedAt === null || endedAt === null || endedAt <= startedAt) return null;
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        ...sportOf(row.text('Activity name'), null),
        startedAt,
        endedAt,
        offsetMinutes: times.offsetMinutes,
        distanceMetres: row.positive('Distance (meters)'),
        energyKcal: row.positive('Energy burned (cal)'),
        ascentMetres: row.amount('Altitude gain (meters)'),
        meanHeartRateBpm: row.positive('Average HR (bpm)'),
        maxHeartRateBpm: row.positive('Max HR (bpm)'),
      }),
    },
  ];
}
