import type { ActivityCode, Recording } from '@regimen/domain';
import { linkRecordings } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { wasDeleted } from '../deletions/deleted-records.js';

/** A stored activity as its links are decided by. */
export interface RecordingRow {
  id: string;
  /** Names the activity in every database: which of two like recordings counts must not hang on a random id. */
  key: string;
  activity: ActivityCode | 'other';
  started_at: Date;
  ended_at: Date;
  /** Imports that delivered it, each with its device. */
  origins: string[];
  /** When the first of them was asked for, and which it is. */
  first_delivered: string;
  heart_rate_share: number;
  motion_share: number;
  totals: number;
  elapsed_seconds: number;
  native_id: string | null;
  source_id: string | null;
  revised_at: Date | null;
  kept_apart: boolean;
  is_deleted: boolean;
  duplicate_of: string | null;
}

/**
 * The activities from the first to the last of these and of what their sources call the same, and a day around, so that no
 * partner of one is missing. Oldest first.
 */
export function recordingsAround(
  tx: EntityManager,
  participantId: string,
  ids: readonly string[],
): Promise<RecordingRow[]> {
  return tx.query<RecordingRow[]>(
    `with named as (
       select distinct native_id from activities where id = any($2::uuid[]) and native_id is not null),
     -- Reckoned once: with few activities known of, the planner would do it for each.
     given as materialized (
       select min(started_at) as first, max(ended_at) as last, interval '1 day' as margin from activities
        where participant_id = $1 and (id = any($2::uuid[]) or native_id in (select native_id from named)))
     select id, encode(key_hash, 'hex') as key, activity, started_at, ended_at, held.origins, held.first_delivered,
            heart_rate_share, motion_share, elapsed_seconds,
            num_nonnulls(distance_metres, energy_kcal, mean_heart_rate_bpm, max_heart_rate_bpm) as totals,
            native_id, held.source_id, revised_at, kept_apart,
            ${wasDeleted('a.workspace_id', 'held.source_id', 'a.native_id')} as is_deleted, duplicate_of
       from given, activities a
       cross join lateral (
         select coalesce(array_agg(i.id || ' ' || coalesce(a.device, '')), '{}') as origins, min(i.source_id) as source_id,
                coalesce(min(to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || i.id), '')
                  as first_delivered
           from delivered_activities d join imports i on i.workspace_id = d.workspace_id and i.id = d.import_id
          where d.workspace_id = a.workspace_id and d.activity_id = a.id) as held
      where participant_id = $1 and started_at <= given.last + margin and ended_at >= given.first - margin
        -- No activity is longer than a week: this is what the index can use.
        and started_at >= given.first - margin - interval '7 days'
      order by started_at, id`,
    [participantId, ids],
  );
}

/** Ids of the activities that count by those of the ones that do not. What its source deleted stands for itself: nothing counts. */
export function linksOf(rows: readonly RecordingRow[]): Map<string, string> {
  const idOf = new Map(rows.map(({ key, id }) => [key, id]));
  const links = linkRecordings(rows.filter((row) => !row.is_deleted).map(recordingOf));
  const deleted = rows.filter((row) => row.is_deleted).map(({ id }) => [id, id] as const);
  return new Map([
    ...[...links].map(([key, counted]) => [idOf.get(key)!, idOf.get(counted)!] as const),
    ...deleted,
  ]);
}

/**
 * Those whose link may hang on one of the given: what overlaps them or bears their name, what overlaps that, and so on.
 * @param rows by their start.
 */
export function reachedFrom(rows: readonly RecordingRow[], given: ReadonlySet<string>): RecordingRow[] {
  const groups = overlapping(rows);
  const groupsOfName = new Map<string, RecordingRow[][]>();
  for (const group of groups)
    for (const { native_id } of group)
      if (native_id !== null) groupsOfName.set(native_id, [...(groupsOfName.get(native_id) ?? []), group]);
  const reached = new Set<RecordingRow[]>();
  const waiting = groups.filter((group) => group.some(({ id }) => given.has(id)));
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    if (reached.has(group)) continue;
    reached.add(group);
    for (const { native_id } of group) waiting.push(...(groupsOfName.get(native_id ?? '') ?? []));
  }
  return [...reached].flat();
}

/** Runs of activities without a moment between them in which none went on. */
function overlapping(rows: readonly RecordingRow[]): RecordingRow[][] {
  const groups: RecordingRow[][] = [];
  let end = -Infinity;
  for (const row of rows) {
    if (row.started_at.getTime() > end) groups.push([]);
    groups.at(-1)!.push(row);
    end = Math.max(end, row.ended_at.getTime());
  }
  return groups;
}

function recordingOf(row: RecordingRow): Recording {
  return {
    id: row.key,
    activity: row.activity,
    span: { startMs: row.started_at.getTime(), endMs: row.ended_at.getTime() },
    quality: {
      heartRateShare: row.heart_rate_share,
      motionShare: row.motion_share,
      totals: row.totals,
      elapsedSeconds: row.elapsed_seconds,
    },
    origins: row.origins,
    nativeId: row.native_id,
    sourceId: row.source_id,
    revisedAt: row.revised_at?.toISOString() ?? null,
    firstDelivered: row.first_delivered,
    keptApart: row.kept_apart,
  };
}
