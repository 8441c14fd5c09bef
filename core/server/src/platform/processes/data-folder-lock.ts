import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { processIdentity } from './process-identity.js';

const fileName = 'regimen.lock';

/** The data folder is ours until released. */
export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process, or tells which process has it. Two servers on one folder would fight
 * over the database. A lock left behind by a killed process does not count.
 * @throws StartRefused when the folder cannot be used at all.
 */
export async function takeDataFolder(dataFolder: string): Promise<DataFolderLock | { heldBy: number }> {
  const path = join(dataFolder, fileName);
  const own = JSON.stringify(await processIdentity(process.pid));
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(draft, own, { mode: 0o600 });
    for (;;) {
      if (await linkIfAbsent(draft, path)) return { release: () => release(path, own) };
      const holder = await holderOf(dataFolder);
      if (holder !== null) return { heldBy: holder };
      await removeStale(path, dataFolder);
    }
  } catch (error) {
    throw new StartRefused(explain(error, dataFolder));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Process that has the data folder, null when none has. */
export async function holderOf(dataFolder: string): Promise<number | null> {
  const text = await readFile(join(dataFolder, fileName), 'utf8').catch(() => null);
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

async function linkIfAbsent(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two starts may find the same stale lock: the slower one must not remove the lock the faster one took since. */
async function removeStale(path: string, dataFolder: string): Promise<void> {
  const aside = join(dataFolder, `${fileName}.${randomUUID()}`);
  await rename(path, aside).catch(() => undefined);
  const text = await readFile(aside, 'utf8').catch(() => null);
  if (text === null) return;
  if ((await aliveHolder(text)) !== null) await linkIfAbsent(aside, path);
  await rm(aside, { force: true });
}

async function release(path: string, own: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === own) await rm(path, { force: true });
}

function explain(error: unknown, dataFolder: string): string {
  const code = (error as { code?: string }).code ?? 'unknown';
  return code === 'ENOSPC'
    ? `The disk is full where the data folder ${dataFolder} lies. Free some space or choose another place with REGIMEN_DATA_DIR.`
    : `The data folder ${dataFolder} cannot be used (${code}). Choose another with REGIMEN_DATA_DIR.`;
}
