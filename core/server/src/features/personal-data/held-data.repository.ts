import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownedTables } from '../../platform/privacy/ownership-registry.js';
import type { DataCategory } from '../../platform/privacy/data-categories.js';
import { OwnedRowsRepository } from './owned-rows.repository.js';
import type { Person } from './owned-rows.repository.js';

/** How much there is of one kind, and from when to when. */
export interface HeldAmount {
  count: number;
  oldest: string | null;
  newest: string | null;
}

/** Columns that say when a row came to be, the best first. */
const timeColumns = [
  'started_at',
  'local_day',
  'on_day',
  'at',
  'created_at',
  'added_at',
  'begun_at',
  'since',
];
const mostLooks = 50;

/** What is held of a person, by kinds, and who looked at it. */
@Injectable()
export class HeldDataRepository {
  constructor(@Inject(OwnedRowsRepository) private readonly rows: OwnedRowsRepository) {}

  async amounts(tx: EntityManager, person: Person): Promise<ReadonlyMap<DataCategory, HeldAmount>> {
    const known = await tx.query<{ table: string; column: string }[]>(
      `select table_name as table, column_name as column from information_schema.columns
        where table_schema = 'public' and column_name = any($1)`,
      [timeColumns],
    );
    const amounts = new Map<DataCategory, HeldAmount>();
    for (const { table, category } of ownedTables) {
      const time = timeColumns.find((column) =>
        known.some((one) => one.table === table && one.column === column),
      );
      const amount = await this.rows.amount(tx, table, time ?? null, person);
      amounts.set(category, together(amounts.get(category), amount));
    }
    return amounts;
  }

  async sources(
    tx: EntityManager,
    participantId: string,
  ): Promise<{ sourceId: string | null; imports: number }[]> {
    return tx.query(
      `select source_id as "sourceId", count(*)::int as imports from imports
        where participant_id = $1 and rolled_back_at is null group by source_id order by count(*) desc, source_id`,
      [participantId],
    );
  }

  /** Values by source and metric, the most first within each source. */
  async metrics(
    tx: EntityManager,
    participantId: string,
  ): Promise<{ sourceId: string | null; metric: string; count: number; oldest: string; newest: string }[]> {
    return tx.query(
      `with delivered as (
         select workspace_id, import_id, metric, count(*) as count, min(local_day) as oldest, max(local_day) as newest
           from observations where participant_id = $1 group by workspace_id, import_id, metric)
       select i.source_id as "sourceId", d.metric, sum(d.count)::float8 as count,
              min(d.oldest)::text as oldest, max(d.newest)::text as newest
         from delivered d left join imports i on i.workspace_id = d.workspace_id and i.id = d.import_id
        group by i.source_id, d.metric order by i.source_id nulls last, sum(d.count) desc, d.metric`,
      [participantId],
    );
  }

  /** What others did with the record, by the audit trail. */
  async looks(
    tx: EntityManager,
    { participantId, memberId }: Person,
  ): Promise<{ at: Date; memberId: string | null; action: string; isAllowed: boolean }[]> {
    return tx.query(
      `select at, member_id as "memberId", action, decision = 'allowed' as "isAllowed" from audit_entries
        where subject = $1 and member_id is not null and member_id <> $2 order by seq desc limit $3`,
      [`participant:${participantId}`, memberId, mostLooks],
    );
  }

  async restrictedSince(tx: EntityManager, participantId: string): Promise<Date | null> {
    const [row] = await tx.query<{ since: Date }[]>(
      'select since from restricted_processing where participant_id = $1',
      [participantId],
    );
    return row?.since ?? null;
  }

  async restrict(
    tx: EntityManager,
    { workspaceId, participantId }: Person,
    isRestricted: boolean,
  ): Promise<void> {
    if (isRestricted)
      await tx.query(
        'insert into restricted_processing (workspace_id, participant_id) values ($1, $2) on conflict do nothing',
        [workspaceId, participantId],
      );
    else await tx.query('delete from restricted_processing where participant_id = $1', [participantId]);
  }
}

function together(one: HeldAmount | undefined, other: HeldAmount): HeldAmount {
  if (!one) return other;
  const days = (pick: 'oldest' | 'newest') =>
    [one[pick], other[pick]].filter((day): day is string => day !== null).sort();
  return {
    count: one.count + other.count,
    oldest: days('oldest')[0] ?? null,
    newest: days('newest').at(-1) ?? null,
  };
}
