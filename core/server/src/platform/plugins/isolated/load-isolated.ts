import { realpathSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, resolve } from 'node:path';
import type { ListedPlugin } from '../listed-plugin.js';
import type { Admission } from '../packages/admit-plugin.js';
import { holdToSignature } from '../packages/admit-plugin.js';
import { folderAround } from '../packages/locate-plugin.js';
import { manifestName } from '../packages/package-manifest.js';
import { IsolatedPlugin } from './host/isolated-plugin.js';
import { placeOf } from './host/plugin-place.js';
import { proxyDefinition } from './host/proxy-definition.js';

const scripts = new Set(['.js', '.mjs', '.cjs']);

/**
 * Starts a plugin in a process of its own, and asks it what it is: none of its code is ever read here.
 * @throws Error when it is no plugin.
 */
export async function loadIsolated(
  { from, options }: Pick<ListedPlugin, 'from' | 'options'>,
  listFile: string,
  admission: Admission,
): Promise<ListedPlugin> {
  const { at, trust } = admission;
  if (!scripts.has(extname(at))) throw new TypeError('its main file is no script');
  const place = placeOf(ownFolder(from, listFile, admission));
  const process = new IsolatedPlugin({ from, entry: realpathSync(at), place, options });
  try {
    const described = await process.describe();
    const definition = proxyDefinition(process, described.definition, described.options);
    holdToSignature(admission, definition);
    return { from, at, trust, options, process, definition };
  } catch (error) {
    process.stop();
    throw error;
  }
}

/** What of the disk is the plugin's: never a folder that something else lies in too. */
function ownFolder(from: string, listFile: string, { at, trust }: Admission): string {
  const signed = trust === 'signed' ? folderAround(at, [manifestName]) : null;
  if (signed !== null) return realpathSync(signed);
  const isPath = from.startsWith('.') || isAbsolute(from);
  if (!isPath) return realpathSync(folderAround(at, ['package.json']) ?? dirname(at));
  const named = realpathSync(resolve(dirname(listFile), from));
  return statSync(named).isDirectory() ? named : dirname(named);
}
