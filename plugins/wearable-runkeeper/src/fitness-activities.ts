import type { Activity, ActivityStream, SourceRecord } from '@regimen/domain';
import type { JsonObject, PlacedMoment, Remarks } from '@regimen/plugin-api/reading';
import {
  activityByWords,
  endAfter,
  isJsonObject,
  listIn,
  numberIn,
  placeMoment,
  positiveIn,
  readMoment,
  streamOf,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';

/** No zone lies further from UTC. */
const farthestOffsetHours = 14;

/** Reads one fitness activity; null where it cannot be read. */
export function readFitnessActivity(
  item: JsonObject,
  where: string,
  timeZone: string,
  remarks: Remarks,
): SourceRecord[] | null {
  const start = startOf(item, timeZone);
  const seconds = positiveIn(item, 'duration');
  const endedAt = start === null || seconds === null ? null : endAfter(start.at, seconds);
  if (start === null || endedAt === null) return null;
  if (numberIn(item, 'utc_offset') === null) remarks.add('time_without_zone', where);
  if (start.remark !== null) remarks.add(start.remark, where);
  const sourceActivity = textIn(item, 'type') ?? 'Other';
  const activity: Activity = summaryActivity({
    activity: activityByWords(sourceActivity),
    sourceActivity,
    startedAt: start.at,
    endedAt,
    offsetMinutes: start.offsetMinutes,
    distanceMetres: positiveIn(item, 'total_distance'),
    energyKcal: positiveIn(item, 'total_calories'),
    ascentMetres: positiveIn(item, 'climb'),
    meanHeartRateBpm: positiveIn(item, 'average_heart_rate'),
    device: textIn(item, 'source'),
    nativeId: textIn(item, 'uri'),
    streams: streamsOf(item),
  });
  return [{ kind: 'activity', activity }];
}

/** `Sun, 24 Jan 2010 10:00:36` is a wall clock; the hours from UTC stand beside it, or are missing. */
function startOf(item: JsonObject, timeZone: string): PlacedMoment | null {
  const text = textIn(item, 'start_time');
  const moment = text === null ? null : readMoment(text);
  if (moment === null || moment.millisecondOfDay === null) return null;
  const hours = numberIn(item, 'utc_offset');
  if (hours !== null && Math.abs(hours) > farthestOffsetHours) return null;
  const offsetMinutes = hours === null ? moment.offsetMinutes : Math.round(hours * 60);
  return placeMoment({ ...moment, offsetMinutes }, null, timeZone);
}

function streamsOf(item: JsonObject): ActivityStream[] {
  const points = (list: string, field: string) =>
    (listIn(item, list) ?? [])
      .filter(isJsonObject)
      .map((point) => [numberIn(point, 'timestamp'), numberIn(point, field)] as const);
  const beats = points('heart_rate', 'heart_rate').filter(([, bpm]) => bpm !== null && bpm > 0);
  return [
    ...streamOf('heart-rate', beats),
    ...streamOf('latitude', points('path', 'latitude')),
    ...streamOf('longitude', points('path', 'longitude')),
    ...streamOf('altitude', points('path', 'altitude')),
    ...streamOf('distance', points('distance', 'distance')),
  ];
}
