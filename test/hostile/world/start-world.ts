import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { applicationUrl, loadAccessKey, runningServer } from '@regimen/server/testing';
import type { QueryResultRow } from 'pg';
import { Client, Pool } from 'pg';
import { startRegimen } from '../../journeys/support/regimen-process.js';
import type { SignOnDesk } from '../support/sign-on-desk.js';
import { openSignOnDesk } from '../support/open-sign-on-desk.js';
import type { World } from './world.js';
import { peopleWorld } from './people-world.js';

const probeProgram = join(dirname(fileURLToPath(import.meta.url)), '../probe.js');

/** Starts the built product as an operator would run it for people, and fills two workspaces. */
export async function startWorld(seed: number, isLong: boolean): Promise<World> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'regimen-hostile-'));
  const probe = join(dataFolder, 'probe.sock');
  const regimen = await startRegimen({
    dataFolder,
    env: {
      REGIMEN_MODE: 'production',
      REGIMEN_DEMO: 'false',
      NODE_OPTIONS: `--import ${pathToFileURL(probeProgram).href}`,
      HOSTILE_PROBE: probe,
    },
  });
  try {
    const server = await runningServer(dataFolder);
    if (!server) throw new Error('The embedded database has no address.');
    const owner = oneConnection(server.url);
    const people = await peopleWorld(regimen);
    const keys = { dataFolder, masterKey: null, keyService: null };
    const appUrl = applicationUrl(server.url, await loadAccessKey(keys));
    let desk: Promise<SignOnDesk> | null = null;
    const world: World = {
      regimen,
      url: regimen.url,
      ...people,
      probe,
      ownerUrl: server.url,
      appUrl,
      asApplication: () => connected(appUrl),
      seed,
      isLong,
      asOwner: async <T extends QueryResultRow>(sql: string, values: unknown[] = []) =>
        (await owner.query<T>(sql, values)).rows,
      signOnDesk: () => (desk ??= openSignOnDesk(world)),
      logged: () => regimen.output(),
      stop: async () => {
        await desk?.then((opened) => opened.stop()).catch(() => undefined);
        await owner.end();
        await regimen.stop();
      },
    };
    return world;
  } catch (error) {
    await regimen.stop();
    throw error;
  }
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  // The product takes its database with it when it stops; whoever asks then hears of it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The same connection from question to question, and a new one where the database went away under it. */
function oneConnection(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  return pool;
}
