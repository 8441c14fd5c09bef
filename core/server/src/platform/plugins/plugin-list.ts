import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PluginDefinition } from '@regimen/plugin-api';
import { z } from 'zod';
import { StartRefused } from '../start-refused.js';

const listSchema = z.strictObject({
  plugins: z.array(
    z.strictObject({
      /** Name of an installed package, or a folder relative to the list. */
      from: z.string().min(1),
      options: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

/** One line of the operator's list: where a plugin comes from, what it exports, and its settings, unchecked yet. */
export interface ListedPlugin {
  from: string;
  definition: PluginDefinition;
  options: Readonly<Record<string, unknown>>;
}

/** What of the list could not even be imported. */
export interface UnloadablePlugin {
  from: string;
  problem: string;
}

/**
 * Imports the plugins of an explicit list; folders are never scanned. A package that cannot be imported is
 * reported, not fatal: the rest of the list still loads.
 * @throws StartRefused when the list itself cannot be read.
 */
export async function loadPluginList(
  listFile: string,
): Promise<{ listed: ListedPlugin[]; unloadable: UnloadablePlugin[] }> {
  const entries = await readList(listFile);
  const listed: ListedPlugin[] = [];
  const unloadable: UnloadablePlugin[] = [];
  for (const { from, options } of entries) {
    try {
      const module = (await import(entryPoint(from, listFile))) as { default?: unknown };
      if (!isPluginDefinition(module.default))
        throw new TypeError('its default export is no plugin definition');
      listed.push({ from, definition: module.default, options });
    } catch (error) {
      unloadable.push({ from, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return { listed, unloadable };
}

/** Imports one plugin of the list, for a process that needs no other. @throws Error when it cannot be imported. */
export async function loadListedPlugin(listFile: string, from: string): Promise<ListedPlugin> {
  const entry = (await readList(listFile)).find((candidate) => candidate.from === from);
  if (!entry) throw new Error(`The plugin list does not name ${from}.`);
  return importPlugin(entry, listFile);
}

async function importPlugin(
  { from, options }: { from: string; options: Record<string, unknown> },
  listFile: string,
): Promise<ListedPlugin> {
  const module = (await import(entryPoint(from, listFile))) as { default?: unknown };
  if (!isPluginDefinition(module.default)) throw new TypeError('its default export is no plugin definition');
  return { from, definition: module.default, options };
}

async function readList(listFile: string): Promise<z.infer<typeof listSchema>['plugins']> {
  let text: string;
  try {
    text = await readFile(listFile, 'utf8');
  } catch {
    throw new StartRefused(
      `The plugin list ${listFile} cannot be read. Set REGIMEN_PLUGINS_FILE to one that exists.`,
    );
  }
  try {
    return listSchema.parse(JSON.parse(text)).plugins;
  } catch {
    throw new StartRefused(
      `The plugin list ${listFile} is not of the form { "plugins": [{ "from": "package or folder", "options": {} }] }.`,
    );
  }
}

function entryPoint(from: string, listFile: string): string {
  const isFolder = from.startsWith('.') || isAbsolute(from);
  const require = createRequire(pathToFileURL(listFile));
  const path = isFolder ? require.resolve(resolve(dirname(listFile), from)) : require.resolve(from);
  return pathToFileURL(path).href;
}

function isPluginDefinition(value: unknown): value is PluginDefinition {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as PluginDefinition).id === 'string' &&
    typeof (value as PluginDefinition).setup === 'function' &&
    typeof (value as PluginDefinition).requires?.host === 'string'
  );
}
