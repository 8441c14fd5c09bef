import { Injectable } from '@nestjs/common';
import type { ActivityCode, Recording } from '@regimen/domain';
import { linkRecordings } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { sameSessionEntry } from './same-session-entry.js';

interface RecordingRow {
  id: string;
  /** Names the activity in every database: which of two like recordings counts must not hang on a random id. */
  key: string;
  activity: ActivityCode | 'other';
  started_at: Date;
  ended_at: Date;
  import_id: string;
  device: string | null;
  heart_rate_share: number;
  motion_share: number;
  totals: number;
  elapsed_seconds: number;
  native_id: string | null;
  kept_apart: boolean;
  duplicate_of: string | null;
  /** Between the first and the last of the given activities, so that all its partners are known. */
  inside: boolean;
}

/** Another recording of a session that counts already. */
export interface OtherRecording {
  id: string;
  countedId: string;
  sourceId: string | null;
  activity: string;
  sourceActivity: string;
  startedAt: Date;
  endedAt: Date;
  elapsedSeconds: number;
  distanceMetres: number | null;
  energyKcal: number | null;
  device: string | null;
}

/** Links activities of one participant that are one session, recorded by several sources. */
@Injectable()
export class SameSessionsRepository {
  /**
   * Decides anew which recordings count around these activities. A link takes nothing away: it can be set and taken
   * back at any time. Resolves to those of the given activities that take part in a link, and whether each counts.
   */
  async relink(
    tx: EntityManager,
    participantId: string,
    activityIds: readonly string[],
  ): Promise<ReadonlyMap<string, { counts: boolean }>> {
    if (activityIds.length === 0) return new Map();
    // Two imports at once would not see each other's activities: the second waits for the first to commit.
    await tx.query(`select pg_advisory_xact_lock(hashtext('same-sessions ' || $1))`, [participantId]);
    const rows = await this.around(tx, participantId, activityIds);
    const links = linksOf(rows);
    const changed = rows.filter(
      ({ id, duplicate_of, inside }) => inside && (links.get(id) ?? null) !== duplicate_of,
    );
    await tx.query(
      `update activities set duplicate_of = link.counted
         from unnest($1::uuid[], $2::uuid[]) as link (id, counted) where activities.id = link.id`,
      [changed.map(({ id }) => id), changed.map(({ id }) => links.get(id) ?? null)],
    );
    await this.remark(
      tx,
      changed.map(({ id }) => id),
    );
    const counted = new Set(links.values());
    const linked = activityIds.filter((id) => links.has(id) || counted.has(id));
    return new Map(linked.map((id) => [id, { counts: !links.has(id) }]));
  }

  /**
   * Keeps the ledger as the links are: of each of these activities that does not count, the record of the import it is
   * of is remarked upon, and no other. It follows from the links alone, in whatever order files came.
   */
  async remark(tx: EntityManager, activityIds: readonly string[]): Promise<void> {
    const { metric, ruleId, action, reason } = sameSessionEntry;
    await tx.query(
      `delete from quality_entries q using delivered_activities d, activities a
        where a.id = any($1::uuid[]) and d.activity_id = a.id and q.import_id = d.import_id and q.record = d.record
          and q.rule_id = $2 and q.key_hash is null and (a.duplicate_of is null or d.import_id <> a.import_id)`,
      [activityIds, ruleId],
    );
    await tx.query(
      `insert into quality_entries (workspace_id, participant_id, import_id, record, metric, rule_id, action, reason)
       select a.workspace_id, a.participant_id, a.import_id, d.record, $3, $2, $4, $5
         from activities a join delivered_activities d on d.activity_id = a.id and d.import_id = a.import_id
        where a.id = any($1::uuid[]) and a.duplicate_of is not null
       on conflict do nothing`,
      [activityIds, ruleId, metric, action, reason],
    );
  }

  /** The activities from the first to the last of these, and a day around, so that no partner of one is missing. */
  private around(tx: EntityManager, participantId: string, ids: readonly string[]): Promise<RecordingRow[]> {
    return tx.query<RecordingRow[]>(
      `with given as (
         select min(started_at) as first, max(ended_at) as last, interval '1 day' as margin
           from activities where id = any($2::uuid[]))
       select id, encode(key_hash, 'hex') as key, activity, started_at, ended_at, import_id, device, heart_rate_share, motion_share, elapsed_seconds,
              num_nonnulls(distance_metres, energy_kcal, mean_heart_rate_bpm, max_heart_rate_bpm) as totals,
              native_id, kept_apart, duplicate_of, started_at <= given.last and ended_at >= given.first as inside
         from activities, given
        where participant_id = $1 and started_at <= given.last + margin and ended_at >= given.first - margin
          -- No activity is longer than a week: this is what the index can use.
          and started_at >= given.first - margin - interval '7 days'
        order by id`,
      [participantId, ids],
    );
  }

  /** The other recordings of sessions that count, oldest first. */
  others(tx: EntityManager, countedIds: readonly string[]): Promise<OtherRecording[]> {
    return tx.query<OtherRecording[]>(
      `select a.id, a.duplicate_of as "countedId", i.source_id as "sourceId", a.activity,
              a.source_activity as "sourceActivity", a.started_at as "startedAt", a.ended_at as "endedAt",
              a.elapsed_seconds as "elapsedSeconds", a.distance_metres as "distanceMetres",
              a.energy_kcal as "energyKcal", a.device
         from activities a join imports i on i.workspace_id = a.workspace_id and i.id = a.import_id
        where a.duplicate_of = any($1::uuid[]) order by a.started_at, a.id`,
      [countedIds],
    );
  }

  /** Says that an activity is a session of its own, or takes that back. */
  async keepApart(tx: EntityManager, activityId: string, apart: boolean): Promise<void> {
    await tx.query('update activities set kept_apart = $2 where id = $1', [activityId, apart]);
  }

  /** Whose activity it is; null when there is none. */
  async participantOf(tx: EntityManager, activityId: string): Promise<string | null> {
    const [row] = await tx.query<{ participant_id: string }[]>(
      'select participant_id from activities where id = $1',
      [activityId],
    );
    return row?.participant_id ?? null;
  }
}

/** Ids of the activities that count by those of the ones that do not. */
function linksOf(rows: readonly RecordingRow[]): Map<string, string> {
  const idOf = new Map(rows.map(({ key, id }) => [key, id]));
  const links = [...linkRecordings(rows.map(recordingOf))];
  return new Map(links.map(([key, counted]) => [idOf.get(key)!, idOf.get(counted)!]));
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
    origin: `${row.import_id} ${row.device ?? ''}`,
    nativeId: row.native_id,
    keptApart: row.kept_apart,
  };
}
