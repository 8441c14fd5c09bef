import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lt } from 'semver';
import { workspaceRoot } from '../../config/read-settings.js';
import { StartRefused } from '../../start-refused.js';
import { examinePackage } from './examine-package.js';
import type { LocatedPlugin } from './locate-plugin.js';
import type { PackageFiles, PackageManifest } from './package-manifest.js';
import { ownNames } from './package-manifest.js';
import type { PackagePolicy } from './package-policy.js';
import type { PluginTrust } from './plugin-trust.js';
import { readPackageFolder } from './read-package-folder.js';
import { readPackageJson } from './read-package-json.js';
import { nobodyTrusted } from './trusted-keys.js';

/** What a plugin that lies somewhere is worth, with all that was checked of it. */
export type PluginJudgement =
  | { trust: 'core' }
  | {
      trust: 'signed';
      manifest: PackageManifest;
      files: PackageFiles;
      isNew: boolean;
      problem: string | null;
    }
  | { trust: Exclude<PluginTrust, 'core' | 'signed'>; problem: string };

/**
 * Judges the package a plugin of the list lies in, from its bytes alone.
 * @param policy null where nobody is trusted to sign.
 */
export async function judgePlugin(
  { root, path }: Pick<LocatedPlugin, 'root' | 'path'>,
  policy: PackagePolicy | null,
): Promise<PluginJudgement> {
  if (await shipsWithProduct(root)) return { trust: 'core' };
  const place =
    policy && ((await placeWithin(policy.folder, path)) ?? (await placeWithin(policy.folder, root)));
  if (place !== null && (await lstat(place)).isSymbolicLink())
    return { trust: 'modified', problem: `A link lies in its place, ${place}.` };
  if (!(await isPackage(root)))
    return place !== null
      ? { trust: 'modified', problem: 'Its list of files and its signature were taken away.' }
      : { trust: 'unsigned', problem: 'It is not signed.' };
  const files = await readPackageFolder(root).catch((error: Error) => error);
  if (files instanceof Error) return { trust: 'modified', problem: `It was changed: it ${files.message}.` };
  const verdict = examinePackage(files, policy?.keys ?? nobodyTrusted, policy?.now() ?? new Date());
  if (verdict.trust !== 'signed' || policy === null) return verdict as PluginJudgement;
  return { ...verdict, files, ...(await comparedWithSeen(verdict.manifest, policy, place !== null)) };
}

/**
 * What of the folder of installed packages a path lies in, as the path names it; null where it lies elsewhere. Each step
 * up is looked at: where the links of a path end says nothing of where it begins.
 */
async function placeWithin(folder: string, path: string): Promise<string | null> {
  const home = await realpath(folder).catch(() => null);
  for (let place = path; place !== dirname(place); place = dirname(place))
    if (home !== null && (await realpath(dirname(place)).catch(() => null)) === home) return place;
  return null;
}

/** Who installs notes the version; a package in that place without a note was not installed, or its note was taken away. */
async function comparedWithSeen(
  { id, version }: PackageManifest,
  { seen }: PackagePolicy,
  isInstalled: boolean,
): Promise<{ isNew: boolean; problem: string | null }> {
  const newest = await seen.newest(id).catch((error: Error) => error);
  const again = 'Install it again with `npx regimen plugin install';
  if (newest instanceof StartRefused) return { isNew: false, problem: newest.message };
  if (newest instanceof Error)
    return {
      isNew: false,
      problem: `${newest.message} ${again} … --allow-downgrade\` once you know how that came.`,
    };
  if (newest === null)
    return {
      isNew: true,
      problem: isInstalled ? `There is no record of ${id} being installed. ${again}\`.` : null,
    };
  if (lt(version, newest))
    return {
      isNew: false,
      problem: `Version ${version} of ${id} is older than ${newest}, which was here before. Install it with --allow-downgrade if you mean it.`,
    };
  return { isNew: version !== newest, problem: null };
}

async function isPackage(root: string): Promise<boolean> {
  for (const name of ownNames) if (await lstat(join(root, name)).catch(() => null)) return true;
  return false;
}

/** Whoever can write into the plugins of the clone can change the product itself. */
async function shipsWithProduct(root: string): Promise<boolean> {
  if (dirname(root) !== join(await realpath(workspaceRoot), 'plugins')) return false;
  const { name } = await readPackageJson(root);
  return name === `@regimen/plugin-${basename(root)}`;
}
