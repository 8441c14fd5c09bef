import { inMetricUnit, nightObservations, sleepNights } from '@regimen/domain';
import type { SleepStage, SleepStretch, SourceRecord } from '@regimen/domain';
import {
  isJsonObject,
  listIn,
  numberIn,
  objectIn,
  readItems,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { meaningOf, stageOfSegment } from './activity-types.js';
import { isActivityType, isSleepType, valuesOfType } from './data-types.js';
import { instantOfNanoseconds } from './nanoseconds.js';

interface Point {
  type: string;
  start: string;
  end: string;
  /** The stream it first came in. */
  origin: string;
  nativeId: string;
  numbers: readonly (number | null)[];
}

/**
 * All points of a data set, of the API or of Takeout. A merged stream names where each of its points comes from, so that the
 * same point in both is known for one; streams are told apart as devices, so that none is counted beside another.
 */
export function* readDataSet(dataSet: JsonObject, remarks: Remarks): Generator<SourceRecord> {
  const source = textIn(dataSet, 'dataSourceId') ?? textIn(dataSet, 'Data Source') ?? '';
  const points = listIn(dataSet, 'point') ?? listIn(dataSet, 'Data Points') ?? [];
  const sleep: SleepStretch[] = [];
  yield* readItems(points, 'point', remarks, (item, where) => {
    const point = pointOf(item, source);
    return point && readPoint(point, where, sleep, remarks);
  });
  for (const observation of sleepNights(sleep).flatMap(nightObservations))
    yield { kind: 'observation', observation };
}

function pointOf(item: JsonObject, source: string): Point | null {
  const start = instantOfNanoseconds(item['startTimeNanos']);
  const end = instantOfNanoseconds(item['endTimeNanos']);
  if (start === null || end === null || end < start) return null;
  const origin = textIn(item, 'originDataSourceId') ?? source;
  const numbers = (listIn(item, 'value') ?? listIn(item, 'fitValue') ?? []).map(numberOf);
  const type = textIn(item, 'dataTypeName') ?? source.split(':')[1] ?? '';
  return { type, start, end, origin, nativeId: `${origin} ${start} ${end}`, numbers };
}

/** `{ "fpVal": 72 }` of the API, `{ "value": { "fpVal": 72 } }` of Takeout. */
function numberOf(item: unknown): number | null {
  if (!isJsonObject(item)) return null;
  const value = objectIn(item, 'value') ?? item;
  return numberIn(value, 'fpVal') ?? numberIn(value, 'intVal');
}

function readPoint(
  point: Point,
  where: string,
  sleep: SleepStretch[],
  remarks: Remarks,
): SourceRecord[] | null {
  const [first = null] = point.numbers;
  if (isSleepType(point.type)) return first === null ? null : keepSleep(sleep, point, stageOfSegment(first));
  if (isActivityType(point.type))
    return first === null ? null : readSegment(point, String(first), where, sleep, remarks);
  const values = valuesOfType(point.type);
  if (!values) {
    remarks.add('unknown_record_type', where);
    return [];
  }
  return readValues(point, values);
}

function readValues(
  { start, end, origin, nativeId, numbers }: Point,
  values: NonNullable<ReturnType<typeof valuesOfType>>,
): SourceRecord[] | null {
  const read = values.flatMap(({ metric, unit }, index): SourceRecord[] => {
    const number = numbers[index] ?? null;
    const value = number === null || number < 0 ? null : inMetricUnit(metric, number, unit ?? null);
    if (value === null) return [];
    const about = { offsetMinutes: null, device: streamOf(origin), nativeId };
    return [
      {
        kind: 'observation',
        observation: { metric, value, at: start, until: end > start ? end : null, ...about },
      },
    ];
  });
  return read.length > 0 ? read : null;
}

/** One segment of activity; what is no exercise is named in a remark. */
function readSegment(
  point: Point,
  number: string,
  where: string,
  sleep: SleepStretch[],
  remarks: Remarks,
): SourceRecord[] {
  const meaning = meaningOf(number);
  if (!meaning) {
    remarks.add('not_exercise', where);
    return [];
  }
  if ('stage' in meaning) return keepSleep(sleep, point, meaning.stage);
  const { start, end, origin, nativeId } = point;
  const about = { startedAt: start, endedAt: end, offsetMinutes: null, device: streamOf(origin), nativeId };
  return [{ kind: 'activity', activity: summaryActivity({ ...meaning, ...about }) }];
}

function keepSleep(
  sleep: SleepStretch[],
  { start, end, origin }: Point,
  stage: SleepStage | null,
): SourceRecord[] {
  const source = streamOf(origin) ?? '';
  if (stage)
    sleep.push({ stage, start: Date.parse(start), end: Date.parse(end), offsetMinutes: null, source });
  return [];
}

/** `raw:com.google.weight:com.app:scale` is a stream of `com.app:scale`. */
function streamOf(dataSource: string): string | null {
  return dataSource.split(':').slice(2).filter(Boolean).join(':') || null;
}
