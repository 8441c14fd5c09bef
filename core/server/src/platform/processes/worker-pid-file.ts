import { join } from 'node:path';

/** Where the supervisor notes the process of its worker. */
export function workerPidFile(dataFolder: string): string {
  return join(dataFolder, 'worker.pid');
}
