import initSqlJs from 'sql.js';
import type { Database, SqlValue, Statement } from 'sql.js';
import { damagedDatabase } from './database-bytes.js';

/** Nothing in the file is trusted: what its schema calls is not run, and no page is believed to be sound. */
const settings = 'PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA query_only=ON;';

/** A column to read, as the expression that reads it and nothing larger than it should be. */
export type Selected = (column: string) => string;

/** A number; null for text, bytes and nothing. */
export const asNumber: Selected = (column) =>
  `CASE WHEN typeof(${column}) IN ('integer','real') THEN ${column} END`;
/** The beginning of a text. */
export const asText: Selected = (column) =>
  `CASE WHEN typeof(${column}) = 'text' THEN substr(${column}, 1, 500) END`;
/** An identity, which is 16 bytes (since 2023) or a text. */
export const asIdentity: Selected = (column) =>
  `CASE typeof(${column}) WHEN 'blob' THEN hex(substr(${column}, 1, 16)) WHEN 'text' THEN substr(${column}, 1, 64) END`;

/** Says what of a table cannot be read, and why; what was read before stands. */
export class DamagedTable extends Error {}

/** The database of the phone, read only, table by table in the order of its rows. */
export class HealthDatabase {
  private readonly columns = new Map<string, ReadonlySet<string>>();

  private constructor(private readonly database: Database) {}

  /** @throws SourceFileError `database-damaged` when not even its tables can be told. */
  static async open(bytes: Uint8Array): Promise<HealthDatabase> {
    const { Database } = await initSqlJs();
    try {
      const opened = new HealthDatabase(new Database(bytes));
      opened.database.exec(settings);
      opened.readSchema();
      return opened;
    } catch {
      throw damagedDatabase();
    }
  }

  get tables(): readonly string[] {
    return [...this.columns.keys()];
  }

  has(table: string, column: string): boolean {
    return this.columns.get(table)?.has(column) ?? false;
  }

  /**
   * Rows of a table. Each begins with its place in the table, which must ascend: pages of a hostile file that are part of
   * it many times would never end.
   * @param select expressions on the table as `t`, and on `p`, the row of `parent` that its `parent_key` names.
   * @throws DamagedTable
   */
  *rows(table: string, select: readonly string[], parent?: string): Generator<readonly SqlValue[]> {
    if (this.has(table, 'rowid')) throw new DamagedTable(table);
    const join = parent === undefined ? '' : `LEFT JOIN ${quoted(parent)} p ON p.rowid = t.parent_key`;
    const sql = `SELECT ${['t.rowid', ...select].join(', ')} FROM ${quoted(table)} t NOT INDEXED ${join}`;
    let statement: Statement | null = null;
    let last = -Infinity;
    try {
      statement = this.database.prepare(sql);
      while (statement.step()) {
        const row = statement.get();
        const place = Number(row[0]);
        if (!(place > last)) throw new DamagedTable(table);
        last = place;
        yield row;
      }
    } catch {
      // SQLite tells a damaged page by an error, and memory that runs out too.
      throw new DamagedTable(table);
    } finally {
      statement?.free();
    }
  }

  close(): void {
    this.database.close();
  }

  /** Tables that lie in the file: what is reckoned when it is read (views, columns) has no place here. */
  private readSchema(): void {
    const listed = this.database.exec(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 LIMIT 1000",
    );
    for (const [name] of listed[0]?.values ?? []) {
      const table = String(name);
      const [found] = this.database.exec(`PRAGMA table_info(${quoted(table)})`);
      this.columns.set(
        table,
        new Set((found?.values ?? []).map(([, column]) => String(column).toLowerCase())),
      );
    }
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
