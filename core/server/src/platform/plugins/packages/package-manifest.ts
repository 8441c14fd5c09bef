import { createHash } from 'node:crypto';
import { canonicalJson } from '@regimen/domain';
import { valid } from 'semver';
import { z } from 'zod';
import { packageLimits } from './package-limits.js';
import { pathsFault } from './package-paths.js';

/** Name of the file that lists every other file of a package. */
export const manifestName = 'regimen-package.json';
/** Name of the file that signs the list. */
export const signatureName = 'regimen-package.sig.json';
/** They are no part of what they list. */
export const ownNames: readonly string[] = [manifestName, signatureName];

/** Files of a package by path, with `/` between folders. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

const manifestSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  version: z.string().refine((version) => valid(version) === version),
  /** File whose default export is the plugin. */
  main: z.string(),
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        sizeBytes: z.int().min(0).max(packageLimits.bytes),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(packageLimits.files),
});

/** What a package is: its plugin, and each of its files. */
export type PackageManifest = z.infer<typeof manifestSchema>;

/** The list of these files, as it is signed: canonical JSON, sorted by path. */
export function writeManifest(
  plugin: Pick<PackageManifest, 'id' | 'version' | 'main'>,
  files: PackageFiles,
): string {
  const listed = [...files]
    .filter(([path]) => !ownNames.includes(path))
    .map(([path, bytes]) => ({ path, sizeBytes: bytes.length, sha256: sha256(bytes) }))
    .sort(byPath);
  return canonicalJson({ format: 1, ...plugin, files: listed });
}

/**
 * Reads a list of files. There is one way to write each, so that no two readers see different things in it.
 * @throws TypeError completing "its list of files ".
 */
export function readManifest(bytes: Buffer): PackageManifest {
  const text = bytes.toString('utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  if (canonicalJson(manifest) !== text) throw new TypeError('is not written canonically');
  const paths = manifest.files.map(({ path }) => path);
  if (paths.some((path, index) => index > 0 && path <= paths[index - 1]!))
    throw new TypeError('is not sorted');
  const fault = pathsFault([...paths, ...ownNames]);
  if (fault !== null) throw new TypeError(fault);
  if (!paths.includes(manifest.main)) throw new TypeError('lacks the file of the plugin');
  return manifest;
}

/** How files differ from their list, completing "the package was changed: "; null where they do not. */
export function differenceFrom({ files }: PackageManifest, found: PackageFiles): string | null {
  const listed = new Set(files.map(({ path }) => path));
  const extra = [...found.keys()].find((path) => !listed.has(path) && !ownNames.includes(path));
  if (extra !== undefined) return `${extra} is not part of it`;
  for (const { path, sizeBytes, sha256: expected } of files) {
    const bytes = found.get(path);
    if (bytes === undefined) return `${path} is missing`;
    if (bytes.length !== sizeBytes || sha256(bytes) !== expected) return `${path} is another file`;
  }
  return null;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}
