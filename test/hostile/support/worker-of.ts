import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../journeys/support/until.js';
import type { World } from '../world/world.js';

const restartMs = 120_000;

/** Kills the worker of the running product as a full memory would, and waits for the next one. @returns its pid */
export async function killWorker({ regimen }: Pick<World, 'regimen'>): Promise<number> {
  const file = join(regimen.dataFolder, 'worker.pid');
  const pidNow = async () => Number((await readFile(file, 'utf8').catch(() => '')).trim());
  const pid = await until(pidNow, (found) => found > 0, restartMs);
  process.kill(pid, 'SIGKILL');
  return until(pidNow, (found) => found > 0 && found !== pid, restartMs);
}
