import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const largestBytes = 64 * 1024 * 1024;

/** Files below a folder that hold any of the words as plain bytes; the database's own files are its own matter. */
export async function filesHolding(folder: string, words: readonly string[]): Promise<string[]> {
  const holding: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (name.startsWith('postgres/')) continue;
    const size = await stat(path).then(
      (found) => found.size,
      () => Infinity,
    );
    if (size > largestBytes) continue;
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (words.some((word) => bytes.includes(word))) holding.push(name);
  }
  return holding;
}
