import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDatabase, testMasterKey } from '../platform/database/testing/start-test-database.js';
import { testKeysFolder } from '../platform/privacy/testing/test-cipher.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';
import { apiKeeperVariable } from './api-keeper.js';
import { ApiProcess } from './api-process.js';
import type { ServedApi } from './api-process.js';

/** The real api, built, on a fresh database; reached as a client reaches it. */
export interface TestApi {
  url: string;
  /** Of its process, which other apis may share. */
  pid: number;
  /** Where its uploads lie. */
  dataFolder: string;
  database: TestDatabase;
  stop(): Promise<void>;
}

type ApiInProcess = ServedApi & { stop(): Promise<void> };

/**
 * Starts the api in another process, on a free port, without a worker.
 * @param settings of the api; with variables that are none of ours, it gets a process to itself.
 * @param onDatabase one that is there already, and that stops with the api as a fresh one does.
 */
export async function startTestApi(
  settings: Readonly<Record<string, string>> = {},
  onDatabase?: TestDatabase,
): Promise<TestApi> {
  const database = onDatabase ?? (await startTestDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'regimen-api-'));
  const tidyUp = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { url, pid, stop } = await serve({
      DATABASE_URL: database.ownerUrl,
      REGIMEN_DATA_DIR: folder,
      REGIMEN_PORT: '0',
      REGIMEN_LOG_LEVEL: 'error',
      REGIMEN_MASTER_KEY: testMasterKey.toString('base64'),
      REGIMEN_KEYS_DIR: testKeysFolder,
      ...settings,
    });
    return { url, pid, dataFolder: folder, database, stop: () => stop().then(tidyUp) };
  } catch (error) {
    await (onDatabase ? rm(folder, { recursive: true, force: true }) : tidyUp());
    throw error;
  }
}

function serve(environment: Readonly<Record<string, string>>): Promise<ApiInProcess> {
  const keeper = process.env[apiKeeperVariable];
  const isOurs = (name: string) => name === 'DATABASE_URL' || name.startsWith('REGIMEN_');
  const canShare = keeper !== undefined && Object.keys(environment).every(isOurs);
  return canShare ? serveKept(keeper, environment) : serveAlone(environment);
}

async function serveAlone(environment: Readonly<Record<string, string>>): Promise<ApiInProcess> {
  const own = new ApiProcess({ PATH: process.env['PATH'], ...environment });
  try {
    return { ...(await own.start(environment)), stop: () => own.end() };
  } catch (error) {
    await own.end();
    throw error;
  }
}

async function serveKept(keeper: string, settings: Readonly<Record<string, string>>): Promise<ApiInProcess> {
  const wish = { worker: process.env['JEST_WORKER_ID'] ?? '1', settings };
  const api = (await ask(keeper, { method: 'POST', body: JSON.stringify(wish) })) as ServedApi;
  return { ...api, stop: async () => void (await ask(`${keeper}/${api.id}`, { method: 'DELETE' })) };
}

async function ask(address: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
