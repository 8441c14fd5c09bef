import { offsetMinutesAt } from '@regimen/domain';
import type { Activity, Observation, SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import {
  isJsonObject,
  listIn,
  peek,
  readJson,
  Remarks,
  textIn,
  withRemarks,
} from '@regimen/plugin-api/reading';
import { readExerciseSession } from './exercise-session.js';
import type { ListedRecord } from './listed-records.js';
import { listedRecords } from './listed-records.js';
import { quantityIn } from './quantity.js';
import { identityOf, originOf } from './record-identity.js';
import { isDatabase } from './recognise.js';
import { RecordTimes } from './record-times.js';
import { exerciseSession, readTypes, sleepSession } from './record-types.js';
import { HeartRates } from './session-heart-rate.js';
import { singleValues } from './single-values.js';
import { readSleepSession } from './sleep-session.js';

/**
 * Reads records as phone apps take them out of the phone's store. Each has its own offset; where it is null, the zone that
 * the file names decides, else nothing is claimed.
 * @throws SourceFileError for what is no JSON or holds no list of records, and for the database of the phone.
 */
export async function* readHealthConnect({ bytes, timeZone }: FileInput): AsyncGenerator<SourceRecord> {
  const opened = await peek(bytes, 16);
  if (isDatabase(opened.head)) throw databaseRefusal();
  const document = await readJson(opened.bytes);
  if (typeof document !== 'object' || document === null)
    throw new SourceFileError('not-health-connect', 'The file holds no records of Health Connect.', 'file');
  const remarks = new Remarks();
  const times = new RecordTimes(timeZone, zoneNamedIn(document), remarks);
  yield* withRemarks(recordsOf(listedRecords(document), times, remarks), remarks);
}

function databaseRefusal(): SourceFileError {
  const message =
    'This is the database that the phone keeps as a backup of Health Connect, which is not read. Export the records as JSON with an app that reads Health Connect, and import that file.';
  return new SourceFileError('health-connect-database', message, 'file');
}

function* recordsOf(
  listed: readonly ListedRecord[],
  times: RecordTimes,
  remarks: Remarks,
): Generator<SourceRecord> {
  const sessions: Activity[] = [];
  const heartRates: Observation[] = [];
  for (const item of listed) {
    if (item.type === null || !readTypes.has(item.type)) {
      remarks.add(
        Object.keys(item.record).length === 0 ? 'item_rejected' : 'unknown_record_type',
        item.where,
      );
      continue;
    }
    if (item.type === exerciseSession) {
      const session = readExerciseSession(item.record, times, remarks, item.where);
      if (session) sessions.push(session);
      else remarks.add('item_rejected', item.where);
      continue;
    }
    const observations = readRecord(item, times, remarks);
    if (observations === null) remarks.add('item_rejected', item.where);
    for (const observation of observations ?? []) {
      if (observation.metric === 'heart-rate') heartRates.push(observation);
      yield { kind: 'observation', observation };
    }
  }
  const known = new HeartRates(heartRates);
  for (const session of sessions) yield { kind: 'activity', activity: known.within(session) };
}

function readRecord(
  { type, record, where }: ListedRecord,
  times: RecordTimes,
  remarks: Remarks,
): Observation[] | null {
  if (type === sleepSession) return readSleepSession(record, times, remarks, where);
  return listIn(record, 'samples')
    ? readSamples({ type, record, where }, times, remarks)
    : readValues({ type, record, where }, times, remarks);
}

/** Values of one moment or interval; null without a time, a value or a known unit. */
function readValues(
  { type, record, where }: ListedRecord,
  times: RecordTimes,
  remarks: Remarks,
): Observation[] | null {
  const start = times.start(record);
  const end = record['endTime'] === undefined || record['endTime'] === null ? null : times.end(record);
  if (!start || (end && end.at < start.at)) return null;
  const found = (singleValues[type ?? ''] ?? []).map(({ metric, fields, unitless }) => ({
    metric,
    value: quantityIn(record, fields, metric, unitless),
  }));
  if (found.some(({ value }) => value === 'unknown-unit')) remarks.add('unknown_unit', where);
  const read = found.flatMap(({ metric, value }): Observation[] =>
    typeof value !== 'number' || value < 0
      ? []
      : [
          {
            metric,
            value,
            ...start,
            until: end && end.at > start.at ? end.at : null,
            device: originOf(record),
            nativeId: identityOf(record),
          },
        ],
  );
  return read.length > 0 || found.some(({ value }) => value === 'unknown-unit') ? read : null;
}

/** Samples of a series (heart rate); each bad one is counted, the others go in. */
function readSamples(
  { type, record, where }: ListedRecord,
  times: RecordTimes,
  remarks: Remarks,
): Observation[] | null {
  const start = times.start(record);
  if (!start) return null;
  return (listIn(record, 'samples') ?? []).flatMap((item, index): Observation[] => {
    const sample = isJsonObject(item) ? item : {};
    const at = times.within(sample['time'], start);
    const [known] = singleValues[type ?? ''] ?? [];
    const value = known ? quantityIn(sample, known.fields, known.metric) : null;
    if (known && at !== null && typeof value === 'number' && value >= 0) {
      const { offsetMinutes } = start;
      const about = { device: originOf(record), nativeId: identityOf(record) };
      return [{ metric: known.metric, value, at, until: null, offsetMinutes, ...about }];
    }
    remarks.add('item_rejected', `${where}.samples[${index}]`);
    return [];
  });
}

/** An IANA zone that the file names for all of it; null where it names none that exists. */
function zoneNamedIn(document: object): string | null {
  if (!isJsonObject(document)) return null;
  const name =
    textIn(document, 'profileTimezone') ?? textIn(document, 'timeZone') ?? textIn(document, 'timezone');
  try {
    if (name !== null) offsetMinutesAt(0, name);
    return name;
  } catch {
    return null;
  }
}
