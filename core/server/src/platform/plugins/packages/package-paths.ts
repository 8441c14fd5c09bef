import { packageLimits } from './package-limits.js';

/** No leading dot: neither `..` nor a hidden file. Only ASCII: no two spellings of one name. */
const part = /^[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*(?<!\.)$/;
/** Code that no check of ours could look into, loaded with all rights of the process. */
const native = /\.(node|so|dll|dylib|exe)(\.\d+)*$/i;

/** Why a package may not hold a file of this path, completing "it "; null where it may. */
export function pathFault(path: string): string | null {
  const shown = JSON.stringify(path.slice(0, packageLimits.pathLength));
  const parts = path.split('/');
  if (path.length > packageLimits.pathLength || parts.length > packageLimits.depth)
    return `holds a path that is too long: ${shown}`;
  if (!parts.every((name) => part.test(name))) return `holds a path that is not allowed: ${shown}`;
  if (native.test(path)) return `holds native code: ${shown}`;
  return null;
}

/** As {@link pathFault}, for all paths of a package together: no two may be the same file on any system. */
export function pathsFault(paths: readonly string[]): string | null {
  if (paths.length > packageLimits.files) return `holds more than ${packageLimits.files} files`;
  const folded = new Set<string>();
  for (const path of paths) {
    const fault = pathFault(path);
    if (fault !== null) return fault;
    if (folded.has(path.toLowerCase())) return `holds a path twice: ${JSON.stringify(path)}`;
    folded.add(path.toLowerCase());
  }
  for (const path of folded) {
    const parts = path.split('/');
    const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    if (above.some((folder) => folded.has(folder)))
      return `holds a file below another: ${JSON.stringify(path)}`;
  }
  return null;
}
