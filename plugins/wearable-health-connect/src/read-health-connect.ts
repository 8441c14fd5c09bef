import { offsetMinutesAt } from '@regimen/domain';
import type { Observation, SourceRecord } from '@regimen/domain';
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
import { isDatabase } from './database/database-bytes.js';
import { readDatabase } from './database/read-database.js';
import { readExerciseSession } from './exercise-session.js';
import type { ListedRecord } from './listed-records.js';
import { listedRecords } from './listed-records.js';
import { readSamples, readValues } from './read-values.js';
import { isDatabaseName } from './recognise.js';
import { RecordTimes } from './record-times.js';
import { exerciseSession, readTypes, sleepSession } from './record-types.js';
import { SessionSamples } from './session-samples.js';
import { readSleepSession } from './sleep-session.js';

/**
 * Reads records as phone apps take them out of the phone's store, or the store itself. Each has its own offset; where it is
 * null, the zone that the file names decides, else nothing is claimed.
 * @throws SourceFileError for what is neither JSON with a list of records nor the database of a store.
 */
export async function* readHealthConnect(file: FileInput): AsyncGenerator<SourceRecord> {
  const { name, sizeBytes, timeZone } = file;
  const opened = await peek(file.bytes, 16);
  if (isDatabase(opened.head) || isDatabaseName(name))
    return yield* readDatabase(opened.bytes, sizeBytes, timeZone);
  const document = await readJson(opened.bytes);
  if (typeof document !== 'object' || document === null)
    throw new SourceFileError('not-health-connect', 'The file holds no records of Health Connect.', 'file');
  const remarks = new Remarks();
  const times = new RecordTimes(timeZone, zoneNamedIn(document), remarks);
  yield* withRemarks(recordsOf(listedRecords(document), times, remarks), remarks);
}

function* recordsOf(
  listed: readonly ListedRecord[],
  times: RecordTimes,
  remarks: Remarks,
): Generator<SourceRecord> {
  const sessions = listed
    .filter(({ type }) => type === exerciseSession)
    .flatMap(({ record, where }) => {
      const session = readExerciseSession(record, times, remarks, where);
      if (!session) remarks.add('item_rejected', where);
      return session ?? [];
    });
  const samples = new SessionSamples(sessions);
  for (const item of listed) {
    if (item.type === exerciseSession) continue;
    if (item.type === null || !readTypes.has(item.type)) {
      const isEmpty = Object.keys(item.record).length === 0;
      remarks.add(isEmpty ? 'item_rejected' : 'unknown_record_type', item.where);
      continue;
    }
    const observations = readRecord(item, times, remarks);
    if (observations === null) remarks.add('item_rejected', item.where);
    for (const observation of observations ?? []) {
      const { metric, value, at, device } = observation;
      if (metric === 'heart-rate' && value > 0) samples.add(device, 'heart-rate', Date.parse(at), value);
      yield { kind: 'observation', observation };
    }
  }
  for (const session of sessions) yield { kind: 'activity', activity: samples.within(session) };
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
