import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StartRefused } from '../start-refused.js';
import type { BackedUpTable, Beginning, Manifest } from './backup-contents.js';
import { tableName } from './backup-contents.js';
import { Counted } from './counted.js';
import { rowsOf } from './rows-out.js';
import type { TableToCopy } from './tables-of-database.js';
import { columnList, qualified, tablesOf } from './tables-of-database.js';

/** Sessions, and links and steps that lead to one. Tokens of programs stay, as nobody could give them out again. */
const waysIn = ['member_sessions', 'half_sign_ins', 'sign_on_attempts', 'password_resets'];

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/**
 * Takes rows into a database that has the schema and no rows, in one transaction. Statements are made of the names that
 * this database has; a backup names nothing that ends up in one.
 */
export class RowsIn {
  private tables: TableToCopy[] = [];
  private foreignKeys: ForeignKey[] = [];

  constructor(private readonly client: Client) {}

  /** @throws StartRefused where tables or columns are not those of the backup, or the role may not fill them. */
  async begin({ tables, months }: Beginning): Promise<void> {
    const { client } = this;
    await client.query('begin');
    this.tables = await tablesOf(client);
    refuseOtherSchema(this.tables, tables);
    await this.refuseOthersTables();
    for (const month of months) await client.query('select ensure_observation_partition($1::date)', [month]);
    // Rows come table by table: what they refer to may come later, and nothing is to happen because of them.
    this.foreignKeys = await this.dropForeignKeys();
    for (const table of this.tables)
      await client.query(`alter table ${qualified(client, table)} disable trigger user`);
  }

  async take(table: BackedUpTable, rows: AsyncIterable<Buffer>): Promise<void> {
    const { client } = this;
    const into = `copy ${qualified(client, this.ours(table))} (${columnList(client, table)}) from stdin`;
    await pipeline(Readable.from(rows, { objectMode: false }), client.query(copyFrom(into)));
  }

  /**
   * Puts back what guards the rows, and compares every table with the backup.
   * @throws StartRefused where one differs; nothing was changed then.
   */
  async compare(manifest: Manifest): Promise<void> {
    const { client } = this;
    for (const table of this.tables) {
      await this.continueNumbers(table);
      await client.query(`alter table ${qualified(client, table)} enable trigger user`);
    }
    for (const { table, name, definition } of this.foreignKeys)
      await client.query(
        `alter table ${table} add constraint ${client.escapeIdentifier(name)} ${definition}`,
      );
    for (const said of manifest.tables) {
      const counted = new Counted();
      for await (const piece of counted.through(rowsOf(client, this.ours(said)))) void piece;
      if (counted.rows !== said.rows || counted.sha256() !== said.sha256)
        throw new StartRefused(
          `The table ${said.schema}.${said.table} did not come back as it was backed up (${counted.rows} rows of ${said.rows}). Nothing was changed.`,
        );
    }
  }

  /**
   * Makes all of it lasting. Nobody is signed in any more: a way in that was ended after the backup was taken would be open
   * again otherwise.
   */
  async commit(): Promise<void> {
    for (const table of waysIn) await this.client.query(`delete from ${table}`);
    await this.client.query('commit');
  }

  private ours({ schema, table }: Pick<BackedUpTable, 'schema' | 'table'>): TableToCopy {
    const found = this.tables.find((each) => each.schema === schema && each.table === table);
    if (!found) throw new Error(`The table ${schema}.${table} was looked for before.`);
    return found;
  }

  private async refuseOthersTables(): Promise<void> {
    const { rows } = await this.client.query<{ name: string }>(
      `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
        where format('tables/%s/%s', n.nspname, c.relname) = any($1) and not pg_has_role(relowner, 'usage') limit 1`,
      [this.tables.map(tableName)],
    );
    if (rows[0])
      throw new StartRefused(
        `The user of DATABASE_URL may not restore ${rows[0].name}. Restore as a superuser of that server; nothing was changed.`,
      );
  }

  private async dropForeignKeys(): Promise<ForeignKey[]> {
    const { rows } = await this.client.query<ForeignKey>(
      `select format('%I.%I', n.nspname, c.relname) as table, conname as name, pg_get_constraintdef(k.oid) as definition
         from pg_constraint k join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = c.relnamespace
        where contype = 'f' and conparentid = 0 and format('tables/%s/%s', n.nspname, c.relname) = any($1)
        order by 1, 2`,
      [this.tables.map(tableName)],
    );
    for (const { table, name } of rows)
      await this.client.query(`alter table ${table} drop constraint ${this.client.escapeIdentifier(name)}`);
    return rows;
  }

  /** The next row gets a number that none has. */
  private async continueNumbers(table: TableToCopy): Promise<void> {
    const { client } = this;
    const name = qualified(client, table);
    for (const column of table.columns) {
      const { rows } = await client.query<{ sequence: string | null }>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [name, column],
      );
      const sequence = rows[0]?.sequence ?? null;
      if (sequence !== null)
        await client.query(
          `select setval($1, max(${client.escapeIdentifier(column)})) from ${name} having count(*) > 0`,
          [sequence],
        );
    }
  }
}

function refuseOtherSchema(ours: readonly TableToCopy[], theirs: readonly BackedUpTable[]): void {
  for (const { schema, table, columns } of theirs) {
    const found = ours.find((each) => each.schema === schema && each.table === table);
    const missing = found ? columns.find((column) => !found.columns.includes(column)) : table;
    if (missing === undefined) continue;
    const whose = schema === 'public' ? 'this Regimen' : `the plugin of ${schema}`;
    throw new StartRefused(
      `The backup has ${schema}.${table}${found ? `.${missing}` : ''}, which ${whose} does not know. Use the version that it was made with; nothing was changed.`,
    );
  }
}
