import { chmod, cp, mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspace } from '../host/plugin-place.js';

const fixture = join(dirname(fileURLToPath(import.meta.url)), 'far-away');

/**
 * Puts the stranger's plugin into a folder far from the product, with its packages beside it, as an operator would.
 * @returns the list that names it.
 */
export async function farAwayList(options: object, more: object = {}): Promise<string> {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'regimen-far-away-')));
  await chmod(place, 0o755);
  await cp(fixture, join(place, 'far-away'), { recursive: true });
  await mkdir(join(place, 'node_modules/@regimen'), { recursive: true });
  await symlink(join(workspace, 'core/plugin-api'), join(place, 'node_modules/@regimen/plugin-api'));
  await symlink(join(workspace, 'node_modules/zod'), join(place, 'node_modules/zod'));
  const list = join(place, 'plugins.json');
  await writeFile(
    list,
    JSON.stringify({ plugins: [{ from: './far-away', allowUnsigned: true, options, ...more }] }),
  );
  return list;
}
