import { formulaPattern } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { byteColumns } from '../../../platform/privacy/sealed-columns.js';
import type { OwnedRowsRepository, Person } from '../owned-rows.repository.js';
import { measurementColumns } from './measurement-columns.js';

/** A file that PostgreSQL writes as a stream. `rows` is known once it was read to its end. */
export interface WrittenByDatabase {
  bytes: AsyncIterable<Buffer>;
  rows(): number;
}

/** Characters that JSON never holds unescaped: each row is one value, and it is written as it is. */
const asLines = `(format csv, quote e'\\x01', delimiter e'\\x02')`;
/** Columns with words of whoever made the file. */
const named = new Set<string>(['device', 'native_id']);
const formula = `'${formulaPattern.replaceAll("'", "''")}'`;

/** Rows of one table of the person as JSON Lines, sealed columns still in their boxes (base64). */
export async function tableLines(
  tx: EntityManager,
  rows: OwnedRowsRepository,
  table: string,
  person: Person,
): Promise<WrittenByDatabase> {
  const columns = await tx.query<{ name: string; isBytes: boolean }[]>(
    `select attname as name, atttypid = 'bytea'::regtype as "isBytes" from pg_attribute
      where attrelid = to_regclass($1) and attnum > 0 and not attisdropped order by attnum`,
    [`public.${table}`],
  );
  const { withheld = [], sealedSecrets = [] } = byteColumns[table] ?? {};
  const secret = new Set([...withheld, ...sealedSecrets]);
  const shown = columns
    .filter(({ name }) => !secret.has(name))
    .map(({ name, isBytes }) =>
      isBytes ? `translate(encode(${name}, 'base64'), e'\\n', '') as ${name}` : name,
    );
  const uploader =
    table === 'import_files'
      ? `, (select u.member_id from imports i join uploads u on u.workspace_id = i.workspace_id and u.id = i.upload_id
             where i.workspace_id = import_files.workspace_id and i.id = import_files.import_id) as key_holder`
      : '';
  const { text, condition } = rows.inline(table, person);
  return copied(
    tx,
    `${text} select row_to_json(line) from (select ${shown.join(', ')}${uploader} from ${table} where ${condition}) as line`,
    asLines,
  );
}

/** All values of one metric, oldest first, as CSV that a spreadsheet opens without running anything. */
export function metricCsv(
  tx: EntityManager,
  rows: OwnedRowsRepository,
  metric: string,
  person: Person,
): Promise<WrittenByDatabase> {
  const { text, condition } = rows.inline('observations', person);
  const safe = (column: string) =>
    `case when ${column} ~ ${formula} then '''' || ${column} else ${column} end as ${column}`;
  const columns = measurementColumns.map((column) => (named.has(column) ? safe(column) : column));
  return copied(
    tx,
    `${text} select ${columns.join(', ')}
       from observations where ${condition} and metric = '${metric.replaceAll("'", "''")}' order by at, key_hash`,
    '(format csv, header)',
  );
}

async function copied(tx: EntityManager, query: string, format: string): Promise<WrittenByDatabase> {
  const client = (await tx.queryRunner!.connect()) as Client;
  // Of a decade it takes longer than any statement of a page may.
  await tx.query(`set local statement_timeout = 0; set local timezone = 'UTC'`);
  const stream = client.query(copyTo(`copy (${query}) to stdout ${format}`));
  return { bytes: stream as AsyncIterable<Buffer>, rows: () => stream.rowCount };
}
