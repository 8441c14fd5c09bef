import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { PluginDefinition } from '@regimen/plugin-api';
import { z } from 'zod';
import { StartRefused } from '../start-refused.js';
import { loadIsolated } from './isolated/load-isolated.js';
import type { ListedPlugin } from './listed-plugin.js';
import { admitPlugin, holdToSignature } from './packages/admit-plugin.js';
import type { Admission } from './packages/admit-plugin.js';
import { locatePlugin } from './packages/locate-plugin.js';
import type { PackagePolicy } from './packages/package-policy.js';
import { PluginRefused } from './packages/plugin-trust.js';
import type { PluginTrust } from './packages/plugin-trust.js';
import { pluginTiers, tierOf } from './plugin-tier.js';

const listSchema = z.strictObject({
  plugins: z.array(
    z.strictObject({
      /** Name of an installed package, or a folder relative to the list. */
      from: z.string().min(1),
      options: z.record(z.string(), z.unknown()).default({}),
      /** Lets code run that neither ships with the product nor is signed with a trusted key. */
      allowUnsigned: z.boolean().default(false),
      /** Where its code runs; see `tierOf` for what holds when it is left out. */
      tier: z.enum(pluginTiers).optional(),
    }),
  ),
});

type ListEntry = z.infer<typeof listSchema>['plugins'][number];

/** What of the list could not even be imported. */
export interface UnloadablePlugin {
  from: string;
  trust: PluginTrust;
  problem: string;
}

/**
 * Imports the plugins of an explicit list; folders are never scanned. A package that cannot be imported is
 * reported, not fatal: the rest of the list still loads.
 * @param policy who may sign plugins; nobody where left out.
 * @throws StartRefused when the list itself cannot be read.
 */
export async function loadPluginList(
  listFile: string,
  policy: PackagePolicy | null = null,
): Promise<{ listed: ListedPlugin[]; unloadable: UnloadablePlugin[] }> {
  const entries = await readPluginList(listFile);
  const listed: ListedPlugin[] = [];
  const unloadable: UnloadablePlugin[] = [];
  for (const entry of entries) {
    let trust: PluginTrust = 'unsigned';
    try {
      const admission = await admitPlugin(entry, listFile, policy);
      trust = admission.trust;
      const isTrusted = tierOf(admission.trust, entry.tier) === 'trusted';
      listed.push(
        await (isTrusted ? importPlugin(entry, admission) : loadIsolated(entry, listFile, admission)),
      );
    } catch (error) {
      if (error instanceof PluginRefused) trust = error.trust;
      unloadable.push({
        from: entry.from,
        trust,
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { listed, unloadable };
}

/**
 * Imports one plugin of the list, whatever its tier, for a limited process that needs no other.
 * @param at the file of it that the parent of this process checked; null for one that ships with the product.
 * @throws Error when it cannot be imported.
 */
export async function loadListedPlugin(
  listFile: string,
  from: string,
  at: string | null,
): Promise<ListedPlugin> {
  const entry = (await readPluginList(listFile)).find((candidate) => candidate.from === from);
  if (!entry) throw new Error(`The plugin list does not name ${from}.`);
  const file = at ?? (await locatePlugin(from, listFile)).entry();
  return importPlugin(entry, { at: file, trust: 'unsigned' });
}

async function importPlugin({ from, options }: ListEntry, admission: Admission): Promise<ListedPlugin> {
  const { at, trust } = admission;
  const definition = await importDefinition(at);
  holdToSignature(admission, definition);
  return { from, at: trust === 'core' ? null : at, trust, definition, options };
}

/** Runs the file of a plugin. @throws TypeError where it exports none. */
export async function importDefinition(at: string): Promise<PluginDefinition> {
  const module = (await import(pathToFileURL(at).href)) as { default?: unknown };
  if (!isPluginDefinition(module.default)) throw new TypeError('its default export is no plugin definition');
  return module.default;
}

/** What the operator's list says, unloaded. @throws StartRefused when it cannot be read. */
export async function readPluginList(listFile: string): Promise<ListEntry[]> {
  return listSchema.parse(await readRawPluginList(listFile)).plugins;
}

/** The list as it is written, with nothing filled in, to be edited. @throws StartRefused when it cannot be read. */
export async function readRawPluginList(listFile: string): Promise<{ plugins: { from: string }[] }> {
  let text: string;
  try {
    text = await readFile(listFile, 'utf8');
  } catch {
    throw new StartRefused(
      `The plugin list ${listFile} cannot be read. Set REGIMEN_PLUGINS_FILE to one that exists.`,
    );
  }
  try {
    const list: unknown = JSON.parse(text);
    listSchema.parse(list);
    return list as { plugins: { from: string }[] };
  } catch {
    throw new StartRefused(
      `The plugin list ${listFile} is not of the form { "plugins": [{ "from": "package or folder", "options": {} }] }.`,
    );
  }
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
