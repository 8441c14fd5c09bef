/** One step of a plugin's own schema. Runs once, in order, in a transaction, with the schema as search path. */
export interface PluginMigration {
  /** `<yyyymmdd>-<hhmm>-<what>`; sorted by name. */
  name: string;
  up: string;
}

export interface PluginStorage {
  migrations: readonly PluginMigration[];
  /** Tables of the plugin that hold a person's data, with the column that names the participant; erasure uses it. */
  personalTables: readonly { table: string; participantColumn: string }[];
}
