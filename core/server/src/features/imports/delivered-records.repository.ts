import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Activity } from '@regimen/domain';
import { activityKey } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** Whose records, and of which import. */
export interface RecordsOwner {
  workspaceId: string;
  participantId: string;
  importId: string;
}

/** Repeats of the person $1, one by one. */
const repeatsOfPerson = `select r.import_id, r.first_record, substring(r.key_hashes from place for 16) as key_hash
    from repeated_observations r cross join generate_series(1, octet_length(r.key_hashes), 16) as place
   where r.participant_id = $1`;

/** Between which instants the import $2 stored values of each metric. */
const spansOfImport = `select metric, min(first_at) as first, max(last_at) as last from import_days
   where import_id = $2 group by metric`;

/** Which imports held a record: it is stored once, and taken back with the last import that delivered it. */
@Injectable()
export class DeliveredRecordsRepository {
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

  /** Takes away what only this import delivered and hands the rest to the first of the others that did. */
  async takeObservations(tx: EntityManager, { participantId, importId }: RecordsOwner): Promise<void> {
    await tx.query('delete from repeated_observations where participant_id = $1 and import_id = $2', [
      participantId,
      importId,
    ]);
    await this.handDown(tx, participantId, importId);
    await tx.query(
      `delete from observations o using (${spansOfImport}) as span
        where o.participant_id = $1 and o.import_id = $2 and o.metric = span.metric
          and o.at between span.first and span.last`,
      [participantId, importId],
    );
    await tx.query('delete from import_days where import_id = $1', [importId]);
  }

  /** What other imports delivered again becomes theirs; what they hold is no repeat any more. */
  private async handDown(tx: EntityManager, participantId: string, importId: string): Promise<void> {
    await tx.query(
      'create temporary table if not exists handed_down (import_id uuid, key_hash bytea) on commit delete rows',
    );
    await tx.query(
      `with heirs as (
         select distinct on (r.key_hash) r.key_hash, r.import_id from (${repeatsOfPerson}) as r
           join imports i on i.id = r.import_id
          order by r.key_hash, i.created_at, i.id),
       handed as (
         update observations o set import_id = h.import_id from heirs h, (${spansOfImport}) as span
          where o.participant_id = $1 and o.import_id = $2 and o.metric = span.metric
            and o.at between span.first and span.last and o.key_hash = h.key_hash
         returning o.workspace_id, o.import_id, o.metric, o.local_day, o.at, o.key_hash),
       remembered as (
         insert into import_days as known (workspace_id, import_id, metric, local_day, first_at, last_at)
         select workspace_id, import_id, metric, local_day, min(at), max(at) from handed
          group by workspace_id, import_id, metric, local_day
         on conflict (workspace_id, import_id, metric, local_day)
           do update set first_at = least(known.first_at, excluded.first_at),
                         last_at = greatest(known.last_at, excluded.last_at))
       insert into handed_down select import_id, key_hash from handed`,
      [participantId, importId],
    );
    await tx.query(
      `with kept as (
         select r.import_id, r.first_record,
                string_agg(r.key_hash, ''::bytea order by r.key_hash) filter (where h.key_hash is null) as key_hashes
           from (${repeatsOfPerson}) as r left join handed_down h using (import_id, key_hash)
          where r.import_id in (select import_id from handed_down)
          group by r.import_id, r.first_record),
       emptied as (
         delete from repeated_observations r using kept k
          where r.participant_id = $1 and r.import_id = k.import_id and r.first_record = k.first_record
            and k.key_hashes is null)
       update repeated_observations r set key_hashes = k.key_hashes from kept k
        where r.participant_id = $1 and r.import_id = k.import_id and r.first_record = k.first_record
          and k.key_hashes <> r.key_hashes`,
      [participantId],
    );
    await tx.query('truncate handed_down');
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
}
