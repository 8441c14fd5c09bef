import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lt } from 'semver';
import { syncFolder } from '../../privacy/kept-secret.js';
import { StartRefused } from '../../start-refused.js';
import { examinePackage } from './examine-package.js';
import { openPackage } from './open-package.js';
import type { PackageFiles, PackageManifest } from './package-manifest.js';
import type { PackagePolicy } from './package-policy.js';

/** What was installed, and where. */
export interface InstalledPackage {
  id: string;
  version: string;
  folder: string;
}

/**
 * Unpacks a signed package into the data folder, all of it or nothing, and keeps what lay there before for a roll back.
 * Nothing of the package is run.
 * @throws StartRefused when it is not signed by a trusted key, or older than what was here, unless that is allowed.
 */
export async function installPackage(
  path: string,
  policy: PackagePolicy,
  allowDowngrade: boolean,
): Promise<InstalledPackage> {
  const files = await openPackage(path);
  return place(files, trustedManifest(path, files, policy), policy, allowDowngrade);
}

/**
 * Puts the version before in the place of the installed one, and keeps that in turn.
 * @throws StartRefused when there is none, it is not signed, or it is older and that is not allowed.
 */
export async function rollBackPackage(
  id: string,
  policy: PackagePolicy,
  allowDowngrade: boolean,
): Promise<InstalledPackage> {
  const former = formerPlaceOf(id, policy);
  if (!(await isThere(former)))
    throw new StartRefused(
      `No earlier version of ${id} is kept in ${former}. Install one with \`npx regimen plugin install … --allow-downgrade\`.`,
    );
  const files = await openPackage(former);
  const manifest = trustedManifest(former, files, policy);
  if (manifest.id !== id) throw new StartRefused(`${former} is another plugin, ${manifest.id}.`);
  return place(files, manifest, policy, allowDowngrade);
}

/**
 * Removes an installed package and the version before. What is noted of its versions stays.
 * @returns whether there was anything to remove.
 */
export async function removePackage(id: string, policy: PackagePolicy): Promise<boolean> {
  let wasThere = false;
  for (const at of [placeOf(id, policy), formerPlaceOf(id, policy)]) {
    wasThere ||= await isThere(at);
    await rm(at, { recursive: true, force: true });
  }
  return wasThere;
}

/** Where the package of a plugin is installed. @throws StartRefused when that is no id: it becomes part of a path. */
export function placeOf(id: string, { folder }: PackagePolicy): string {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new StartRefused('A plugin is named by its id, <kind>-<name>.');
  return join(folder, id);
}

function formerPlaceOf(id: string, policy: PackagePolicy): string {
  const place = placeOf(id, policy);
  return join(dirname(place), '.former', id);
}

/** Writes what was checked to a new folder, and only then puts that in place: a failure leaves all as it was. */
async function place(
  files: PackageFiles,
  { id, version }: PackageManifest,
  policy: PackagePolicy,
  allowDowngrade: boolean,
): Promise<InstalledPackage> {
  await refuseDowngrade(id, version, policy, allowDowngrade);
  const draft = join(policy.folder, `.draft-${randomUUID()}`);
  try {
    await writeAll(draft, files);
    await putInPlace(draft, placeOf(id, policy), formerPlaceOf(id, policy));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await policy.seen.set(id, version);
  return { id, version, folder: placeOf(id, policy) };
}

function trustedManifest(path: string, files: PackageFiles, policy: PackagePolicy): PackageManifest {
  const verdict = examinePackage(files, policy.keys, policy.now());
  if (verdict.trust === 'signed') return verdict.manifest;
  throw new StartRefused(`${path} is not installed (${verdict.trust}). ${verdict.problem}`);
}

async function refuseDowngrade(
  id: string,
  version: string,
  { seen }: PackagePolicy,
  allowDowngrade: boolean,
): Promise<void> {
  if (allowDowngrade) return;
  const newest = await seen.newest(id).catch((error: Error) => {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(`${error.message} Add --allow-downgrade once you know how that came.`);
  });
  if (newest !== null && lt(version, newest))
    throw new StartRefused(
      `Version ${version} of ${id} is older than ${newest}, which was here before. Add --allow-downgrade if you mean it.`,
    );
}

async function writeAll(folder: string, files: PackageFiles): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const file = await open(join(folder, path), 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Two renames: a crash between them leaves the former version aside, and the plugin is reported as missing. */
async function putInPlace(draft: string, place: string, former: string): Promise<void> {
  await mkdir(dirname(former), { recursive: true });
  const aside = `${former}-${randomUUID()}`;
  const hadOne = await rename(place, aside).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(draft, place);
  } catch (error) {
    if (hadOne) await rename(aside, place);
    throw error;
  }
  if (hadOne) {
    await rm(former, { recursive: true, force: true });
    await rename(aside, former);
  }
  await syncFolder(dirname(place));
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
