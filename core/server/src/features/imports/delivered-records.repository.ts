import { Injectable } from '@nestjs/common';
import type { Activity } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { activityHash } from '../health-data/activities/activity-hash.js';
import { reachedFrom, recordingsAround } from '../health-data/activities/recordings-around.js';
import { RepeatedObservations } from './repeated-observations.js';

/** Whose records, and of which import. */
export interface RecordsOwner {
  workspaceId: string;
  participantId: string;
  importId: string;
}

/** Which imports held a record: it is stored once, and taken back with the last import that delivered it. */
@Injectable()
export class DeliveredRecordsRepository {
  private readonly repeats = new RepeatedObservations();

  /** Remembers all activities of a stored batch, and which record of the import each was. Resolves to their ids. */
  async rememberActivities(
    tx: EntityManager,
    { workspaceId, participantId, importId }: RecordsOwner,
    activities: readonly Activity[],
    records: readonly number[],
  ): Promise<string[]> {
    if (activities.length === 0) return [];
    const keys = activities.map((raw) => activityHash(raw).toString('hex'));
    const rows = await tx.query<{ id: string }[]>(
      `with held as (
         select a.workspace_id, a.id, min(held.record) as record
           from unnest($4::text[], $5::int[]) as held (hash, record)
           join activities a on a.workspace_id = $1 and a.participant_id = $2
            and a.key_hash = decode(held.hash, 'hex')
          group by a.workspace_id, a.id),
       remembered as (
         insert into delivered_activities (workspace_id, import_id, activity_id, record)
         select workspace_id, $3, id, record from held on conflict do nothing)
       select id from held`,
      [workspaceId, participantId, importId, keys, records],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Takes away what only this import delivered and hands the rest to the first of the others that did. In steps, as no
   * statement may run for minutes.
   */
  async takeObservations(tx: EntityManager, { participantId, importId }: RecordsOwner): Promise<void> {
    await tx.query('delete from repeated_observations where participant_id = $1 and import_id = $2', [
      participantId,
      importId,
    ]);
    await this.repeats.handDown(tx, participantId, importId);
    const months = await tx.query<{ metric: string; from: Date; to: Date }[]>(
      `select metric, min(first_at) as "from", max(last_at) as "to" from import_days where import_id = $1
        group by metric, date_trunc('month', local_day) order by metric, "from"`,
      [importId],
    );
    for (const { metric, from, to } of months)
      await tx.query(
        `delete from observations
          where participant_id = $1 and import_id = $2 and metric = $3 and at between $4 and $5`,
        [participantId, importId, metric, from, to],
      );
    for (const where of ['import_days', 'import_devices'])
      await tx.query(`delete from ${where} where import_id = $1`, [importId]);
  }

  /** The same for activities. Resolves to the activities left that may be the same sessions as those taken. */
  async takeActivities(tx: EntityManager, { participantId, importId }: RecordsOwner): Promise<string[]> {
    const taken = await tx.query<{ id: string }[]>(
      'select activity_id as id from delivered_activities where import_id = $1',
      [importId],
    );
    const ids = taken.map(({ id }) => id);
    const near = reachedFrom(await recordingsAround(tx, participantId, ids), new Set(ids));
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
