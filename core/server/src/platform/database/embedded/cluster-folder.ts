import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../../start-refused.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './run-as.js';

/** Files of one embedded cluster inside the data folder. */
export interface ClusterFolder {
  data: string;
  /** Written last when a new cluster is complete: without it the folder is half-made. */
  readyMark: string;
  password: string;
}

export const ownerRole = 'regimen_owner';
export const databaseName = 'regimen';

export function clusterFolderIn(dataFolder: string): ClusterFolder {
  return {
    data: join(dataFolder, 'postgres'),
    readyMark: join(dataFolder, 'postgres.ready'),
    password: join(dataFolder, 'database-password'),
  };
}

/**
 * Makes sure that a complete cluster of our version lies in the data folder, creating it in an empty one. Resolves
 * to the owner's password. An existing folder is never changed.
 * @throws StartRefused when the folder is half-made, of another major version, or cannot be written.
 */
export async function ensureCluster(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  runAs: RunAs,
): Promise<string> {
  const exists = await stat(folder.data).catch(() => null);
  if (!exists) return createCluster(folder, binaries, runAs);
  if (!(await stat(folder.readyMark).catch(() => null))) {
    throw new StartRefused(
      `The database in ${folder.data} was never completed: its first start was interrupted. It holds no data yet. Delete that folder and start again.`,
    );
  }
  const found = (await readFile(join(folder.data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  const ours = binaries.version.split('.')[0];
  if (found !== ours) {
    throw new StartRefused(
      found === ''
        ? `The database folder ${folder.data} is damaged (PG_VERSION is missing). Restore it from a backup; nothing was changed.`
        : `The database in ${folder.data} was made by PostgreSQL ${found}, this Regimen brings ${ours}. Dump it with the old version and restore it into a new data folder; nothing was changed.`,
    );
  }
  const password = (await readFile(folder.password, 'utf8').catch(() => '')).trim();
  if (password === '') {
    throw new StartRefused(
      `The file ${folder.password} is missing. Restore it from a backup of the data folder.`,
    );
  }
  return password;
}

async function createCluster(
  folder: ClusterFolder,
  binaries: PostgresBinaries,
  runAs: RunAs,
): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const passwordFile = `${folder.password}.new`;
  await mkdir(folder.data, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs) {
    await chown(folder.data, runAs.uid, runAs.gid);
    await chown(passwordFile, runAs.uid, runAs.gid);
  }
  try {
    await runInitdb(folder, passwordFile, binaries, runAs);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(folder.password, `${password}\n`, { mode: 0o600 });
  await writeFile(folder.readyMark, `${binaries.version}\n`);
  return password;
}

function runInitdb(
  folder: ClusterFolder,
  passwordFile: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
): Promise<void> {
  const args = [
    `--pgdata=${folder.data}`,
    `--username=${ownerRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ];
  const child = spawn(join(binaries.folder, 'bin/initdb'), args, {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new StartRefused(`PostgreSQL could not be set up: ${error.message}`)),
    );
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StartRefused(explainInitdb(complaint, folder.data)));
    });
  });
}

function explainInitdb(complaint: string, data: string): string {
  if (/No space left/i.test(complaint)) {
    return `The disk is full: the database in ${data} could not be set up. Free some space, delete that folder and start again.`;
  }
  if (/Permission denied/i.test(complaint)) {
    return `PostgreSQL may not write to ${data}. Choose another folder with REGIMEN_DATA_DIR.`;
  }
  const lastLine = complaint.trim().split('\n').at(-1) ?? '';
  return `PostgreSQL could not be set up in ${data}: ${lastLine}`;
}
