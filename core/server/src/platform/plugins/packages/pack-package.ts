import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { StartRefused } from '../../start-refused.js';
import { importDefinition } from '../plugin-list.js';
import type { PackageFiles } from './package-manifest.js';
import {
  differenceFrom,
  manifestName,
  ownNames,
  readManifest,
  signatureName,
  writeManifest,
} from './package-manifest.js';
import { writeSignature } from './package-signature.js';
import { readPackageFolder } from './read-package-folder.js';
import type { SigningKey } from './signing-key-file.js';

/**
 * The files of a plugin's folder with their list. What begins with a dot is left out, and `node_modules` unless asked for.
 * Imports the plugin, which is the packer's own, to learn its id and version.
 * @throws StartRefused when the folder holds what a package may not.
 */
export async function packFolder(folder: string, withModules: boolean): Promise<PackageFiles> {
  const root = resolve(folder);
  const isLeftOut = (name: string) =>
    name.startsWith('.') || ownNames.includes(name) || (name === 'node_modules' && !withModules);
  try {
    const at = createRequire(join(root, 'package.json')).resolve(root);
    const { id, version } = await importDefinition(at);
    const files = await readPackageFolder(root, isLeftOut);
    const main = relative(root, at).split(sep).join('/');
    const manifest = Buffer.from(writeManifest({ id, version, main }, files));
    readManifest(manifest);
    return new Map(files).set(manifestName, manifest);
  } catch (error) {
    throw new StartRefused(`${folder} cannot be packed: ${(error as Error).message}.`);
  }
}

/** The same package, signed. @throws StartRefused when its list is none, or its files are not those of the list. */
export function signPackage(files: PackageFiles, { keyId, signer }: SigningKey): PackageFiles {
  const manifest = files.get(manifestName);
  if (!manifest) throw new StartRefused('It has no list of files: make it with `npx regimen plugin pack`.');
  const difference = differenceFromList(manifest, files);
  if (difference !== null)
    throw new StartRefused(
      `It is not signed: ${difference}. Make it again with \`npx regimen plugin pack\`, from files that you have looked at.`,
    );
  const signature = writeSignature(keyId, signer, manifest.toString('utf8'));
  return new Map(files).set(signatureName, Buffer.from(signature));
}

function differenceFromList(manifest: Buffer, files: PackageFiles): string | null {
  try {
    return differenceFrom(readManifest(manifest), files);
  } catch {
    return 'its list of files was changed or is damaged';
  }
}
