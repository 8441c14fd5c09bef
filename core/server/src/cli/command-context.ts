import { connectDatabase } from '../platform/database/connect-database.js';
import { applicationUrl } from '../platform/database/database-addresses.js';
import { migrateDatabase, migrationState } from '../platform/database/migrate-database.js';
import type { Transactions } from '../platform/database/transactions.js';
import type { Settings } from '../platform/config/read-settings.js';
import { KeysRepository } from '../platform/privacy/keys.repository.js';
import type { OpenKeys } from '../platform/privacy/open-keys.js';
import { openKeys } from '../platform/privacy/open-keys.js';
import { PersonCipher } from '../platform/privacy/person-cipher.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandDatabase } from './database-for-command.js';
import { openDatabaseForCommand } from './database-for-command.js';
import { keyPluginsForCommand } from './plugins-for-command.js';

/** What a command that writes works with. */
export interface CommandContext {
  settings: Settings;
  keys: OpenKeys;
  cipher: PersonCipher;
  ownerUrl: string;
  transactions: Transactions;
}

/** Runs a command on the owner's address of the database; a database started for it is stopped again. */
export async function withDatabase<T>(
  settings: Settings,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabaseForCommand(settings);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/**
 * Runs a command as the application role on an up-to-date schema.
 * @throws StartRefused when the schema is behind and a running Regimen may be using it.
 */
export function withTransactions<T>(
  settings: Settings,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  return withDatabase(settings, async ({ ownerUrl, inUse }) => {
    const keyPlugins = await keyPluginsForCommand(settings);
    const keys = await openKeys(settings, keyPlugins.keyServices());
    if (!inUse) await migrateDatabase(ownerUrl, keys.accessKey);
    else if ((await migrationState(ownerUrl)).pending.length > 0) {
      throw new StartRefused('The database is behind this Regimen. Run `npx regimen migrate` first.');
    }
    const transactions = await connectDatabase(applicationUrl(ownerUrl, keys.accessKey), 'regimen-cli');
    try {
      const cipher = new PersonCipher(keys.masterKeys, new KeysRepository(), keys.vault);
      return await work({ settings, keys, cipher, ownerUrl, transactions });
    } finally {
      await transactions.dataSource.destroy();
      await keyPlugins.stop();
    }
  });
}
