import { existsSync, statSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is started for a plugin, and what that may read. */
export interface PluginPlace {
  program: readonly string[];
  readable: readonly string[];
  asNobody: boolean;
}

const here = dirname(fileURLToPath(import.meta.url));
/** Built code runs from `dist/`, tests from `src/`: the process of a plugin always runs built code. */
const serverPackage = resolve(here, '../../../../..');
const built = resolve(serverPackage, 'dist/platform');
export const workspace = resolve(serverPackage, '../..');

/** The program that the process runs, and nothing else of the server. */
const ours = [
  join(built, 'plugins/isolated/child'),
  join(built, 'plugins/isolated/wire'),
  join(built, 'processes/bare'),
  join(built, 'processes/length-frames.js'),
  join(serverPackage, 'package.json'),
];
/** What a plugin imports: packages, and of the product what is meant for plugins. */
const shared = ['node_modules', 'core/domain', 'core/plugin-api', 'package.json'].map((path) =>
  join(workspace, path),
);

/**
 * A plugin reads its own folder and packages, whether they lie beside it or above it.
 * @param folder of the plugin, as an absolute path.
 */
export function placeOf(folder: string): PluginPlace {
  const readable = [...ours, ...shared, folder, ...packagesAbove(folder)];
  return {
    program: [join(built, 'plugins/isolated/child/isolated-child.js')],
    readable,
    asNobody: [...readable, process.execPath].every(isOpenToAll),
  };
}

function packagesAbove(folder: string): string[] {
  const above: string[] = [];
  for (let at = dirname(folder); at !== parse(at).root; at = dirname(at))
    above.push(join(at, 'node_modules'));
  return above.filter((path) => existsSync(path));
}

/** Whether every account of the system may read it: a folder that only we may enter is of no use to another account. */
function isOpenToAll(path: string): boolean {
  const mayRead = 0o004;
  const mayEnter = 0o001;
  if ((statSync(path).mode & mayRead) === 0) return false;
  for (let at = dirname(path); ; at = dirname(at)) {
    if ((statSync(at).mode & mayEnter) === 0) return false;
    if (at === parse(at).root) return true;
  }
}
