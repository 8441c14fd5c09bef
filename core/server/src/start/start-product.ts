import type { Settings } from '../platform/config/read-settings.js';
import { keepEmbeddedPostgres } from '../platform/database/embedded/kept-postgres.js';
import { migrateDatabase } from '../platform/database/migrate-database.js';
import { createLogger, logOutput } from '../platform/observability/logger.js';
import { loadAccessKey, renewAccessKey } from '../platform/privacy/open-keys.js';
import { StartRefused } from '../platform/start-refused.js';
import { announcement } from './announce.js';
import { takeDataFolder } from '../platform/processes/data-folder-lock.js';
import { prepareDemo } from './prepare-demo.js';
import { listenRefused } from './listen-refused.js';
import type { Shutdown } from './shutdown.js';
import { signInLines } from './sign-in-lines.js';
import { WorkerProcess } from './worker-process.js';

const databaseEnded =
  'The embedded PostgreSQL ended unexpectedly and does not start again, so Regimen stops too. Every committed change is kept: look at the log and the disk, then start it again.';

/**
 * Starts database, api and worker, each on top of the one before, and tells where to find them.
 * @throws StartRefused with a sentence for everything an operator can mend.
 */
export async function startProduct(settings: Settings, shutdown: Shutdown): Promise<string> {
  // Loading the api's modules and starting PostgreSQL take about as long; neither needs the other.
  const api = import('../main-api.js');
  api.catch(() => undefined);
  await shutdown.open(
    () => lockOrRefuse(settings.dataFolder),
    (lock) => ({ stop: () => lock.release() }),
  );
  const ownerUrl = settings.databaseUrl ?? (await openEmbedded(settings, shutdown));
  await renewAccessKey(settings.dataFolder);
  await migrateDatabase(ownerUrl, await loadAccessKey(settings));
  const demo = await prepareDemo(settings, ownerUrl);
  const { startApi } = await api;
  const { url } = await shutdown.open(
    () =>
      startApi({ settings, ownerUrl }).catch((error) => Promise.reject(listenRefused(error, settings.host))),
    (running) => ({ stop: () => running.stop() }),
  );
  await shutdown.open(
    () => startWorker(settings, ownerUrl),
    (worker) => ({ stop: () => worker.stop(), force: () => worker.kill() }),
  );
  return announcement({ url, dataFolder: settings.dataFolder, signIn: signInLines(demo) });
}

async function lockOrRefuse(dataFolder: string) {
  const lock = await takeDataFolder(dataFolder);
  if ('heldBy' in lock) {
    throw new StartRefused(
      `Another Regimen (process ${lock.heldBy}) already runs on ${dataFolder}. Stop it first, or choose another folder with REGIMEN_DATA_DIR.`,
    );
  }
  return lock;
}

async function openEmbedded(settings: Settings, shutdown: Shutdown): Promise<string> {
  const logger = createLogger(settings.logLevel, 'start', logOutput(settings));
  const server = await shutdown.open(
    () => keepEmbeddedPostgres(settings.dataFolder, logger),
    (running) => ({
      stop: () => running.stop(),
      // An immediate shutdown: PostgreSQL recovers from its log at the next start, no commit is lost.
      force: () => process.kill(running.pid(), 'SIGQUIT'),
    }),
  );
  void server.givenUp.then(() => shutdown.fail(new StartRefused(databaseEnded)));
  return server.url;
}

function startWorker(settings: Settings, ownerUrl: string): Promise<WorkerProcess> {
  const { dataFolder, logLevel } = settings;
  const logger = createLogger(logLevel, 'start', logOutput(settings));
  const worker = new WorkerProcess({ dataFolder, ownerUrl, logger });
  worker.start();
  return Promise.resolve(worker);
}
