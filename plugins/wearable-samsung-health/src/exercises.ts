import type { Activity, ActivityStream, ActivityStreamKind, SourceRecord } from '@regimen/domain';
import { activityByWords, endAfter, numberIn, summaryActivity } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import type { Companions } from './companions.js';
import { exerciseName } from './exercise-types.js';
import type { Row } from './samsung-row.js';
import { numberOf, revisionOf } from './samsung-table.js';
import { millisecondsOf, spanOf } from './samsung-time.js';

/** One exercise with its readings and places beside, and the VO2max it led to. Null without a begin, or without end and duration. */
export async function readExercise(row: Row, companions: Companions): Promise<SourceRecord[] | null> {
  const span = spanOf(row);
  const duration = positive(row, 'duration');
  if (!span || (span.until === null && duration === null)) return null;
  const { at, offsetMinutes } = span;
  const endedAt = span.until ?? endAfter(at, (duration ?? 0) / 1000);
  if (endedAt === null) return null;
  const elapsedSeconds = (Date.parse(endedAt) - Date.parse(at)) / 1000;
  const name = exerciseName(row['exercise_type'] ?? '');
  const activity: Activity = summaryActivity({
    activity: activityByWords(name),
    sourceActivity: name,
    startedAt: at,
    endedAt,
    offsetMinutes,
    timerSeconds: duration === null ? null : Math.min(duration / 1000, elapsedSeconds),
    distanceMetres: positive(row, 'distance'),
    energyKcal: positive(row, 'calorie'),
    ascentMetres: positive(row, 'altitude_gain'),
    descentMetres: positive(row, 'altitude_loss'),
    meanHeartRateBpm: positive(row, 'mean_heart_rate'),
    maxHeartRateBpm: positive(row, 'max_heart_rate'),
    device: row['deviceuuid'] ?? null,
    nativeId: row['datauuid'] ?? null,
    ...revisionOf(row),
    streams: [
      ...streamsOf((await companions.list(row['live_data'])) ?? [], at, { heart_rate: 'heart-rate' }),
      ...streamsOf((await companions.list(row['location_data'])) ?? [], at, {
        latitude: 'latitude',
        longitude: 'longitude',
        altitude: 'altitude',
      }),
    ],
  });
  return [{ kind: 'activity', activity }, ...fitnessOf(row, endedAt, offsetMinutes)];
}

/** What the app thinks of the person's endurance after a run, mL/kg/min. */
function fitnessOf(row: Row, at: string, offsetMinutes: number | null): SourceRecord[] {
  const value = positive(row, 'vo2_max');
  if (value === null) return [];
  const about = { device: row['deviceuuid'] ?? null, nativeId: row['datauuid'] ?? null, ...revisionOf(row) };
  const when = { at, until: null, offsetMinutes };
  return [{ kind: 'observation', observation: { metric: 'vo2max-estimate', value, ...when, ...about } }];
}

function positive(row: Row, column: string): number | null {
  const value = numberOf(row, column);
  return value !== null && value > 0 ? value : null;
}

/** Readings by time, from the start on; one without a value of a kind has none there, a kind without any no stream. */
function streamsOf(
  readings: readonly JsonObject[],
  startedAt: string,
  kinds: Readonly<Record<string, ActivityStreamKind>>,
): ActivityStream[] {
  const begin = Date.parse(startedAt);
  const columns = Object.keys(kinds);
  const timed = readings
    .map((reading) => ({ reading, seconds: ((millisecondsOf(reading['start_time']) ?? NaN) - begin) / 1000 }))
    .filter(
      ({ reading, seconds }) => seconds >= 0 && columns.some((column) => numberIn(reading, column) !== null),
    )
    .sort((left, right) => left.seconds - right.seconds);
  const secondsFromStart = Float64Array.from(timed, ({ seconds }) => seconds);
  return Object.entries(kinds).flatMap(([column, kind]): ActivityStream[] => {
    const values = Float64Array.from(timed, ({ reading }) => numberIn(reading, column) ?? NaN);
    return values.every((value) => Number.isNaN(value)) ? [] : [{ kind, secondsFromStart, values }];
  });
}
