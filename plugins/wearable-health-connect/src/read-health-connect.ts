import { offsetMinutesAt } from '@regimen/domain';
import type { Observation, SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import { isJsonObject, listIn, readJson, Remarks, textIn, withRemarks } from '@regimen/plugin-api/reading';
import { readExerciseSession } from './exercise-session.js';
import type { ListedRecord } from './listed-records.js';
import { listedRecords } from './listed-records.js';
import { quantityIn } from './quantity.js';
import { identityOf, originOf } from './record-identity.js';
import { RecordTimes } from './record-times.js';
import { exerciseSession, readTypes, sleepSession } from './record-types.js';
import { singleValues } from './single-values.js';
import { readSleepSession } from './sleep-session.js';

/**
 * Reads records as phone apps take them out of the phone's store. Each has its own offset; where it is null, the zone that
 * the file names decides, else nothing is claimed.
 * @throws SourceFileError for what is no JSON or holds no list of records.
 */
export async function* readHealthConnect({ bytes, timeZone }: FileInput): AsyncGenerator<SourceRecord> {
  const document = await readJson(bytes);
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
  for (const item of listed) {
    if (item.type === null || !readTypes.has(item.type)) {
      remarks.add(
        Object.keys(item.record).length === 0 ? 'item_rejected' : 'unknown_record_type',
        item.where,
      );
      continue;
    }
    const records = readRecord(item, times, remarks);
    if (records === null) remarks.add('item_rejected', item.where);
    else yield* records;
  }
}

function readRecord(
  { type, record, where }: ListedRecord,
  times: RecordTimes,
  remarks: Remarks,
): SourceRecord[] | null {
  if (type === exerciseSession) {
    const activity = readExerciseSession(record, times, remarks, where);
    return activity && [{ kind: 'activity', activity }];
  }
  const observations =
    type === sleepSession
      ? readSleepSession(record, times, remarks, where)
      : listIn(record, 'samples')
        ? readSamples({ type, record, where }, times, remarks)
        : readValues({ type, record, where }, times, remarks);
  return observations && observations.map((observation) => ({ kind: 'observation', observation }));
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
