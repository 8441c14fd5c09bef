import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { workspaceRoot } from '../../config/read-settings.js';
import { locatePlugin } from './locate-plugin.js';
import { PluginRefused } from './plugin-trust.js';
import type { PluginTrust } from './plugin-trust.js';

/** What the list says of where a plugin comes from. */
export interface PluginOrigin {
  from: string;
  /** The operator answers for code that nobody signed. */
  allowUnsigned: boolean;
}

/** A plugin that may be imported, and from which file. */
export interface Admission {
  /** Absolute path of the file to import. */
  at: string;
  trust: PluginTrust;
}

/**
 * Decides whether a plugin may run, before any byte of it does.
 * @throws PluginRefused with a sentence that says why not; Error when there is no such plugin.
 */
export async function admitPlugin(origin: PluginOrigin, listFile: string): Promise<Admission> {
  const { root, entry } = await locatePlugin(origin.from, listFile);
  if (await shipsWithProduct(root)) return { at: entry(), trust: 'core' };
  if (origin.allowUnsigned) return { at: entry(), trust: 'unsigned' };
  throw new PluginRefused(
    'unsigned',
    `${origin.from} does not ship with Regimen and no key you trust signed it. Install a signed package of it, or write "allowUnsigned": true beside it in ${listFile} if you answer for its code.`,
  );
}

/** Whoever can write into the plugins of the clone can change the product itself. */
async function shipsWithProduct(root: string): Promise<boolean> {
  if (dirname(root) !== join(await realpath(workspaceRoot), 'plugins')) return false;
  const text = await readFile(join(root, 'package.json'), 'utf8').catch(() => '{}');
  const { name } = JSON.parse(text) as { name?: unknown };
  return name === `@regimen/plugin-${basename(root)}`;
}
