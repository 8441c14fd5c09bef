import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { processIdentity } from './process-identity.js';

const filePattern = /^regimen\.lock\.(\d+)$/;

/** The data folder is ours until released. */
export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process, or tells which process has it. Two servers on one folder would fight
 * over the database. A lock left behind by a killed process does not count: it is never removed before a lock with
 * the next number stands, which exactly one of several starts can make.
 * @throws StartRefused when the folder cannot be used at all.
 */
export async function takeDataFolder(dataFolder: string): Promise<DataFolderLock | { heldBy: number }> {
  const draft = join(dataFolder, `regimen.lock-${randomUUID()}`);
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(draft, JSON.stringify(await processIdentity(process.pid)), { mode: 0o600 });
    for (;;) {
      const newest = (await locksIn(dataFolder)).at(-1) ?? 0;
      const holder = await holderOfLock(dataFolder, newest);
      if (holder !== null) return { heldBy: holder };
      const own = newest + 1;
      if (await claim(draft, dataFolder, own)) {
        return { release: () => rm(lockPath(dataFolder, own), { force: true }) };
      }
    }
  } catch (error) {
    throw new StartRefused(explain(error, dataFolder));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Process that has the data folder, null when none has. */
export async function holderOf(dataFolder: string): Promise<number | null> {
  const newest = (await locksIn(dataFolder).catch(() => [])).at(-1) ?? 0;
  return holderOfLock(dataFolder, newest);
}

/** Numbers of the locks, oldest first. */
async function locksIn(dataFolder: string): Promise<number[]> {
  const numbers = (await readdir(dataFolder)).flatMap((name) => filePattern.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

function lockPath(dataFolder: string, number: number): string {
  return join(dataFolder, `regimen.lock.${number}`);
}

async function holderOfLock(dataFolder: string, number: number): Promise<number | null> {
  const text = await readFile(lockPath(dataFolder, number), 'utf8').catch(() => null);
  return text === null ? null : aliveHolder(text);
}

async function aliveHolder(text: string): Promise<number | null> {
  try {
    const noted = JSON.parse(text) as { pid: number; startedAt: string };
    const found = await processIdentity(noted.pid);
    return found !== null && found.startedAt === noted.startedAt ? noted.pid : null;
  } catch {
    return null;
  }
}

/** A link appears at once with its content, or not at all. Somebody who was faster has a higher number. */
async function claim(draft: string, dataFolder: string, own: number): Promise<boolean> {
  try {
    await link(draft, lockPath(dataFolder, own));
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
  const locks = await locksIn(dataFolder);
  if (locks.some((number) => number > own)) {
    await rm(lockPath(dataFolder, own), { force: true });
    return false;
  }
  for (const stale of locks.filter((number) => number < own)) {
    await rm(lockPath(dataFolder, stale), { force: true });
  }
  return true;
}

function explain(error: unknown, dataFolder: string): string {
  const code = (error as { code?: string }).code ?? 'unknown';
  return code === 'ENOSPC'
    ? `The disk is full where the data folder ${dataFolder} lies. Free some space or choose another place with REGIMEN_DATA_DIR.`
    : `The data folder ${dataFolder} cannot be used (${code}). Choose another with REGIMEN_DATA_DIR.`;
}
