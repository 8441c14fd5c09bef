import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { linksOf, reachedFrom, recordingsAround } from './recordings-around.js';
import { differingCopyEntry, revisedEntry } from '../observations/record-copy-entry.js';
import { deletedRecordEntry } from '../deletions/deleted-record-entry.js';
import { sameSessionEntry } from './same-session-entry.js';

/** By which rule an activity does not count: `$3` of one session, `$4` of a record changed later, `$5` of a copy, `$6` as it was deleted. */
const ruleOfLink = `(select case when c.id = a.id then $6
      when a.native_id is null or c.native_id is distinct from a.native_id then $3
      when c.revised_at is distinct from a.revised_at then $4 else $5 end
    from activities c where c.workspace_id = a.workspace_id and c.id = a.duplicate_of)`;

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
   * back at any time. Resolves to those of the given activities that take part in a link.
   */
  async relink(tx: EntityManager, participantId: string, activityIds: readonly string[]): Promise<string[]> {
    if (activityIds.length === 0) return [];
    // Two imports at once would not see each other's activities: the second waits for the first to commit.
    await tx.query(`select pg_advisory_xact_lock(hashtext('same-sessions ' || $1))`, [participantId]);
    const rows = await recordingsAround(tx, participantId, activityIds);
    const links = linksOf(rows);
    const reached = reachedFrom(rows, new Set(activityIds));
    const changed = reached.filter(({ id, duplicate_of }) => (links.get(id) ?? null) !== duplicate_of);
    await tx.query(
      `update activities set duplicate_of = link.counted
         from unnest($1::uuid[], $2::uuid[]) as link (id, counted) where activities.id = link.id`,
      [changed.map(({ id }) => id), changed.map(({ id }) => links.get(id) ?? null)],
    );
    await this.remark(
      tx,
      changed.map(({ id }) => id),
    );
    const partners = [...links].filter(([id, counted]) => id !== counted).flat();
    const inLinks = new Set(partners);
    return activityIds.filter((id) => inLinks.has(id));
  }

  /**
   * Keeps the ledger as the links are: of each of these activities that does not count, the record of the import it is
   * of is remarked upon, and no other. It follows from the links alone, in whatever order files came.
   */
  async remark(tx: EntityManager, activityIds: readonly string[]): Promise<void> {
    const entries = [sameSessionEntry, revisedEntry, differingCopyEntry, deletedRecordEntry];
    const ruleIds = entries.map(({ ruleId }) => ruleId);
    await tx.query(
      `delete from quality_entries q using delivered_activities d, activities a
        where a.id = any($1::uuid[]) and d.activity_id = a.id and q.import_id = d.import_id and q.record = d.record
          and q.rule_id = any($2) and q.key_hash is null
          and (d.import_id <> a.import_id or q.rule_id is distinct from ${ruleOfLink})`,
      [activityIds, ruleIds, ...ruleIds],
    );
    await tx.query(
      `insert into quality_entries (workspace_id, participant_id, import_id, record, metric, rule_id, action, reason)
       select a.workspace_id, a.participant_id, a.import_id, d.record, 'activity', said.rule_id, said.action, said.reason
         from activities a join delivered_activities d on d.activity_id = a.id and d.import_id = a.import_id
         join unnest($2::text[], $7::text[], $8::text[]) as said (rule_id, action, reason)
           on said.rule_id = ${ruleOfLink}
        where a.id = any($1::uuid[])
       on conflict do nothing`,
      [
        activityIds,
        ruleIds,
        ...ruleIds,
        entries.map(({ action }) => action),
        entries.map(({ reason }) => reason),
      ],
    );
  }

  /** The other recordings of sessions, oldest first; a deleted one, which is linked to itself, is none. */
  others(tx: EntityManager, countedIds: readonly string[]): Promise<OtherRecording[]> {
    return tx.query<OtherRecording[]>(
      `select a.id, a.duplicate_of as "countedId", i.source_id as "sourceId", a.activity,
              a.source_activity as "sourceActivity", a.started_at as "startedAt", a.ended_at as "endedAt",
              a.elapsed_seconds as "elapsedSeconds", a.distance_metres as "distanceMetres",
              a.energy_kcal as "energyKcal", a.device
         from activities a join imports i on i.workspace_id = a.workspace_id and i.id = a.import_id
        where a.duplicate_of = any($1::uuid[]) and a.duplicate_of <> a.id order by a.started_at, a.id`,
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
