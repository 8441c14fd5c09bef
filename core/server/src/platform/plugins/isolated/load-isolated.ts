import { realpathSync } from 'node:fs';
import { extname } from 'node:path';
import type { ListedPlugin } from '../listed-plugin.js';
import type { Admission } from '../packages/admit-plugin.js';
import { holdToSignature } from '../packages/admit-plugin.js';
import { pluginFolder } from '../packages/plugin-folder.js';
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
  const place = placeOf(pluginFolder(from, listFile, at));
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
