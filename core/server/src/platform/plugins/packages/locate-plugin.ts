import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestName } from './package-manifest.js';

/** Where a plugin of the list lies. */
export interface LocatedPlugin {
  /** Its package, links resolved. */
  root: string;
  /** The folder or file it was found at, as it is written: a link here may lead anywhere. */
  path: string;
  /** File whose default export is the plugin, looked up when it is asked for: a damaged package may have none. */
  entry(): string;
}

/**
 * Finds the package of a plugin without running anything of it.
 * @param from name of an installed package, or a folder or file relative to the list.
 * @throws Error when there is none.
 */
export async function locatePlugin(from: string, listFile: string): Promise<LocatedPlugin> {
  const require = createRequire(pathToFileURL(listFile));
  const isPath = from.startsWith('.') || isAbsolute(from);
  const path = isPath ? resolve(dirname(listFile), from) : require.resolve(from);
  if (!isAbsolute(path)) throw new TypeError(`${from} is no plugin`);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const entry = () => require.resolve(path);
  const top = isFolder ? path : (folderAround(entry(), [manifestName, 'package.json']) ?? dirname(entry()));
  return { root: await realpath(top), path, entry };
}

/** The nearest folder above a file that holds one of these; null where none does. */
export function folderAround(file: string, names: readonly string[]): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (names.some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return null;
  }
}
