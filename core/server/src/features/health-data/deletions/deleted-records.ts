import type { EntityManager } from 'typeorm';

interface Owner {
  workspaceId: string;
  participantId: string;
  importId: string;
}

/** Where in SQL a record with `sourceId` and `nativeId` was deleted; `$1` is the participant. */
export const wasDeleted = (workspaceId: string, sourceId: string, nativeId: string): string =>
  `exists (select from deleted_records gone
     where gone.workspace_id = ${workspaceId} and gone.participant_id = $1 and gone.source_id = ${sourceId}
       and gone.native_id = ${nativeId})`;

/** What sources say they deleted, by the import that said so. */
export class DeletedRecords {
  /** An import says that its source deleted these; again changes nothing. */
  async remember(
    tx: EntityManager,
    { workspaceId, participantId, importId }: Owner,
    nativeIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      `insert into deleted_records (workspace_id, participant_id, source_id, native_id, import_id)
       select distinct $1::uuid, $2::uuid, i.source_id, gone.native_id, i.id
         from imports i cross join unnest($4::text[]) as gone (native_id)
        where i.id = $3 and i.source_id is not null
       on conflict do nothing`,
      [workspaceId, participantId, importId, nativeIds],
    );
  }

  /** An import is taken back: what it alone says was deleted was not. Resolves to the identities. */
  async takeBack(tx: EntityManager, importId: string): Promise<string[]> {
    const [rows] = await tx.query<[{ native_id: string }[], number]>(
      'delete from deleted_records where import_id = $1 returning native_id',
      [importId],
    );
    return rows.map(({ native_id }) => native_id);
  }

  /** Activities of a person that bear one of these identities, from whatever source. */
  async activitiesOf(
    tx: EntityManager,
    participantId: string,
    nativeIds: readonly string[],
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'select id from activities where participant_id = $1 and native_id = any($2)',
      [participantId, nativeIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Between which instants values of these identities lie, month by month, among what the source of the import delivered. */
  spansOf(
    tx: EntityManager,
    { participantId, importId }: Owner,
    nativeIds: readonly string[],
  ): Promise<{ from: Date; to: Date }[]> {
    return tx.query<{ from: Date; to: Date }[]>(
      `with delivered as materialized (
         select d.metric, min(d.first_at) as first, max(d.last_at) as last
           from import_days d join imports i on i.workspace_id = d.workspace_id and i.id = d.import_id
          where i.participant_id = $1 and i.source_id = (select source_id from imports where id = $2)
          group by d.metric, date_trunc('month', d.local_day))
       select min(o.at) as "from", max(o.at) as "to"
         from delivered d join observations o on o.participant_id = $1 and o.metric = d.metric
          and o.at between d.first and d.last and o.native_id = any($3)
        group by date_trunc('month', o.at) order by 1`,
      [participantId, importId, nativeIds],
    );
  }
}
