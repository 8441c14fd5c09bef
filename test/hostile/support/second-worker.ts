import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import { until } from '../../journeys/support/until.js';
import type { World } from '../world/world.js';

const program = join(workspaceRoot, 'core/server/dist/main-worker.js');

/** Another worker of the same product, beside its own. */
export async function startSecondWorker(
  world: World,
  env: Readonly<Record<string, string>>,
): Promise<{ output(): string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [program], {
    cwd: workspaceRoot,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: world.ownerUrl,
      REGIMEN_DATA_DIR: world.regimen.dataFolder,
      REGIMEN_MODE: 'production',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await until(
    () => Promise.resolve({ isReady: printed.includes('worker ready'), code: child.exitCode }),
    ({ isReady, code }) => isReady || code !== null,
  );
  if (child.exitCode !== null) throw new Error(`The second worker ended: ${printed}`);
  return {
    output: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
