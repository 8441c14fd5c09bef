import type { Command } from 'commander';
import { readSettings } from '../platform/config/read-settings.js';
import type { Settings } from '../platform/config/read-settings.js';
import { migrateDatabase } from '../platform/database/migrate-database.js';
import { openPackagePolicy } from '../platform/plugins/packages/package-policy.js';
import { loadPluginList } from '../platform/plugins/plugin-list.js';
import { migratePluginStorage } from '../platform/plugins/storage/migrate-plugin-storage.js';
import { loadAccessKey } from '../platform/privacy/open-keys.js';
import { StartRefused } from '../platform/start-refused.js';
import { withDatabase } from './command-context.js';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date; safe to repeat')
    .action(async () => {
      const settings = readSettings();
      await withDatabase(settings, async ({ ownerUrl }) => {
        const accessKey = await loadAccessKey(settings);
        const { applied, total } = await migrateDatabase(ownerUrl, accessKey);
        for (const name of applied) console.log(`applied ${name}`);
        for (const name of await migratePlugins(settings, ownerUrl, accessKey))
          console.log(`applied ${name}`);
        console.log(`The database is up to date (${total} migrations, ${applied.length} applied now).`);
      });
    });
}

/**
 * Schemas of the listed plugins.
 * @returns `<plugin> <migration>` of each that ran now.
 * @throws StartRefused naming the plugin whose migration failed.
 */
async function migratePlugins(settings: Settings, ownerUrl: string, accessKey: Buffer): Promise<string[]> {
  const applied: string[] = [];
  const { listed } = await loadPluginList(settings.pluginsFile, await openPackagePolicy(settings));
  for (const { definition, process } of listed) {
    const { id, storage } = definition;
    process?.stop();
    if (!storage) continue;
    const names = await migratePluginStorage(ownerUrl, accessKey, id, storage).catch((error: Error) => {
      throw error instanceof StartRefused ? error : new StartRefused(`Plugin ${id}: ${error.message}.`);
    });
    applied.push(...names.map((name) => `${id} ${name}`));
  }
  return applied;
}
