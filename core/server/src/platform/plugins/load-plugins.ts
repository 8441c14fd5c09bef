import type { PluginDefinition, PluginHost } from '@regimen/plugin-api';
import { schemaDocuments } from '../graphql/schema-documents.js';
import { StartRefused } from '../start-refused.js';
import { checkPlugins } from './check-plugins.js';
import { undeclaredAccess } from './plugin-access.js';
import type { ListedPlugin } from './plugin-list.js';
import { loadPluginList } from './plugin-list.js';
import type { QuarantinedPlugin, RunningPlugin } from './plugin-registry.js';
import { PluginRegistry } from './plugin-registry.js';

/** Builds what one plugin may touch; differs between server, worker and command line. */
export type HostFactory = (definition: PluginDefinition) => PluginHost;

/**
 * Loads, checks and starts the plugins of the list. A failing plugin is quarantined and reported; the rest runs.
 * @throws StartRefused when a plugin does not fit this host, two clash, or an essential one fails.
 */
export async function loadPlugins(listFile: string, hostFor: HostFactory): Promise<PluginRegistry> {
  const { listed, unloadable } = await loadPluginList(listFile);
  checkPlugins(
    listed.map(({ definition }) => definition),
    await schemaDocuments(),
  );
  const running: RunningPlugin[] = [];
  const quarantined: QuarantinedPlugin[] = unloadable.map(({ from, problem }) => ({
    id: from,
    version: '',
    title: { en: from, zh: from },
    access: [],
    problem,
  }));
  for (const plugin of listed) {
    const { definition } = plugin;
    try {
      running.push(await startPlugin(plugin, hostFor(definition)));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (definition.essential)
        throw new StartRefused(`The essential plugin ${definition.id} failed: ${problem}`);
      const { id, version, title, access } = definition;
      quarantined.push({ id, version, title, access, problem });
    }
  }
  return new PluginRegistry(running, quarantined);
}

/**
 * Checks a plugin's settings, runs its `setup`, and refuses what it did not declare.
 * @throws TypeError whose message completes "the plugin failed: ".
 */
export async function startPlugin(
  { from, definition, options }: ListedPlugin,
  host: PluginHost,
): Promise<RunningPlugin> {
  const parsed = definition.options.safeParse(options);
  if (!parsed.success) {
    const names = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'options'}: ${message}`,
    );
    throw new TypeError(`its settings are not accepted (${names.join('; ')})`);
  }
  const extensions = await definition.setup(host, parsed.data);
  const missing = undeclaredAccess(definition, extensions);
  if (missing.length > 0) throw new TypeError(`it ${missing.join(' and ')}`);
  return { from, definition, options: parsed.data, host, extensions };
}
