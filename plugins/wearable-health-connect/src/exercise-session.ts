import type { Activity, ActivityStream, Lap, Pause, StrengthSet } from '@regimen/domain';
import {
  isJsonObject,
  listIn,
  numberIn,
  objectIn,
  readWrittenNumber,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { exerciseOf } from './exercise-types.js';
import { quantityIn } from './quantity.js';
import { identityOf, originOf, revisionOf } from './record-identity.js';
import type { RecordTime, RecordTimes } from './record-times.js';

/** Numbers of segment types that are no exercise (developer.android.com, ExerciseSegment). */
const pauseType = '39';
const restType = '44';

interface Part {
  from: number;
  to: number;
  part: JsonObject;
}

/** One exercise session with its laps, sets, pauses and route; null without begin and end. */
export function readExerciseSession(
  record: JsonObject,
  times: RecordTimes,
  remarks: Remarks,
  where: string,
): Activity | null {
  const start = times.start(record);
  const end = times.end(record);
  if (!start || !end || end.at < start.at) return null;
  const parts = (name: string) => partsOf(listIn(record, name) ?? [], start, times, remarks, where);
  const segments = parts('segments');
  const pauses = joined(segments.filter(({ part }) => isType(part, pauseType, 'pause')));
  const laps = parts('laps').map(lapOf);
  const strengthSets = segments.flatMap(setOf);
  const elapsedSeconds = (Date.parse(end.at) - Date.parse(start.at)) / 1000;
  const paused = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  const distance = quantityIn(record, ['totalDistance', 'distance'], 'distance');
  const title = textIn(record, 'title');
  return summaryActivity({
    ...exerciseOf(record['exerciseType'] ?? record['activityType']),
    startedAt: start.at,
    endedAt: end.at,
    offsetMinutes: start.offsetMinutes,
    timerSeconds: pauses.length > 0 ? elapsedSeconds - paused : null,
    distanceMetres: typeof distance === 'number' && distance >= 0 ? distance : null,
    device: originOf(record),
    nativeId: identityOf(record),
    ...revisionOf(record),
    streams: routeOf(record, start, times, remarks, where),
    ...(title === null ? {} : { name: title }),
    ...(laps.length > 0 ? { laps } : {}),
    ...(pauses.length > 0 ? { pauses } : {}),
    ...(strengthSets.length > 0 ? { strengthSets } : {}),
  });
}

function partsOf(
  items: readonly unknown[],
  start: RecordTime,
  times: RecordTimes,
  remarks: Remarks,
  where: string,
): Part[] {
  const begin = Date.parse(start.at);
  const parts = items.flatMap((item): Part[] => {
    const part = isJsonObject(item) ? item : {};
    const from = times.within(part['startTime'], start);
    const to = times.within(part['endTime'], start);
    if (from !== null && to !== null && from >= start.at && to >= from)
      return [{ from: (Date.parse(from) - begin) / 1000, to: (Date.parse(to) - begin) / 1000, part }];
    remarks.add('invalid_time', where);
    return [];
  });
  return parts.sort((left, right) => left.from - right.from);
}

/** Pauses apart from each other, however the segments overlap; they come by their begin. */
function joined(parts: readonly Part[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { from, to } of parts) {
    const last = pauses.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (to > from) pauses.push({ from, to });
  }
  return pauses;
}

function lapOf({ from, to, part }: Part): Lap {
  const length = quantityIn(part, ['length', 'distance'], 'distance');
  return {
    kind: 'lap',
    secondsFromStart: from,
    elapsedSeconds: to - from,
    timerSeconds: null,
    distanceMetres: typeof length === 'number' ? length : null,
    energyKcal: null,
    meanHeartRateBpm: null,
    maxHeartRateBpm: null,
    strokes: null,
  };
}

function setOf({ from, to, part }: Part): StrengthSet[] {
  const repetitions = numberIn(part, 'repetitions');
  if (!repetitions || isType(part, pauseType, 'pause') || isType(part, restType, 'rest')) return [];
  return [
    {
      secondsFromStart: from,
      durationSeconds: to - from,
      repetitions,
      loadKg: null,
      restSeconds: null,
      sourceExercise: String(part['segmentType'] ?? part['type'] ?? '') || null,
    },
  ];
}

function isType(part: JsonObject, number: string, name: string): boolean {
  const written = String(part['segmentType'] ?? part['type'] ?? '');
  return written === number || written.toLowerCase().replace(/^.*segment_type_/, '') === name;
}

/** Places by time as streams; a point without a readable time or place is left out. */
function routeOf(
  record: JsonObject,
  start: RecordTime,
  times: RecordTimes,
  remarks: Remarks,
  where: string,
): ActivityStream[] {
  const holder = objectIn(record, 'exerciseRoute') ?? objectIn(record, 'route') ?? record;
  const items =
    listIn(holder, 'route') ?? listIn(holder, 'locations') ?? listIn(holder, 'exerciseRoute') ?? [];
  const points = items
    .flatMap((item) => {
      const point = isJsonObject(item) ? item : {};
      const at = times.within(point['time'], start);
      const latitude = readWrittenNumber(point['latitude']);
      const longitude = readWrittenNumber(point['longitude']);
      const isPlace =
        latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      if (at === null || at < start.at || !isPlace) {
        remarks.add('invalid_position', where);
        return [];
      }
      const altitude = quantityIn(point, ['altitude'], 'distance');
      const seconds = (Date.parse(at) - Date.parse(start.at)) / 1000;
      return [{ seconds, latitude, longitude, altitude: typeof altitude === 'number' ? altitude : NaN }];
    })
    .sort((left, right) => left.seconds - right.seconds);
  if (points.length === 0) return [];
  const secondsFromStart = Float64Array.from(points, ({ seconds }) => seconds);
  const stream = (kind: 'latitude' | 'longitude' | 'altitude'): ActivityStream => ({
    kind,
    secondsFromStart,
    values: Float64Array.from(points, (point) => point[kind]),
  });
  const hasAltitude = points.some(({ altitude }) => !Number.isNaN(altitude));
  return [stream('latitude'), stream('longitude'), ...(hasAltitude ? [stream('altitude')] : [])];
}
