import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const atOnce = 500;
/** Of files nobody imported, which were only looked into; days (engineering choice: an evening's work, and the next day). */
const abandonedAfterDays = 1;

/** Which raw files of the workspace of the transaction are kept. */
@Injectable()
export class RawFilesRepository {
  /**
   * Uploads whose bytes are to go: kept for so many days (null: for good) since their imports ended, or imported by
   * nobody. What is still to be read stays, and what was read for somebody whose erasure the law holds.
   */
  async expired(tx: EntityManager, keptDays: number | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select u.id from uploads u
         left join lateral (
           select count(*) as count, bool_and(i.finished_at is not null) as ended, max(i.finished_at) as last
             from imports i where i.workspace_id = u.workspace_id and i.upload_id = u.id) as imported on true
        where u.removed_at is null
          and not exists (select 1 from imports i join legal_holds h
                on h.workspace_id = i.workspace_id and h.participant_id = i.participant_id
             where i.workspace_id = u.workspace_id and i.upload_id = u.id
               and h.lifted_at is null and h.until >= current_date)
          and case when imported.count = 0 then u.created_at < now() - make_interval(days => $1)
                   else imported.ended and imported.last < now() - make_interval(days => $2::int) end
        order by u.created_at limit $3`,
      [abandonedAfterDays, keptDays, atOnce],
    );
    return rows.map(({ id }) => id);
  }

  /** The key goes with the bytes: a copy of them elsewhere cannot be read either. */
  async markRemoved(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query(`update uploads set removed_at = now(), blob_key = '' where id = any($1::uuid[])`, [ids]);
  }

  async isAnyKept(tx: EntityManager): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select 1 from uploads where removed_at is null limit 1');
    return rows.length > 0;
  }
}
