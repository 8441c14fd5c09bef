import { Injectable } from '@nestjs/common';
import { usualMinimum } from '@regimen/domain';
import type { PastRelease, ToldTable } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** A month as it was told. */
export interface StoredFigures {
  /** First day. */
  month: string;
  reason: string | null;
  minimum: number;
  people: number | null;
  tables: readonly ToldTable[];
  releasedAt: Date;
}

const shownMonths = 36;

/** Months as they were told: rows are added and never changed, and the database lets nothing else be done. */
@Injectable()
export class FiguresRepository {
  newest(tx: EntityManager): Promise<StoredFigures[]> {
    return tx.query<StoredFigures[]>(
      `select month::text, reason, minimum, people, tables, released_at as "releasedAt"
         from figure_releases order by month desc limit $1`,
      [shownMonths],
    );
  }

  async isMade(tx: EntityManager, month: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select 1 from figure_releases where month = $1', [month]);
    return rows.length > 0;
  }

  /** Months of a workspace are made one after the other. */
  async lock(tx: EntityManager, workspaceId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 10))', [workspaceId]);
  }

  async add(
    tx: EntityManager,
    workspaceId: string,
    { month, reason, minimum, people, tables }: Omit<StoredFigures, 'releasedAt'>,
  ): Promise<void> {
    await tx.query(
      `insert into figure_releases (workspace_id, month, reason, minimum, people, tables) values ($1, $2, $3, $4, $5, $6)`,
      [workspaceId, month, reason, minimum, people, JSON.stringify(tables)],
    );
  }

  async earlier(tx: EntityManager): Promise<PastRelease[]> {
    const rows = await tx.query<{ members: Record<string, string[]>; told: string[] }[]>(
      'select members, told from figure_members',
    );
    return rows.map(({ members, told }) => ({ members: new Map(Object.entries(members)), told }));
  }

  async keepMembers(
    tx: EntityManager,
    workspaceId: string,
    month: string,
    { members, told }: PastRelease,
  ): Promise<void> {
    await tx.query(
      'insert into figure_members (workspace_id, month, members, told) values ($1, $2, $3, $4)',
      [workspaceId, month, Object.fromEntries(members), told],
    );
  }

  async minimum(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ minimum: number }[]>('select minimum from figure_settings');
    return row?.minimum ?? usualMinimum;
  }

  async setMinimum(tx: EntityManager, workspaceId: string, minimum: number, by: string): Promise<void> {
    await tx.query(
      `insert into figure_settings (workspace_id, minimum, set_by) values ($1, $2, $3)
       on conflict (workspace_id) do update set minimum = $2, set_by = $3, set_at = now()`,
      [workspaceId, minimum, by],
    );
  }
}
