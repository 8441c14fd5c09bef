import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyPrepared } from './prepared-installation.js';
import type { RunningRegimen } from './running-regimen.js';
import { settleDemo } from './settle-demo.js';

export type { RunningRegimen } from './running-regimen.js';

export const workspaceRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));
const startTimeoutMs = 120_000;

/**
 * Starts the product as a user would, without its install and build steps. With neither a data folder nor settings it is
 * the second start of an installation whose demo has its plans: the first was made once for all tests of a run.
 */
export async function startRegimen(
  options: { dataFolder?: string; env?: Record<string, string> } = {},
): Promise<RunningRegimen> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'regimen-journey-')));
  if (options.dataFolder === undefined && options.env === undefined)
    await copyPrepared(dataFolder, async (folder) => {
      const first = await startRegimen({ dataFolder: folder });
      try {
        await settleDemo(first);
      } finally {
        await first.end('SIGINT');
      }
    });
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(workspaceRoot, 'core/server/dist/main-start.js')], {
    cwd: workspaceRoot,
    env: { ...inherited, REGIMEN_DATA_DIR: dataFolder, REGIMEN_PORT: '0', NODE_OPTIONS: '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const collect = (chunk: Buffer) => (printed += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const url = await waitForUrl(child, () => printed);
  const end = (signal: NodeJS.Signals) => endOf(child, signal);
  return {
    url,
    dataFolder,
    output: () => printed,
    end,
    stop: async () => {
      await end('SIGINT');
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Sources and what is built of them lie at different depths of the clone. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'nx.json')) ? folder : rootAbove(dirname(folder));
}

function waitForUrl(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const complain = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`Regimen did not start (${why}):\n${printed()}`));
    };
    const timer = setTimeout(() => complain('no address within two minutes'), startTimeoutMs);
    child.once('exit', (code) => complain(`exit ${code}`));
    child.stdout?.on('data', () => {
      const address = /Open +(http:\S+)\n/.exec(printed())?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}
