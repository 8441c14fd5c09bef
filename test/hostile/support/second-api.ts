import { ApiProcess } from '@regimen/server/testing';
import type { World } from '../world/world.js';

/** Another api of the same product on the same database, in a process and with settings of its own. */
export async function startSecondApi(
  world: World,
  settings: Readonly<Record<string, string>>,
): Promise<{ url: string; stop(): Promise<void>; kill(): Promise<void> }> {
  const environment = {
    DATABASE_URL: world.ownerUrl,
    REGIMEN_DATA_DIR: world.regimen.dataFolder,
    REGIMEN_PORT: '0',
    REGIMEN_LOG_LEVEL: 'error',
    REGIMEN_MODE: 'production',
    ...settings,
  };
  const api = new ApiProcess({ PATH: process.env['PATH'], ...environment });
  const { url } = await api.start(environment).catch(async (error: unknown) => {
    await api.end();
    throw error;
  });
  return { url, stop: () => api.end(), kill: () => api.kill() };
}
