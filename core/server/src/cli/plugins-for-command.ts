import { pluginLogger } from '../platform/bootstrap/plugin-logger.js';
import { createLogger } from '../platform/observability/logger.js';
import { createPluginHost } from '../platform/plugins/plugin-host.js';
import { openPackagePolicy } from '../platform/plugins/packages/package-policy.js';
import { loadPlugins } from '../platform/plugins/load-plugins.js';
import type { Settings } from '../platform/config/read-settings.js';
import { PluginRegistry } from '../platform/plugins/plugin-registry.js';

/** Where the plugins are listed, and who may sign them. */
export type PluginSettings = Pick<Settings, 'pluginsFile' | 'dataFolder' | 'pluginKeys' | 'signingKey'>;

/** The plugins of the installation, for a command that runs without a server. */
export async function pluginsForCommand(settings: PluginSettings): Promise<PluginRegistry> {
  const logger = createLogger('warn', 'cli');
  return loadPlugins(
    settings.pluginsFile,
    (definition, origins) =>
      createPluginHost(
        definition,
        {
          logger: pluginLogger(logger, definition.id),
          now: () => new Date(),
          storage: null,
          enqueue: () => Promise.reject(new Error('The command line runs no jobs.')),
        },
        origins,
      ),
    await openPackagePolicy(settings),
  );
}

/** The plugins, where the settings name a key service that one of them brings; otherwise none is started. */
export async function keyPluginsForCommand({
  keyService,
  keyServiceBefore,
  ...settings
}: PluginSettings & Pick<Settings, 'keyService' | 'keyServiceBefore'>): Promise<PluginRegistry> {
  if (keyService === null && keyServiceBefore === null) return new PluginRegistry([], []);
  return pluginsForCommand(settings);
}
