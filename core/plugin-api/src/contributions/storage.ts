/** One step of a plugin's own schema. Runs once, in order, in a transaction, with the schema as search path. */
export interface PluginMigration {
  /** `<yyyymmdd>-<hhmm>-<what>`; sorted by name. A step that has run anywhere is never edited: add another. */
  name: string;
  /** SQL, several statements where needed. Makes tables, indexes, sequences and functions; no views, rules or triggers. */
  up: string;
}

/**
 * What a plugin keeps in PostgreSQL: a schema of its own, named `plugin_` and its id with underscores for dashes. The
 * host walls it off after each migration: rows of a table with a column `workspace_id` (uuid, not null) are seen and
 * written in their workspace only; a table without that column is reference data, filled by migrations and read only.
 */
export interface PluginStorage {
  migrations: readonly PluginMigration[];
  /**
   * Tables with a person's data, and their column (uuid, not null) that names the participant. A GraphQL field sees
   * the rows of the participant whose record was opened for it, and no others.
   */
  personalTables: readonly { table: string; participantColumn: string }[];
}

/** A row as PostgreSQL's driver gives it: `timestamptz` is a Date, `date`, `bigint` and `numeric` are text. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Queries of one transaction. Ends with the work it was handed to; a later query is refused. */
export interface PluginTransaction {
  /**
   * One SELECT, INSERT, UPDATE, DELETE, MERGE or WITH on the plugin's own tables. Values are parameters: `$1`, `$2` …
   * @throws Error for any other statement, and as PostgreSQL does.
   */
  query<Row extends StoredRow = StoredRow>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

/** The storage of a plugin outside of any request, for its jobs. */
export interface PluginStore {
  /** Does all of `work` in one workspace, or nothing: what it throws undoes it. */
  transaction<Result>(
    workspaceId: string,
    work: (transaction: PluginTransaction) => Promise<Result>,
  ): Promise<Result>;
}

/** The storage of a plugin within a GraphQL operation: it is kept when the whole operation succeeds. */
export interface FieldStore {
  /**
   * Does all of `work` or nothing, with no other field of this plugin in between. Work that throws is undone, and the
   * operation may go on if the field catches it. Calls of one field wait for each other: do not nest them.
   */
  transaction<Result>(work: (transaction: PluginTransaction) => Promise<Result>): Promise<Result>;
}
