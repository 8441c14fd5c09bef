import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterFolderIn, databaseName, ownerRole } from './cluster-folder.js';

/** The embedded server that runs on a data folder. */
export interface RunningServer {
  /** Owner's address of the product's database. */
  url: string;
  pid: number;
}

/** Finds the server another process started; null when none is ready there. */
export async function runningServer(dataFolder: string): Promise<RunningServer | null> {
  const folder = clusterFolderIn(dataFolder);
  const [pidText, password] = await Promise.all([
    readFile(join(folder.data, 'postmaster.pid'), 'utf8').catch(() => ''),
    readFile(folder.password, 'utf8').catch(() => ''),
  ]);
  // Lines of postmaster.pid: pid, folder, start time, port, socket folder, address, shared memory, state.
  const [pid, , , port, , , , state] = pidText.split('\n').map((line) => line.trim());
  if (pid === undefined || port === undefined || state !== 'ready' || password === '') return null;
  const url = `postgres://${ownerRole}:${password.trim()}@127.0.0.1:${port}/${databaseName}`;
  return { url, pid: Number(pid) };
}
