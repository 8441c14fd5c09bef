import type { SourceRecord } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  amountIn,
  endAfter,
  listIn,
  numberIn,
  objectIn,
  positiveIn,
  readItems,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';
import { durationSeconds } from './iso-duration.js';
import type { ReadingAids } from './local-time.js';
import { placeLocal, secondsBetween } from './local-time.js';
import { lapsOf } from './session-laps.js';
import { streamsOf } from './session-samples.js';
import { isOnFoot, sportOf } from './sports.js';

/** The exercises of one training session of the archive: one mostly, several in a multisport session. */
export function readTrainingSession(session: JsonObject, aids: ReadingAids): Iterable<SourceRecord> {
  const exercises = listIn(session, 'exercises') ?? [];
  const isSingle = exercises.length === 1;
  return readItems(exercises, 'exercise', aids.remarks, (exercise, where) =>
    readSessionExercise(exercise, isSingle ? session : {}, session, where, aids),
  );
}

/** What the only exercise does not say itself the session says of it. */
function readSessionExercise(
  exercise: JsonObject,
  summary: JsonObject,
  session: JsonObject,
  where: string,
  aids: ReadingAids,
): SourceRecord[] | null {
  const startTime = textIn(exercise, 'startTime') ?? textIn(summary, 'startTime');
  const offset = numberIn(exercise, 'timezoneOffset') ?? numberIn(session, 'timeZoneOffset');
  const start = placeLocal(startTime, offset, aids.timeZone, (code) => aids.remarks.add(code, where));
  const timerSeconds = durationSeconds(textIn(exercise, 'duration') ?? textIn(summary, 'duration'));
  const elapsed = secondsBetween(startTime, textIn(exercise, 'stopTime') ?? textIn(summary, 'stopTime'));
  const elapsedSeconds = elapsed !== null && elapsed >= 0 ? elapsed : timerSeconds;
  const endedAt = start === null || elapsedSeconds === null ? null : endAfter(start.at, elapsedSeconds);
  if (start === null || startTime === null || elapsedSeconds === null || endedAt === null) return null;
  const heartRate = objectIn(exercise, 'heartRate') ?? {};
  const sourceActivity = textIn(exercise, 'sport') ?? 'OTHER';
  const activity = sportOf(sourceActivity);
  const total = (name: string) => positiveIn(exercise, name) ?? positiveIn(summary, name);
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        activity,
        sourceActivity,
        name: textIn(session, 'name'),
        startedAt: start.at,
        endedAt,
        offsetMinutes: start.offsetMinutes,
        elapsedSeconds,
        timerSeconds,
        distanceMetres: total('distance'),
        energyKcal: total('kiloCalories'),
        ascentMetres: amountIn(exercise, 'ascent'),
        descentMetres: amountIn(exercise, 'descent'),
        meanHeartRateBpm: positiveIn(heartRate, 'avg') ?? positiveIn(summary, 'averageHeartRate'),
        maxHeartRateBpm: positiveIn(heartRate, 'max') ?? positiveIn(summary, 'maximumHeartRate'),
        laps: lapsOf(exercise),
        streams: streamsOf(objectIn(exercise, 'samples') ?? {}, startTime, isOnFoot(activity)),
      }),
    },
  ];
}
