import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { StartRefused } from '../../start-refused.js';
import { clusterFolderIn, databaseName, ensureCluster, ownerRole } from './cluster-folder.js';
import { freePort } from './free-port.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { preparePostgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './run-as.js';
import { chooseRunAs } from './run-as.js';

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Owner's address of the product's database. */
  url: string;
  pid: number;
  /** Settles when the server is gone, whoever ended it. */
  exited: Promise<void>;
  /** Ends connections and stops the server; data stay. */
  stop(): Promise<void>;
}

/** What a new cluster and its write-ahead log need before anything can be stored. */
const neededBytes = 300 * 1024 * 1024;
const startTimeoutMs = 30_000;
const stopTimeoutMs = 20_000;

/**
 * Small by default: the whole product should idle within 450 MB. Durability is never traded (fsync stays on), and
 * connections are bounded by what api, worker and queues open together.
 */
const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '48MB',
  work_mem: '8MB',
  maintenance_work_mem: '48MB',
  max_wal_size: '1GB',
  min_wal_size: '80MB',
  huge_pages: 'off',
  jit: 'off',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_logical_replication_workers: '0',
  max_replication_slots: '0',
  max_wal_senders: '0',
  wal_level: 'minimal',
  io_method: 'sync',
  log_statement: 'none',
  // A failing statement would be logged with its values otherwise: they may be health data.
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts the embedded PostgreSQL on the loopback and a free port. A server left over by a killed process is
 * stopped first.
 * @param wantedPort where it was reached before.
 * @throws StartRefused with a sentence for everything an operator can mend; no data are touched then.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  wantedPort?: number,
): Promise<EmbeddedPostgres> {
  const runAs = await chooseRunAs();
  await prepareDataFolder(dataFolder, runAs);
  const binaries = await preparePostgresBinaries(dataFolder, runAs);
  const folder = clusterFolderIn(dataFolder);
  await stopLeftOver(folder.data);
  const password = await ensureCluster(folder, binaries, runAs);
  const port = wantedPort ?? (await freePort());
  const address = (database: string) => `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${database}`;
  const spawnOne = () => spawnServer(folder.data, port, binaries, runAs);
  const server = await spawnFree(spawnOne, address('postgres'), dataFolder);
  const exited = new Promise<void>((resolve) => server.child.once('exit', () => resolve()));
  try {
    await ensureDatabase(address('postgres'));
  } catch (error) {
    await stopServer(server.child);
    throw error;
  }
  return {
    url: address(databaseName),
    pid: server.child.pid ?? 0,
    exited,
    stop: () => stopServer(server.child),
  };
}

async function prepareDataFolder(dataFolder: string, runAs: RunAs): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true });
    // PostgreSQL's own user must walk through; files inside keep their own modes.
    await chmod(dataFolder, runAs ? 0o711 : 0o700);
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown';
    throw new StartRefused(
      `The data folder ${dataFolder} cannot be used (${code}). Choose another with REGIMEN_DATA_DIR.`,
    );
  }
  const { bavail, bsize } = await statfs(dataFolder);
  if (bavail * bsize < neededBytes) {
    throw new StartRefused(
      `The disk is full: less than 300 MB are left where ${dataFolder} lies. Free some space or choose another place with REGIMEN_DATA_DIR.`,
    );
  }
}

/** `kill -9` of our process leaves PostgreSQL alive; it is asked to shut down in order, which keeps every commit. */
async function stopLeftOver(data: string): Promise<void> {
  const [pidLine = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 1 || !(await isPostgresOf(pid, data))) return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + stopTimeoutMs;
  while (await isPostgresOf(pid, data)) {
    if (performance.now() > deadline) {
      throw new StartRefused(
        `An earlier PostgreSQL (process ${pid}) still uses ${data} and does not stop. End it and start again.`,
      );
    }
    await pause(100);
  }
}

/** A pid may have been given to another program since: its command line must name this very folder. */
async function isPostgresOf(pid: number, data: string): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (commandLine !== null) return commandLine.split('\0').includes(data);
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux';
  } catch {
    return false;
  }
}

interface SpawnedServer {
  child: ChildProcess;
  /** Last of what it said. */
  complaint: string;
}

function spawnServer(data: string, port: number, binaries: PostgresBinaries, runAs: RunAs): SpawnedServer {
  const settings = Object.entries(serverSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(binaries.folder, 'bin/postgres'), ['-D', data, '-p', String(port), ...settings], {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and we stop the server after everything that uses it.
    detached: true,
    ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
  });
  const server = { child, complaint: '' };
  child.stderr.on(
    'data',
    (chunk: Buffer) => (server.complaint = (server.complaint + chunk.toString()).slice(-4000)),
  );
  return server;
}

/** Helpers of a killed server end by themselves within seconds; until then the memory they share keeps a new one out. */
async function spawnFree(
  spawnOne: () => SpawnedServer,
  url: string,
  dataFolder: string,
): Promise<SpawnedServer> {
  const deadline = performance.now() + stopTimeoutMs;
  for (;;) {
    const server = spawnOne();
    try {
      await untilReady(server, url, dataFolder);
      return server;
    } catch (error) {
      if (!/shared memory block/.test(server.complaint) || performance.now() > deadline) throw error;
      await pause(200);
    }
  }
}

async function untilReady(server: SpawnedServer, url: string, dataFolder: string): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  for (;;) {
    if (server.child.exitCode !== null || server.child.signalCode !== null) {
      throw new StartRefused(explainExit(server.complaint, dataFolder));
    }
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        await stopServer(server.child);
        throw new StartRefused(
          `The database in ${dataFolder} does not take the password kept beside it. Restore the file database-password from a backup.`,
        );
      }
    }
    if (performance.now() > deadline) {
      await stopServer(server.child);
      throw new StartRefused(
        `PostgreSQL did not become ready within 30 s. Its last words: ${lastLine(server.complaint)}`,
      );
    }
    await pause(40);
  }
}

function explainExit(complaint: string, dataFolder: string): string {
  if (/No space left/i.test(complaint)) {
    return `The disk is full where ${dataFolder} lies: PostgreSQL cannot start. Free some space; no data are lost.`;
  }
  if (/lock file .* already exists/i.test(complaint)) {
    return `Another PostgreSQL already uses ${dataFolder}. Stop the other Regimen first.`;
  }
  return `PostgreSQL cannot start on ${dataFolder}; nothing was changed. It said: ${lastLine(complaint)}`;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rows.length === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** Fast shutdown: connections end, every commit is kept. A server that does not react is stopped at once. */
function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGQUIT'), stopTimeoutMs);
    child.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill('SIGINT');
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
