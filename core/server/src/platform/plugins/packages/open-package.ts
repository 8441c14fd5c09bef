import { open, stat } from 'node:fs/promises';
import { StartRefused } from '../../start-refused.js';
import { readArchive } from './package-archive.js';
import { packageLimits } from './package-limits.js';
import type { PackageFiles } from './package-manifest.js';
import { readPackageFolder } from './read-package-folder.js';

/**
 * The files of a package, from its archive or from its folder. Nothing is written.
 * @throws StartRefused with a sentence when it cannot be read or holds what a package may not.
 */
export async function openPackage(path: string): Promise<PackageFiles> {
  try {
    if ((await stat(path)).isDirectory()) return await readPackageFolder(path);
    return await readArchive(await readBounded(path));
  } catch (error) {
    if (error instanceof TypeError) throw new StartRefused(`${path} is refused: it ${error.message}.`);
    throw new StartRefused(`${path} cannot be read (${(error as { code?: string }).code ?? 'unknown'}).`);
  }
}

async function readBounded(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > packageLimits.bytes) throw new TypeError(`is larger than ${packageLimits.bytes} bytes`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
