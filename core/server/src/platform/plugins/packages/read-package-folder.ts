import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageLimits } from './package-limits.js';
import type { PackageFiles } from './package-manifest.js';
import { pathFault } from './package-paths.js';

/**
 * Reads every file of a folder into memory, following no link.
 * @param isLeftOut names that are no part of it.
 * @throws TypeError completing "it ", when it holds what a package may not.
 */
export async function readPackageFolder(
  root: string,
  isLeftOut: (name: string) => boolean = () => false,
): Promise<PackageFiles> {
  const files = new Map<string, Buffer>();
  let bytesLeft = packageLimits.bytes;
  const folders = [''];
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (isLeftOut(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const fault = pathFault(path);
      if (fault !== null) throw new TypeError(fault);
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isFile()) throw new TypeError(`holds a link or device: ${path}`);
      else files.set(path, await readPlainFile(join(root, path), path, bytesLeft));
      bytesLeft -= files.get(path)?.length ?? 0;
      if (files.size + folders.length > 2 * packageLimits.files)
        throw new TypeError(`holds more than ${packageLimits.files} files`);
    }
  }
  return files;
}

/** The file may have been replaced since its folder was listed: what was opened is looked at, not its name. */
async function readPlainFile(place: string, path: string, bytesLeft: number): Promise<Buffer> {
  const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new TypeError(`holds a link or device: ${path}`);
    if (found.size > bytesLeft) throw new TypeError(`holds more than ${packageLimits.bytes} bytes`);
    const bytes = await file.readFile();
    if (bytes.length > bytesLeft) throw new TypeError(`holds more than ${packageLimits.bytes} bytes`);
    return bytes;
  } finally {
    await file.close();
  }
}
