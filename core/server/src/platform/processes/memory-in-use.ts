import { readFile } from 'node:fs/promises';
import { runningServer } from '../database/embedded/running-address.js';
import { holderOf } from './data-folder-lock.js';
import { processTree, proportionalBytes } from './process-tree.js';
import { workerPidFile } from './worker-pid-file.js';

/** What the whole product should take when it has nothing to do. */
export const idleGoalBytes = 450 * 1024 * 1024;

export interface MemoryInUse {
  parts: { part: 'server' | 'worker' | 'database'; processes: number; bytes: number }[];
  /** Null where nothing runs, or the system does not tell. */
  totalBytes: number | null;
  goalBytes: number;
}

/** Memory of the Regimen that runs on a data folder: server, worker and embedded database with all their children. */
export async function memoryInUse(dataFolder: string): Promise<MemoryInUse> {
  const holder = await holderOf(dataFolder);
  const measured = holder === null ? [] : await measure(holder, dataFolder);
  const parts = (['server', 'worker', 'database'] as const).flatMap((part) => {
    const own = measured.filter((process) => process.part === part);
    const bytes = own.reduce((sum, process) => sum + (process.bytes ?? 0), 0);
    return own.length === 0 ? [] : [{ part, processes: own.length, bytes }];
  });
  const known = measured.length > 0 && measured.every(({ bytes }) => bytes !== null);
  const totalBytes = known ? parts.reduce((sum, { bytes }) => sum + bytes, 0) : null;
  return { parts, totalBytes, goalBytes: idleGoalBytes };
}

async function measure(holder: number, dataFolder: string) {
  const worker = Number(await readFile(workerPidFile(dataFolder), 'utf8').catch(() => '0'));
  const database = (await runningServer(dataFolder))?.pid;
  const measured: { part: 'server' | 'worker' | 'database'; bytes: number | null }[] = [];
  for (const { pid, path } of await processTree(holder)) {
    const part =
      database !== undefined && path.includes(database)
        ? 'database'
        : path.includes(worker)
          ? 'worker'
          : 'server';
    measured.push({ part, bytes: await proportionalBytes(pid) });
  }
  return measured;
}
