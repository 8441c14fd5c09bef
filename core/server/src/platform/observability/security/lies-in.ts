import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or lies in it, by whole segments: `/srv/data-old` does not lie in `/srv/data`. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
