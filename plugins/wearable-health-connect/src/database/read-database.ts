import type { Observation, SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import { Remarks, withRemarks } from '@regimen/plugin-api/reading';
import { readValues } from '../read-values.js';
import { RecordTimes } from '../record-times.js';
import { SessionSamples } from '../session-samples.js';
import { readSleepSession } from '../sleep-session.js';
import { ChildRows } from './child-rows.js';
import { databaseBytes } from './database-bytes.js';
import { exerciseSpans, readSessions } from './exercise-tables.js';
import { HealthDatabase } from './health-database.js';
import { isBookkeeping, knownTables, recordTables, seriesTables, sleepTables } from './record-tables.js';
import { readSeries } from './series.js';
import { TableReader } from './table-reader.js';

/**
 * Reads the database that a phone exports of Health Connect. What it has of tables and columns depends on the version of the
 * store: what is missing is remarked, and so are tables of records that have no place here.
 * @throws SourceFileError for what is no such database, is too large, or is damaged as a whole.
 */
export async function* readDatabase(
  bytes: AsyncIterable<Uint8Array>,
  sizeBytes: number,
  timeZone: string,
): AsyncGenerator<SourceRecord> {
  const database = await HealthDatabase.open(await databaseBytes(bytes, sizeBytes));
  try {
    if (!database.tables.some((name) => knownTables.has(name))) {
      const message = 'The database has no tables of Health Connect.';
      throw new SourceFileError('not-health-connect', message, 'file');
    }
    const remarks = new Remarks();
    const times = new RecordTimes(timeZone, null, remarks);
    yield* withRemarks(recordsOf(new TableReader(database, remarks), database, times, remarks), remarks);
  } finally {
    database.close();
  }
}

function* recordsOf(
  reader: TableReader,
  database: HealthDatabase,
  times: RecordTimes,
  remarks: Remarks,
): Generator<SourceRecord> {
  for (const observation of valuesOf(reader, times, remarks)) yield { kind: 'observation', observation };
  const spans = exerciseSpans(reader);
  const samples = new SessionSamples(spans.values());
  for (const series of seriesTables) yield* readSeries(reader, series, samples, remarks);
  yield* readSessions(reader, spans, samples, times, remarks);
  const others = database.tables.filter((name) => !knownTables.has(name) && !isBookkeeping(name));
  for (const name of others) remarks.add('unknown_record_type', name, reader.count(name));
}

/** Single values and nights. */
function* valuesOf(reader: TableReader, times: RecordTimes, remarks: Remarks): Generator<Observation> {
  for (const { type, table, values } of recordTables) {
    for (const { record, where } of reader.records(table, values)) {
      const quantities = values.map(({ field, unit }) => [field, { value: record[field], unit }]);
      const read = readValues(
        { type, record: { ...record, ...Object.fromEntries(quantities) }, where },
        times,
        remarks,
      );
      if (read === null) remarks.add('item_rejected', where);
      yield* read ?? [];
    }
  }
  const ofNights = ChildRows.read(reader, sleepTables.stages, [
    ['stage_start_time'],
    ['stage_end_time'],
    ['stage_type'],
  ]);
  for (const { row, record, where } of reader.records(sleepTables.sessions, [])) {
    const stages = ofNights.of(row).map(([startTime, endTime, stage]) => ({ startTime, endTime, stage }));
    const night = readSleepSession({ ...record, stages }, times, remarks, where);
    if (night === null) remarks.add('item_rejected', where);
    yield* night ?? [];
  }
}
