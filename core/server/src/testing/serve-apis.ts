/** Serves apis for tests, each with the settings it is ordered with; ends with whoever orders. */
import { startApi } from '../main-api.js';
import type { RunningApi } from '../main-api.js';
import { readSettings } from '../platform/config/read-settings.js';
import type { ApiOrder, ApiReport } from './api-orders.js';

const running = new Map<string, RunningApi>();

process.on('message', (order: ApiOrder) => {
  // Whoever ordered may be gone by then: nobody is left to tell.
  void follow(order).then((report) => process.connected && process.send!(report, () => undefined));
});
process.once('disconnect', () => {
  for (const api of running.values()) void api.stop();
});

async function follow({ id, settings }: ApiOrder): Promise<ApiReport> {
  try {
    return { id, url: settings === null ? await stop(id) : await start(id, settings) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function start(id: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const settings = readSettings(environment);
  if (settings.databaseUrl === null) throw new Error('Set DATABASE_URL to the database of the test.');
  const api = await startApi({ settings, ownerUrl: settings.databaseUrl });
  running.set(id, api);
  if (!process.connected) await stop(id);
  return `http://127.0.0.1:${api.port}`;
}

async function stop(id: string): Promise<null> {
  await running.get(id)?.stop();
  running.delete(id);
  return null;
}
