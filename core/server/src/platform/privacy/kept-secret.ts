import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The text of a file that only its owner may read, made durable once by whoever comes first. Processes that start side
 * by side all get the same: the file appears whole or not at all, and is never written over.
 */
export async function readOrKeep(path: string, make: () => string): Promise<string> {
  const kept = await readKept(path);
  if (kept !== null) return kept;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await writeDurably(unfinished, make());
    await link(unfinished, path).catch((error: { code?: string }) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dirname(path));
  const made = await readKept(path);
  if (made === null) throw new Error('A file that was just written is gone.');
  return made;
}

/** The text of a kept file, or null when there is none. */
export async function readKept(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a new file of mode 0600 whose bytes are on the disk when this resolves. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts another text in the place of a kept one, all at once: a reader gets either. */
export async function replaceDurably(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await writeDurably(unfinished, text);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dirname(path));
}

/** A name that was added or removed survives a power cut only once its folder is on the disk too. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Random bytes as they lie in files and settings. */
export function newSecretText(): string {
  return randomBytes(32).toString('base64');
}
