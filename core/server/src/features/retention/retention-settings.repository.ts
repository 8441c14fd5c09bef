import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** For how long a workspace keeps what, where it said so. */
@Injectable()
export class RetentionSettingsRepository {
  /** Days by kind. */
  async of(tx: EntityManager): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ kind: string; days: number }[]>(
      'select kind, keep_days as days from retention_settings',
    );
    return new Map(rows.map(({ kind, days }) => [kind, days]));
  }

  async set(
    tx: EntityManager,
    by: { workspaceId: string; memberId: string },
    kind: string,
    days: number,
  ): Promise<void> {
    await tx.query(
      `insert into retention_settings (workspace_id, kind, keep_days, set_by) values ($1, $2, $3, $4)
       on conflict (workspace_id, kind) do update set keep_days = $3, set_by = $4, set_at = now()`,
      [by.workspaceId, kind, days, by.memberId],
    );
  }
}
