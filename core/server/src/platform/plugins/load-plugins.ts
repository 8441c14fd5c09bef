import { schemaDocuments } from '../graphql/schema-documents.js';
import { StartRefused } from '../start-refused.js';
import { checkKnowledge } from './check-knowledge.js';
import { checkPlugins } from './check-plugins.js';
import { checkSignIns } from './check-sign-ins.js';
import type { PackagePolicy } from './packages/package-policy.js';
import type { ListedPlugin } from './listed-plugin.js';
import { loadPluginList } from './plugin-list.js';
import type { QuarantinedPlugin, RunningPlugin } from './plugin-registry.js';
import { PluginRegistry } from './plugin-registry.js';
import type { HostFactory, RefusalListener } from './start-plugin.js';
import { startPlugin } from './start-plugin.js';

/**
 * Loads, checks and starts the plugins of the list. A failing plugin is quarantined and reported; the rest runs.
 * @param policy who may sign plugins; nobody where left out.
 * @param refused hears what any of them is refused.
 * @throws StartRefused when a plugin does not fit this host, two clash, or an essential one fails.
 */
export async function loadPlugins(
  listFile: string,
  hostFor: HostFactory,
  policy: PackagePolicy | null = null,
  refused?: RefusalListener,
): Promise<PluginRegistry> {
  const { listed, unloadable } = await loadPluginList(listFile, policy);
  await checkOrEnd(listed);
  const running: RunningPlugin[] = [];
  const quarantined: QuarantinedPlugin[] = unloadable.map(({ from, trust, problem }) => ({
    id: from,
    version: '',
    title: { en: from, zh: from },
    access: [],
    trust,
    problem,
  }));
  for (const plugin of listed) {
    const { definition } = plugin;
    try {
      const started = await startPlugin(plugin, hostFor, refused);
      checkKnowledge(started.extensions.knowledgePacks ?? [], packsOf(running));
      checkSignIns(started.extensions.identityProviders ?? [], signInsOf(running));
      running.push(started);
    } catch (error) {
      plugin.process?.stop();
      if (error instanceof StartRefused) throw error;
      const problem = error instanceof Error ? error.message : String(error);
      if (definition.essential)
        throw new StartRefused(`The essential plugin ${definition.id} failed: ${problem}`);
      const { id, version, title, access } = definition;
      quarantined.push({ id, version, title, access, trust: plugin.trust, problem });
    }
  }
  return new PluginRegistry(running, quarantined);
}

async function checkOrEnd(listed: readonly ListedPlugin[]): Promise<void> {
  try {
    checkPlugins(
      listed.map(({ definition }) => definition),
      await schemaDocuments(),
    );
  } catch (error) {
    for (const { process } of listed) process?.stop();
    throw error;
  }
}

function packsOf(running: readonly RunningPlugin[]) {
  return running.flatMap(({ extensions }) => extensions.knowledgePacks ?? []);
}

function signInsOf(running: readonly RunningPlugin[]) {
  return running.flatMap(({ extensions }) => extensions.identityProviders ?? []);
}
