import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { StartRefused } from '../../start-refused.js';
import { writeArchive } from './package-archive.js';
import type { PackageFiles } from './package-manifest.js';

/**
 * Writes a package to a file, in place of one that is there: a failure leaves that as it was.
 * @throws StartRefused when it cannot be written.
 */
export async function writePackage(path: string, files: PackageFiles): Promise<void> {
  const bytes = await writeArchive(files);
  const draft = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const { code } = error as { code?: string };
    throw new StartRefused(
      `The package cannot be written to ${path} (${code ?? 'unknown'}). Name a file in a folder that is there and that you may write into.`,
    );
  }
}
