import { activityCodes, activityStreamKinds, isMetric } from '@regimen/domain';
import type { Activity, Observation, SourceRecord } from '@regimen/domain';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** No zone lies further from UTC. */
const farthestOffsetMinutes = 14 * 60;
const totals = [
  'elapsedSeconds',
  'timerSeconds',
  'movingSeconds',
  'distanceMetres',
  'energyKcal',
  'ascentMetres',
  'meanHeartRateBpm',
  'maxHeartRateBpm',
  'meanPowerWatts',
  'perceivedExertion',
] as const satisfies readonly (keyof Activity)[];

/** What is malformed in a record a source yields, each completing "yields a record whose …". Values are not judged. */
export function recordFaults(record: SourceRecord): string[] {
  if (record.kind === 'observation') return observationFaults(record.observation);
  if (record.kind === 'activity') return activityFaults(record.activity);
  if (record.kind === 'deletion') return record.deletion.nativeId === '' ? ['deletion names no record'] : [];
  const { code, where, count } = record.warning;
  const sound =
    /^[a-z0-9]+([_-][a-z0-9]+)*$/.test(code) && where !== '' && Number.isInteger(count) && count > 0;
  return sound ? [] : ['warning lacks a code, a place or a count'];
}

function observationFaults({ metric, value, at, until, offsetMinutes }: Observation): string[] {
  return [
    ...(isMetric(metric) ? [] : [`metric "${String(metric)}" is unknown`]),
    ...(Number.isFinite(value) ? [] : [`${metric} is no finite number`]),
    ...timeFaults(at, until, offsetMinutes),
  ];
}

function activityFaults(activity: Activity): string[] {
  const codes: readonly string[] = [...activityCodes, 'other'];
  const unsound = totals.filter((name) => {
    const value = activity[name];
    return value !== null && value !== undefined && !(Number.isFinite(value) && value >= 0);
  });
  return [
    ...((activity.perceivedExertion ?? 0) > 10 ? ['perceivedExertion is above 10'] : []),
    ...(codes.includes(activity.activity) ? [] : [`activity "${activity.activity}" is unknown`]),
    ...timeFaults(activity.startedAt, activity.endedAt, activity.offsetMinutes),
    ...unsound.map((name) => `${name} is no number from 0`),
    ...activity.streams.flatMap(streamFaults),
  ];
}

function timeFaults(from: string, until: string | null, offsetMinutes: number | null): string[] {
  const faults = [from, ...(until === null ? [] : [until])]
    .filter((time) => !instant.test(time) || Number.isNaN(Date.parse(time)))
    .map((time) => `time "${time}" is no UTC instant with milliseconds`);
  if (until !== null && until < from) faults.push('end lies before its start');
  if (offsetMinutes !== null && !(Math.abs(offsetMinutes) <= farthestOffsetMinutes))
    faults.push(`offset of ${offsetMinutes} minutes exists nowhere`);
  return faults;
}

function streamFaults({ kind, secondsFromStart, values }: Activity['streams'][number]): string[] {
  const kinds: readonly string[] = activityStreamKinds;
  const faults = kinds.includes(kind) ? [] : [`stream "${kind}" is unknown`];
  if (secondsFromStart.length !== values.length)
    faults.push(`${kind} stream has more times than values, or fewer`);
  const mayBeUndated = kind === 'latitude' || kind === 'longitude';
  const dated = mayBeUndated ? secondsFromStart.filter((second) => !Number.isNaN(second)) : secondsFromStart;
  if (dated.some((second, index) => !(second >= (dated[index - 1] ?? 0))))
    faults.push(`${kind} stream runs backwards`);
  return faults;
}
