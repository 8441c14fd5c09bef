import { extensionPoints } from '../access-needs.js';
import type { Extensions, PluginDefinition } from '../define-plugin.js';
import { ask } from './ask.js';
import { checkExtensions } from './check-extensions.js';
import {
  checkDefinition,
  checkGraphql,
  checkJobs,
  checkNetwork,
  checkOptions,
  checkPermissions,
  checkShape,
  checkStorage,
} from './definition/index.js';
import { finding, inWords } from './finding.js';
import type { PluginFixtures } from './plugin-fixtures.js';
import { setUp } from './set-up.js';

/**
 * Checks a whole plugin as the host will use it: its definition, its settings, and everything it plugs in, on sound,
 * damaged and hostile input. For a plugin's own tests: `expect(await checkPlugin(plugin, fixtures)).toEqual([])`.
 * @returns what is wrong, as sentences that name what, where and what to do; empty for a conforming plugin. Never
 * throws, whatever the plugin does.
 */
export async function checkPlugin(plugin: unknown, fixtures: PluginFixtures = {}): Promise<string[]> {
  const misshapen = checkShape(plugin);
  if (misshapen.length > 0) return misshapen;
  const definition = plugin as PluginDefinition;
  const declared = [
    ...checkDefinition(definition),
    ...checkOptions(definition, fixtures.options ?? {}),
    ...checkNetwork(definition),
    ...checkPermissions(definition),
    ...checkJobs(definition),
    ...checkGraphql(definition),
    ...checkStorage(definition),
  ];
  const { extensions, findings, late } = await setUp(definition, fixtures);
  if (extensions === null) return [...declared, ...findings, ...late];
  return [
    ...declared,
    ...findings,
    ...checkPurpose(definition, extensions),
    ...(await checkExtensions(extensions, fixtures)),
    ...(await checkStop(definition)),
    ...new Set(late),
  ];
}

function checkPurpose(definition: PluginDefinition, extensions: Extensions): string[] {
  const { id, jobs = [], graphql } = definition;
  const filled = extensionPoints.some((point) => (extensions[point]?.length ?? 0) > 0);
  if (filled || jobs.length > 0 || graphql) return [];
  return [finding(`Plugin ${id}`, 'plugs in nothing', 'Return an extension from setup')];
}

async function checkStop(definition: PluginDefinition): Promise<string[]> {
  const stopped = await ask(() => definition.stop?.());
  if (stopped.ok) return [];
  return [
    finding(`Plugin ${definition.id}, stop`, `throws ${inWords(stopped.error)}`, 'Stop without failing'),
  ];
}
