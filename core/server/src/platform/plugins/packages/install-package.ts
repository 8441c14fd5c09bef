import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
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
  const { id, version } = trustedManifest(path, files, policy);
  await refuseDowngrade(id, version, policy, allowDowngrade);
  const draft = join(policy.folder, `.draft-${randomUUID()}`);
  try {
    await writeAll(draft, files);
    await putInPlace(draft, id, policy.folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await policy.seen.set(id, version);
  return { id, version, folder: join(policy.folder, id) };
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
  refuseOddId(id);
  const former = join(policy.folder, '.former', id);
  const { version, ...manifest } = trustedManifest(former, await openPackage(former), policy);
  if (manifest.id !== id) throw new StartRefused(`${former} is another plugin, ${manifest.id}.`);
  await refuseDowngrade(id, version, policy, allowDowngrade);
  const draft = join(policy.folder, `.draft-${randomUUID()}`);
  await rename(former, draft);
  await putInPlace(draft, id, policy.folder);
  await policy.seen.set(id, version);
  return { id, version, folder: join(policy.folder, id) };
}

/** Removes an installed package and the version before. What is noted of its versions stays. */
export async function removePackage(id: string, { folder }: PackagePolicy): Promise<string> {
  refuseOddId(id);
  for (const place of [join(folder, id), join(folder, '.former', id)])
    await rm(place, { recursive: true, force: true });
  return join(folder, id);
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
async function putInPlace(draft: string, id: string, folder: string): Promise<void> {
  const [place, former] = [join(folder, id), join(folder, '.former', id)];
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
  await syncFolder(folder);
}

/** It becomes part of a path. */
function refuseOddId(id: string): void {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new StartRefused('A plugin is named by its id, <kind>-<name>.');
}
