import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Activity, Observation } from '@regimen/domain';
import { activityKey, observationKey } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { sameSessionEntry } from './same-session-entry.js';

/** Whose records, and of which import. */
export interface RecordsOwner {
  workspaceId: string;
  participantId: string;
  importId: string;
}

/** Which imports held a record: it is stored once, and taken back with the last import that delivered it. */
@Injectable()
export class DeliveredRecordsRepository {
  /** Remembers those of a stored batch that another import had delivered before. */
  async rememberRepeats(
    tx: EntityManager,
    { workspaceId, participantId, importId }: RecordsOwner,
    observations: readonly Observation[],
  ): Promise<void> {
    const keys = observations.map((raw) =>
      createHash('sha256').update(observationKey(raw)).digest('hex').slice(0, 32),
    );
    await tx.query(
      `insert into repeated_observations (workspace_id, participant_id, import_id, metric, at, key_hash)
       select o.workspace_id, o.participant_id, $3, o.metric, o.at, o.key_hash
         from unnest($4::text[], $5::timestamptz[], $6::text[]) as held (metric, at, hash)
         join observations o on o.workspace_id = $1 and o.participant_id = $2 and o.metric = held.metric
          and o.at = held.at and o.key_hash = decode(held.hash, 'hex') and o.import_id <> $3
       on conflict do nothing`,
      [
        workspaceId,
        participantId,
        importId,
        observations.map(({ metric }) => metric),
        observations.map(({ at }) => at),
        keys,
      ],
    );
  }

  /** Remembers all activities of a stored batch, and which record of the import each was. */
  async rememberActivities(
    tx: EntityManager,
    { workspaceId, participantId, importId }: RecordsOwner,
    activities: readonly Activity[],
    records: readonly number[],
  ): Promise<void> {
    if (activities.length === 0) return;
    const keys = activities.map((raw) => createHash('sha256').update(activityKey(raw)).digest('hex'));
    await tx.query(
      `insert into delivered_activities (workspace_id, import_id, activity_id, record)
       select a.workspace_id, $3, a.id, min(held.record)
         from unnest($4::text[], $5::int[]) as held (hash, record)
         join activities a on a.workspace_id = $1 and a.participant_id = $2
          and a.key_hash = decode(held.hash, 'hex')
        group by a.workspace_id, a.id
       on conflict do nothing`,
      [workspaceId, participantId, importId, keys, records],
    );
  }

  /**
   * Takes away what only this import delivered and hands the rest to the first of the others that did. Resolves to the
   * local days that changed.
   */
  async takeObservations(tx: EntityManager, owner: RecordsOwner): Promise<string[]> {
    const { participantId, importId } = owner;
    await tx.query('delete from repeated_observations where participant_id = $1 and import_id = $2', [
      participantId,
      importId,
    ]);
    await tx.query(
      `with heirs as (
         select distinct on (r.metric, r.at, r.key_hash) r.metric, r.at, r.key_hash, r.import_id
           from observations o
           join repeated_observations r on r.participant_id = o.participant_id and r.metric = o.metric
            and r.at = o.at and r.key_hash = o.key_hash
           join imports i on i.id = r.import_id
          where o.participant_id = $1 and o.import_id = $2
          order by r.metric, r.at, r.key_hash, i.created_at, i.id),
       settled as (
         delete from repeated_observations r using heirs h
          where r.participant_id = $1 and r.metric = h.metric and r.at = h.at and r.key_hash = h.key_hash
            and r.import_id = h.import_id)
       update observations o set import_id = h.import_id from heirs h
        where o.participant_id = $1 and o.metric = h.metric and o.at = h.at and o.key_hash = h.key_hash`,
      [participantId, importId],
    );
    const [rows] = await tx.query<[{ day: string }[], number]>(
      'delete from observations where participant_id = $1 and import_id = $2 returning local_day::text as day',
      [participantId, importId],
    );
    return [...new Set(rows.map(({ day }) => day))];
  }

  /** The same for activities. Resolves to the activities left that may be the same sessions as those taken. */
  async takeActivities(tx: EntityManager, { participantId, importId }: RecordsOwner): Promise<string[]> {
    const near = await tx.query<{ id: string }[]>(
      `select distinct b.id from activities a
         join activities b on b.participant_id = a.participant_id
          and b.started_at < a.ended_at + interval '1 day' and b.ended_at > a.started_at - interval '1 day'
        where a.participant_id = $1 and a.import_id = $2`,
      [participantId, importId],
    );
    await tx.query('delete from delivered_activities where import_id = $1', [importId]);
    await tx.query(
      `update activities a set import_id = h.import_id
         from (select distinct on (d.activity_id) d.activity_id, d.import_id
                 from delivered_activities d join imports i on i.id = d.import_id
                order by d.activity_id, i.created_at, i.id) as h
        where h.activity_id = a.id and a.participant_id = $1 and a.import_id = $2`,
      [participantId, importId],
    );
    await tx.query('delete from activities where participant_id = $1 and import_id = $2', [
      participantId,
      importId,
    ]);
    const left = await tx.query<{ id: string }[]>('select id from activities where id = any($1::uuid[])', [
      near.map(({ id }) => id),
    ]);
    return left.map(({ id }) => id);
  }

  /** Takes away what cleaning said about the records of an import, and about values that are gone. */
  async takeRemarks(tx: EntityManager, { participantId, importId }: RecordsOwner): Promise<void> {
    await tx.query(
      `delete from quality_entries q where participant_id = $1 and case when key_hash is null then import_id = $2
         else not exists (
           select 1 from observations o where o.participant_id = q.participant_id and o.metric = q.metric
              and o.at = q.at and o.key_hash = q.key_hash) end`,
      [participantId, importId],
    );
  }

  /** The remark of a same session stands where another import, or this one, had brought the session before, and only there. */
  async settleSameSessions(tx: EntityManager, activityIds: readonly string[]): Promise<void> {
    await tx.query(
      `delete from quality_entries q using delivered_activities d, activities a
        where a.id = any($1::uuid[]) and d.activity_id = a.id and d.import_id = a.import_id
          and q.import_id = d.import_id and q.record = d.record and q.rule_id = $2`,
      [activityIds, sameSessionEntry.ruleId],
    );
    const { metric, ruleId, action, reason } = sameSessionEntry;
    await tx.query(
      `insert into quality_entries (workspace_id, participant_id, import_id, record, metric, rule_id, action, reason)
       select a.workspace_id, a.participant_id, a.import_id, d.record, $3, $2, $4, $5
         from activities a
         join delivered_activities d on d.activity_id = a.id and d.import_id = a.import_id
         join imports i on i.id = a.import_id
        where a.id = any($1::uuid[]) and exists (
          select 1 from activities b join imports j on j.id = b.import_id
           where b.participant_id = a.participant_id and b.id <> a.id
             and coalesce(b.duplicate_of, b.id) = coalesce(a.duplicate_of, a.id)
             and (j.created_at, j.id) <= (i.created_at, i.id))`,
      [activityIds, ruleId, metric, action, reason],
    );
  }
}
