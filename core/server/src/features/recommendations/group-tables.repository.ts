import { Injectable } from '@nestjs/common';
import type { GroupTable } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** The groups of a workspace as they were counted last, and of how many people each was to be at least. */
export interface CountedGroups {
  countedOn: string;
  least: number;
  groups: readonly GroupTable[];
}

@Injectable()
export class GroupTablesRepository {
  /** The count that stands in the workspace of the transaction; null before the first. */
  async standing(tx: EntityManager): Promise<CountedGroups | null> {
    const [row] = await tx.query<CountedGroups[]>(
      `select counted_on::text as "countedOn", least_people as least, groups from people_alike`,
    );
    return row ?? null;
  }

  /** In the place of the count before it. */
  async keep(
    tx: EntityManager,
    workspaceId: string,
    { countedOn, least, groups }: CountedGroups,
  ): Promise<void> {
    await tx.query(
      `insert into people_alike (workspace_id, counted_on, least_people, groups) values ($1, $2, $3, $4)
       on conflict (workspace_id) do update
         set counted_on = excluded.counted_on, least_people = excluded.least_people, groups = excluded.groups`,
      [workspaceId, countedOn, least, JSON.stringify(groups)],
    );
  }

  /** One count of a workspace at a time. */
  async lock(tx: EntityManager, workspaceId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [workspaceId]);
  }
}
