import type { Command } from 'commander';
import { readSettings } from '../platform/config/read-settings.js';
import { migrateDatabase } from '../platform/database/migrate-database.js';
import { loadMasterKey } from '../platform/privacy/master-key.js';
import { withDatabase } from './command-context.js';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date; safe to repeat')
    .action(async () => {
      const settings = readSettings();
      await withDatabase(settings, async ({ ownerUrl }) => {
        const masterKey = await loadMasterKey(settings.dataFolder, settings.masterKey);
        const { applied, total } = await migrateDatabase(ownerUrl, masterKey);
        for (const name of applied) console.log(`applied ${name}`);
        console.log(`The database is up to date (${total} migrations, ${applied.length} applied now).`);
      });
    });
}
