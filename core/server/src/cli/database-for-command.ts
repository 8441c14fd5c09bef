import type { Settings } from '../platform/config/read-settings.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres.js';
import { runningServer } from '../platform/database/embedded/running-address.js';
import { StartRefused } from '../platform/start-refused.js';
import { takeDataFolder } from '../platform/processes/data-folder-lock.js';

/** A database a command may work on. */
export interface CommandDatabase {
  ownerUrl: string;
  /** Whether a Regimen may be running on it just now. */
  inUse: boolean;
  close(): Promise<void>;
}

const readyTimeoutMs = 30_000;

/**
 * The configured database; else the embedded one: that of a running Regimen where one runs on the data folder,
 * otherwise started for the time of the command.
 */
export async function openDatabaseForCommand(settings: Settings): Promise<CommandDatabase> {
  if (settings.databaseUrl !== null) {
    return { ownerUrl: settings.databaseUrl, inUse: true, close: () => Promise.resolve() };
  }
  const lock = await takeDataFolder(settings.dataFolder);
  if ('heldBy' in lock) {
    return {
      ownerUrl: await addressOfRunning(settings.dataFolder),
      inUse: true,
      close: () => Promise.resolve(),
    };
  }
  try {
    const server = await startEmbeddedPostgres(settings.dataFolder);
    const close = async () => {
      await server.stop();
      await lock.release();
    };
    return { ownerUrl: server.url, inUse: false, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A Regimen that is still starting is waited for. */
async function addressOfRunning(dataFolder: string): Promise<string> {
  const deadline = performance.now() + readyTimeoutMs;
  for (;;) {
    const server = await runningServer(dataFolder);
    if (server) return server.url;
    if (performance.now() > deadline) {
      throw new StartRefused(
        `A Regimen uses ${dataFolder}, but its database did not become ready. If it runs on another database, set the same DATABASE_URL here.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
