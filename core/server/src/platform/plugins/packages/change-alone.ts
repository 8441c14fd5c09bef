import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { takeDataFolder } from '../../processes/data-folder-lock.js';
import { StartRefused } from '../../start-refused.js';
import type { PackagePolicy } from './package-policy.js';

/**
 * Changes what is installed, and the list, while nobody else does: two at once would put one's files in the place that the
 * other just emptied, or lose a line of the list.
 * @throws StartRefused for whoever is second.
 */
export async function changeAlone<T>({ folder }: PackagePolicy, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await takeDataFolder(join(folder, '.lock'));
  if ('heldBy' in lock)
    throw new StartRefused(
      `Process ${lock.heldBy} changes the installed plugins in ${folder} just now, so nothing was changed. Try again when it has ended.`,
    );
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
