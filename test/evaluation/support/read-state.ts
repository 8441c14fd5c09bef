import { unpackStream } from '@regimen/server/testing';
import type { ImportDesk } from '@regimen/server/testing';
import type { ActivityStreamKind, Metric, Quality } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type {
  FinishedImport,
  ImportedState,
  LedgerEntry,
  StoredActivity,
  StoredObservation,
} from '../cases/imported-state.js';

/** All health data of the desk's person, as the database holds it. */
export async function readState(desk: ImportDesk, timeZone: string): Promise<ImportedState> {
  return desk.read(async (tx) => ({
    timeZone,
    activities: await activitiesOf(tx, desk),
    observations: await observationsOf(tx, desk),
    summaries: await tx.query<ImportedState['summaries'][number][]>(
      'select metric, local_day::text as day, value from daily_summaries order by local_day, metric',
    ),
    imports: await importsOf(tx, desk),
    ledger: await tx.query<LedgerEntry[]>(
      `select metric, rule_id as "ruleId", action, raw_value as "rawValue", cleaned_value as "cleanedValue", reason
         from quality_entries order by import_id, record, rule_id`,
    ),
  }));
}

async function activitiesOf(tx: EntityManager, desk: ImportDesk): Promise<StoredActivity[]> {
  const ids = await tx.query<{ id: string }[]>('select id from activities order by started_at, id');
  const found = await Promise.all(ids.map(({ id }) => desk.activities.find(tx, id)));
  const known = found.filter((activity) => activity !== null);
  const streams = await tx.query<
    { activity_id: string; kind: ActivityStreamKind; seconds_and_values: Buffer }[]
  >('select activity_id, kind, seconds_and_values from activity_streams order by activity_id, kind');
  const places = await tx.query<{ id: string; duplicate_of: string | null; import_id: string }[]>(
    'select id, duplicate_of, import_id from activities',
  );
  const order = await importOrder(tx);
  return known.map((activity) => {
    const place = places.find(({ id }) => id === activity.id)!;
    return {
      ...activity,
      activity: activity.activity as StoredActivity['activity'],
      startedAt: activity.startedAt.toISOString(),
      endedAt: activity.endedAt.toISOString(),
      duplicateOf: place.duplicate_of,
      file: order.get(place.import_id) ?? 0,
      streams: streams
        .filter((stream) => stream.activity_id === activity.id)
        .map((stream) => ({ kind: stream.kind, ...unpackStream(stream.seconds_and_values) })),
    };
  });
}

interface ObservationRow {
  metric: Metric;
  value: number;
  raw_value: number;
  quality: Quality;
  at: Date;
  until: Date | null;
  offset_minutes: number | null;
  local_day: string;
  device: string | null;
  native_id: string | null;
  date_only: boolean;
  low_confidence: boolean;
  sealed_note: Buffer | null;
  import_id: string;
}

async function observationsOf(tx: EntityManager, desk: ImportDesk): Promise<StoredObservation[]> {
  const rows = await tx.query<ObservationRow[]>(
    `select metric, value, raw_value, quality, at, until, offset_minutes, local_day::text, device, native_id, date_only,
            low_confidence, sealed_note, import_id
       from observations order by at, metric, device nulls first, key_hash`,
  );
  const order = await importOrder(tx);
  return Promise.all(
    rows.map(async (row) => ({
      metric: row.metric,
      value: row.value,
      rawValue: row.raw_value,
      quality: row.quality,
      at: row.at.toISOString(),
      until: row.until?.toISOString() ?? null,
      offsetMinutes: row.offset_minutes,
      localDay: row.local_day,
      device: row.device,
      nativeId: row.native_id,
      file: order.get(row.import_id) ?? 0,
      ...(row.date_only ? { localDate: row.local_day } : {}),
      ...(row.low_confidence ? { confidence: 'low' as const } : {}),
      ...(row.sealed_note ? { note: await openNote(tx, desk, row.sealed_note) } : {}),
    })),
  );
}

function openNote(tx: EntityManager, desk: ImportDesk, sealed: Buffer): Promise<string> {
  const { workspaceId, memberId: personId } = desk;
  return desk.cipher.openText(tx, { workspaceId, personId, field: 'observations.sealed_note' }, sealed);
}

/** Imports that brought something are files in the order they came; the same file again brought nothing. */
async function importOrder(tx: EntityManager): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from imports i where exists (select 1 from activities a where a.import_id = i.id)
        or exists (select 1 from observations o where o.import_id = i.id) order by created_at, id`,
  );
  return new Map(rows.map(({ id }, index) => [id, index + 1]));
}

async function importsOf(tx: EntityManager, desk: ImportDesk): Promise<FinishedImport[]> {
  const imports = await desk.imports.newestOf(tx, desk.participantId, 1000);
  return imports.reverse().map(({ id, status, sourceId, warnings, failure }) => ({
    fileName: id,
    status,
    sourceId,
    warnings,
    failure: failure && `${failure.code}: ${failure.message} (${failure.where})`,
  }));
}
