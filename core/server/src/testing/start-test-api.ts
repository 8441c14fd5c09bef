import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceRoot } from '../platform/config/read-settings.js';
import { startTestDatabase, testMasterKey } from '../platform/database/testing/start-test-database.js';
import { testKeysFolder } from '../platform/privacy/testing/test-cipher.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';

const program = join(workspaceRoot, 'core/server/dist/testing/serve-api.js');

/** The real api, built, on a fresh database; reached as a client reaches it. */
export interface TestApi {
  url: string;
  /** Of its process. */
  pid: number;
  /** Where its uploads lie. */
  dataFolder: string;
  database: TestDatabase;
  stop(): Promise<void>;
}

/**
 * Starts the api in a process of its own, on a free port, without a worker.
 * @param onDatabase one that is there already, and that stops with the api as a fresh one does.
 */
export async function startTestApi(
  settings: Readonly<Record<string, string>> = {},
  onDatabase?: TestDatabase,
): Promise<TestApi> {
  const database = onDatabase ?? (await startTestDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'regimen-api-'));
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.ownerUrl,
      REGIMEN_DATA_DIR: folder,
      REGIMEN_PORT: '0',
      REGIMEN_LOG_LEVEL: 'error',
      REGIMEN_MASTER_KEY: testMasterKey.toString('base64'),
      REGIMEN_KEYS_DIR: testKeysFolder,
      ...settings,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(child.stdout, 'data').then(([line]) => String(line).trim()),
    ended.then(([code]) => {
      throw new Error(`The api ended with ${code} instead of serving.`);
    }),
  ]);
  return {
    url,
    pid: child.pid!,
    dataFolder: folder,
    database,
    stop: async () => {
      child.stdin.end();
      await ended;
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
