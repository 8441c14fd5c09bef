import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { World } from '../world/world.js';

const program = join(workspaceRoot, 'core/server/dist/testing/serve-api.js');

/** Another api of the same product on the same database, with settings of its own. */
export async function startSecondApi(
  world: World,
  settings: Readonly<Record<string, string>>,
): Promise<{ url: string; stop(): Promise<void>; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: world.ownerUrl,
      REGIMEN_DATA_DIR: world.regimen.dataFolder,
      REGIMEN_PORT: '0',
      REGIMEN_LOG_LEVEL: 'error',
      REGIMEN_MODE: 'production',
      ...settings,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('The second api ended.'))),
  ])) as [Buffer];
  return {
    url: String(line).trim(),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
