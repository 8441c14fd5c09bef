import { createHash } from 'node:crypto';
import type { PluginMigration, PluginStorage } from '@regimen/plugin-api';
import { StartRefused } from '../../start-refused.js';

const namePattern = /^\d{8}-\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/;
const identifier = /^[a-z_][a-z0-9_]{0,62}$/;
/** Where the plugin's own history is kept; no table of the plugin. */
export const historyTable = 'regimen_migrations';

export interface AppliedMigration {
  name: string;
  checksum: string;
}

export function checksumOf({ up }: PluginMigration): string {
  return createHash('sha256').update(up).digest('hex');
}

/** @throws StartRefused for names that cannot be sorted, used or told apart. */
export function checkPluginStorage(pluginId: string, { migrations, personalTables }: PluginStorage): void {
  const refuse = (why: string): never => {
    throw new StartRefused(`Plugin ${pluginId}: ${why}`);
  };
  const names = migrations.map(({ name }) => name);
  for (const name of names) {
    if (!namePattern.test(name))
      refuse(`the migration "${name}" is not named <yyyymmdd>-<hhmm>-<what> in lower case.`);
    if (names.indexOf(name) !== names.lastIndexOf(name)) refuse(`two migrations are named "${name}".`);
  }
  for (const { table, participantColumn } of personalTables) {
    for (const name of [table, participantColumn])
      if (!identifier.test(name)) refuse(`"${name}" cannot name a table or column of personalTables.`);
    if (table === historyTable) refuse(`the table ${historyTable} is the host's.`);
  }
}

/**
 * The migrations still to run, in order.
 * @throws StartRefused when the database knows another past than the plugin.
 */
export function pendingMigrations(
  pluginId: string,
  migrations: readonly PluginMigration[],
  applied: readonly AppliedMigration[],
): PluginMigration[] {
  const refuse = (why: string): never => {
    throw new StartRefused(`Plugin ${pluginId}: ${why} Nothing was changed.`);
  };
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const migration = known.get(name);
    if (!migration) {
      return refuse(
        `its schema was written by another version, which has the migration ${name}. Install that version.`,
      );
    }
    if (checksumOf(migration) !== checksum)
      refuse(`the migration ${name} has changed since it ran. Put it back, and add a new one.`);
  }
  const done = new Set(applied.map(({ name }) => name));
  const pending = migrations.filter(({ name }) => !done.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const last = [...done].sort().at(-1) ?? '';
  const early = pending.find(({ name }) => name < last);
  if (early)
    refuse(`the migration ${early.name} is new, but sorts before ${last}, which has run. Rename it.`);
  return pending;
}
