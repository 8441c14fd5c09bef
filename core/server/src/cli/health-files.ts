import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { DeliveredFile } from '../features/imports/read-delivery.js';
import { StartRefused } from '../platform/start-refused.js';

/** A file somebody named on the command line, or one in a folder they named. */
export interface NamedFile {
  path: string;
  /** Its name; of a file in a folder, the way there. */
  label: string;
}

/**
 * The files of a path: itself, or everything in a folder and the folders in it, in the order of their names. Hidden files and
 * folders are passed over, and links are not followed.
 * @throws StartRefused where there is nothing to read.
 */
export async function filesAt(path: string): Promise<NamedFile[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return [{ path, label: basename(path) }];
  if (!found?.isDirectory()) throw new StartRefused(`There is no file or folder ${path} that can be read.`);
  const files: NamedFile[] = [];
  for (const inner of await pathsIn(path)) files.push({ path: inner, label: relative(path, inner) });
  return files;
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const paths: string[] = [];
  for (const entry of shown.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await pathsIn(path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}

/** A file of the person's own disk, in order and from any place. */
export function bytesOf(path: string): Pick<DeliveredFile, 'stream' | 'anywhere'> {
  return {
    stream: () => createReadStream(path),
    async anywhere() {
      const file = await open(path);
      const { size: sizeBytes } = await file.stat();
      return {
        sizeBytes,
        read: async (from, length) => (await file.read(Buffer.alloc(length), 0, length, from)).buffer,
        close: () => file.close(),
      };
    },
  };
}
