import { Injectable } from '@nestjs/common';
import type { OwnedTable } from '../../platform/privacy/ownership-registry.js';
import { ownedTables } from '../../platform/privacy/ownership-registry.js';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../profiles/health-record-access.js';

/** A person as the registry ties rows to them. */
export interface Person {
  workspaceId: string;
  participantId: string;
  memberId: string;
}

/** Names the person once for a whole statement: planned as constants, whichever of them it uses. */
const who = `with who as (select $1::uuid as workspace_id, $2::uuid as participant_id, $3::uuid as member_id)`;
const participant = '(select participant_id from who)';
const member = '(select member_id from who)';

/**
 * Raw files are the person's own, and those that somebody else handed over for them; a file that was also read for
 * another person stays with that person.
 */
const uploadsOfPerson = `(member_id = ${member} or exists (select 1 from imports i
     where i.workspace_id = uploads.workspace_id and i.upload_id = uploads.id and i.participant_id = ${participant}))
   and not exists (select 1 from imports i
     where i.workspace_id = uploads.workspace_id and i.upload_id = uploads.id and i.participant_id <> ${participant})`;

/** The rows of a person, by the ownership registry. Table and column names come from there alone. */
@Injectable()
export class OwnedRowsRepository {
  async count(tx: EntityManager, table: string, person: Person): Promise<number> {
    const [row] = await tx.query<{ count: string }[]>(
      `${who} select count(*) as count from ${table} where ${this.conditionOf(table)}`,
      valuesOf(person),
    );
    return Number(row?.count ?? 0);
  }

  /** How many, and the first and last day by a column of time. @param time of this table, from its own columns. */
  async amount(tx: EntityManager, table: string, time: string | null, person: Person) {
    const days =
      time === null
        ? 'null::text as oldest, null::text as newest'
        : `min(${time})::date::text as oldest, max(${time})::date::text as newest`;
    const [row] = await tx.query<[{ count: number; oldest: string | null; newest: string | null }]>(
      `${who} select count(*)::float8 as count, ${days} from ${table} where ${this.conditionOf(table)}`,
      valuesOf(person),
    );
    return row;
  }

  /**
   * Resolves to how many went. Rows that nobody may delete one by one, like those of a ledger, go with the participant or
   * the account they hang on, by their foreign keys.
   */
  async remove(tx: EntityManager, table: string, person: Person): Promise<number> {
    const [right] = await tx.query<{ may: boolean }[]>(`select has_table_privilege($1, 'delete') as may`, [
      table,
    ]);
    if (right?.may !== true) return 0;
    const [row] = await tx.query<{ count: string }[]>(
      `${who}, gone as (delete from ${table} where ${this.conditionOf(table)} returning 1)
       select count(*) as count from gone`,
      valuesOf(person),
    );
    return Number(row?.count ?? 0);
  }

  /** Whether anything of the person is kept: every other row hangs on one of these. */
  async isThere(tx: EntityManager, person: Person): Promise<boolean> {
    const [row] = await tx.query<{ there: boolean }[]>(
      `${who} select exists (select 1 from members where ${this.conditionOf('members')})
           or exists (select 1 from participants where ${this.conditionOf('participants')})
           or exists (select 1 from person_keys where ${this.conditionOf('person_keys')})
           or exists (select 1 from observations where ${this.conditionOf('observations')}) as there`,
      valuesOf(person),
    );
    return row?.there ?? false;
  }

  /** Months that have a partition of observations, as the days they begin and end before. */
  async observationMonths(tx: EntityManager): Promise<{ from: string; to: string }[]> {
    return tx.query(
      `select to_char(first, 'YYYY-MM-DD') as from, to_char(first + interval '1 month', 'YYYY-MM-DD') as to
         from (select to_date(right(c.relname, 6), 'YYYYMM') as first from pg_inherits
                 join pg_class c on c.oid = inhrelid
                where inhparent = 'public.observations'::regclass) as months
        order by first`,
    );
  }

  /** Observations of one month; of a decade at once they would be one statement of minutes. */
  async removeMonth(tx: EntityManager, person: Person, month: { from: string; to: string }): Promise<void> {
    await tx.query(
      `delete from observations where workspace_id = $1 and participant_id = $2
          and at >= $3::date and at < $4::date`,
      [person.workspaceId, person.participantId, month.from, month.to],
    );
  }

  /** Ids of raw files whose bytes are still kept. */
  async uploads(tx: EntityManager, person: Person): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `${who} select id from uploads where workspace_id = (select workspace_id from who) and removed_at is null
          and ${uploadsOfPerson}`,
      valuesOf(person),
    );
    return rows.map(({ id }) => id);
  }

  /** Of these metrics, the ones the person has values of. */
  async metricsOf(tx: EntityManager, person: Person, known: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ metric: string }[]>(
      `select metric from unnest($3::text[]) as metric
        where exists (select 1 from observations o
                       where o.workspace_id = $1 and o.participant_id = $2 and o.metric = metric.metric)
        order by metric`,
      [person.workspaceId, person.participantId, known],
    );
    return rows.map(({ metric }) => metric);
  }

  /** Sealed words beside values; `key` names the value, in hexadecimal. */
  async notes(
    tx: EntityManager,
    person: Person,
  ): Promise<{ metric: string; at: Date; key: string; sealed: Buffer }[]> {
    return tx.query(
      `select metric, at, encode(key_hash, 'hex') as key, sealed_note as sealed from observations
        where workspace_id = $1 and participant_id = $2 and sealed_note is not null order by at, metric, key_hash`,
      [person.workspaceId, person.participantId],
    );
  }

  async exports(tx: EntityManager, person: Person): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'select blob_id as id from personal_exports where workspace_id = $1 and participant_id = $2 and blob_id is not null',
      [person.workspaceId, person.participantId],
    );
    return rows.map(({ id }) => id);
  }

  /** The condition that a row of the table is the person's, in a statement that begins with `whose`. */
  conditionOf(table: string): string {
    const owned = ownedTables.find((one) => one.table === table);
    if (!owned) throw new Error(`The table ${table} is not in the ownership registry.`);
    return `${table}.workspace_id = (select workspace_id from who) and ${tieOf(owned)}`;
  }

  /** The same for statements that take no parameters. Ids are all that is written into them. */
  inline(table: string, person: Person): { text: string; condition: string } {
    const ids = valuesOf(person);
    if (!ids.every(isUuid)) throw new TypeError('A person is named by ids.');
    const text = ids.reduce((statement, id, index) => statement.replace(`$${index + 1}`, `'${id}'`), who);
    return { text, condition: this.conditionOf(table) };
  }
}

function tieOf({ table, ownedThrough }: OwnedTable): string {
  if (table === 'uploads') return uploadsOfPerson;
  if (typeof ownedThrough === 'string')
    return `${table}.${ownedThrough} = ${ownedThrough === 'participant_id' ? participant : member}`;
  const { parent, column } = ownedThrough;
  const owned = ownedTables.find((one) => one.table === parent);
  if (!owned) throw new Error(`The table ${parent} is not in the ownership registry.`);
  return `exists (select 1 from ${parent} where ${parent}.workspace_id = ${table}.workspace_id
            and ${parent}.id = ${table}.${column} and ${tieOf(owned)})`;
}

function valuesOf({ workspaceId, participantId, memberId }: Person): string[] {
  return [workspaceId, participantId, memberId];
}
