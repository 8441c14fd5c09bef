import type { Client } from 'pg';
import { historyTable } from '../plugins/storage/check-plugin-storage.js';
import type { BackedUpTable } from './backup-contents.js';

/** A table of a database, with what is needed to write its rows out. */
export interface TableToCopy extends BackedUpTable {
  /** Expressions that put its rows into one order, in every database. */
  order: readonly string[];
}

interface Row {
  schema: string;
  table: string;
  columns: string[];
  keys: string[] | null;
  texts: string[];
}

/**
 * Every table with rows to back up, of the product and of plugins, by name. Left out are histories of migrations, which say
 * what this schema is and are written by making it, and the queue, which is filled again from the table of due work.
 */
export async function tablesOf(client: Client): Promise<TableToCopy[]> {
  const { rows } = await client.query<Row>(
    `select n.nspname as schema, c.relname as table,
            array_agg(a.attname::text order by a.attnum) as columns,
            array_agg(a.attname::text) filter (where t.typcategory = 'S') as texts,
            (select array_agg(k.attname::text order by array_position(i.indkey::int2[], k.attnum))
               from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
              where i.indrelid = c.oid and i.indisprimary) as keys
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       join pg_type t on t.oid = a.atttypid
      where (n.nspname = 'public' or n.nspname like 'plugin\\_%' and n.nspname <> 'plugin_walls')
        and c.relkind in ('r', 'p') and not c.relispartition
        and (n.nspname, c.relname) <> ('public', 'migrations')
        and not (n.nspname <> 'public' and c.relname = $1)
      group by n.nspname, c.relname, c.oid order by n.nspname, c.relname`,
    [historyTable],
  );
  return rows.map(({ schema, table, columns, keys, texts }) => ({
    schema,
    table,
    columns,
    order: orderOf(client, columns, keys, texts ?? []),
  }));
}

/** By the key, letter by letter whatever the language of the database; without one by all that the rows say. */
function orderOf(
  client: Client,
  columns: readonly string[],
  keys: readonly string[] | null,
  texts: readonly string[],
) {
  const name = (column: string) => client.escapeIdentifier(column);
  if (keys === null) return columns.map((column) => `${name(column)}::text collate "C"`);
  return keys.map((column) => (texts.includes(column) ? `${name(column)} collate "C"` : name(column)));
}

/** A table's name as it stands in a statement. */
export function qualified(
  client: Client,
  { schema, table }: Pick<BackedUpTable, 'schema' | 'table'>,
): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
}

export function columnList(client: Client, { columns }: Pick<BackedUpTable, 'columns'>): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ');
}
