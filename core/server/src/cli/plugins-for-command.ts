import { pluginLogger } from '../platform/bootstrap/plugin-logger.js';
import { createLogger } from '../platform/observability/logger.js';
import { createPluginHost } from '../platform/plugins/plugin-host.js';
import { loadPlugins } from '../platform/plugins/load-plugins.js';
import type { Settings } from '../platform/config/read-settings.js';
import { PluginRegistry } from '../platform/plugins/plugin-registry.js';

/** The plugins of the installation, for a command that runs without a server. */
export function pluginsForCommand(pluginsFile: string): Promise<PluginRegistry> {
  const logger = createLogger('warn', 'cli');
  return loadPlugins(pluginsFile, (definition, origins) =>
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
  );
}

/** The plugins, where the settings name a key service that one of them brings; otherwise none is started. */
export async function keyPluginsForCommand({
  keyService,
  keyServiceBefore,
  pluginsFile,
}: Pick<Settings, 'keyService' | 'keyServiceBefore' | 'pluginsFile'>): Promise<PluginRegistry> {
  if (keyService === null && keyServiceBefore === null) return new PluginRegistry([], []);
  return pluginsForCommand(pluginsFile);
}
