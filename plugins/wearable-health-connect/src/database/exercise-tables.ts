import type { SourceRecord } from '@regimen/domain';
import { epochInstant } from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { readExerciseSession } from '../exercise-session.js';
import type { RecordTimes } from '../record-times.js';
import type { SessionSamples, SessionSpan } from '../session-samples.js';
import { ChildRows } from './child-rows.js';
import { asNumber, asText } from './health-database.js';
import { platformExercise, platformSegment } from './platform-types.js';
import { exerciseTables } from './record-tables.js';
import type { TableReader } from './table-reader.js';

/** When the sessions of the store were, by their number in its table. */
export function exerciseSpans(reader: TableReader): Map<number, SessionSpan> {
  const spans = new Map<number, SessionSpan>();
  const select = ['app_info_id', 'start_time', 'end_time'].map((column) =>
    reader.column(exerciseTables.sessions, [column], asNumber),
  );
  for (const [row, app, start, end] of reader.rows(exerciseTables.sessions, select)) {
    const [startedAt, endedAt] = [epochInstant(start as number | null), epochInstant(end as number | null)];
    if (startedAt && endedAt) spans.set(Number(row), { device: reader.app(app), startedAt, endedAt });
  }
  return spans;
}

/** Sessions with their parts, their way, and what their app recorded meanwhile. */
export function* readSessions(
  reader: TableReader,
  spans: ReadonlyMap<number, SessionSpan>,
  samples: SessionSamples,
  times: RecordTimes,
  remarks: Remarks,
): Generator<SourceRecord> {
  const partsOf = partReader(reader);
  const own = [
    { field: 'exerciseType', column: 'exercise_type' },
    { field: 'title', column: 'title', as: asText },
  ];
  for (const { row, record, where } of reader.records(exerciseTables.sessions, own)) {
    const exerciseType = platformExercise(record['exerciseType']);
    const session = readExerciseSession({ ...record, exerciseType, ...partsOf(row) }, times, remarks, where);
    if (session) yield { kind: 'activity', activity: samples.within(session, spans.get(row)) };
    else remarks.add('item_rejected', where);
  }
}

/** Lists of what belongs to a session, as the JSON of apps has them. */
function partReader(reader: TableReader): (row: number) => JsonObject {
  const { segments: segmentTable, laps: lapTable, route: routeTable } = exerciseTables;
  const segments = ChildRows.read(reader, segmentTable, [
    ['segment_start_time'],
    ['segment_end_time'],
    ['segment_type'],
    ['repetitions_count'],
  ]);
  const laps = ChildRows.read(reader, lapTable, [
    ['lap_start_time'],
    ['lap_end_time'],
    ['lap_length', 'length'],
  ]);
  const route = ChildRows.read(reader, routeTable, [
    ['timestamp_millis', 'timestamp', 'epoch_millis', 'time'],
    ['latitude'],
    ['longitude'],
    ['altitude'],
  ]);
  return (row) => ({
    segments: segments.of(row).map(([startTime, endTime, type = NaN, repetitions]) => ({
      ...{ startTime, endTime, repetitions },
      segmentType: platformSegment(type),
    })),
    laps: laps.of(row).map(([startTime, endTime, length]) => ({
      ...{ startTime, endTime },
      ...(Number.isNaN(length) ? {} : { length }),
    })),
    exerciseRoute: route.of(row).map(([time, latitude, longitude, altitude]) => ({
      ...{ time, latitude, longitude },
      ...(Number.isNaN(altitude) ? {} : { altitude }),
    })),
  });
}
