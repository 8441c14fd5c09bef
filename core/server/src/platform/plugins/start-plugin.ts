import { namedOrigins } from '@regimen/plugin-api';
import type { PluginDefinition, PluginHost } from '@regimen/plugin-api';
import { undeclaredAccess } from './plugin-access.js';
import { misnamedModels } from './misnamed-models.js';
import type { ListedPlugin } from './plugin-list.js';
import type { RunningPlugin } from './plugin-registry.js';

/**
 * Builds what one plugin may touch; differs between server, worker and command line.
 * @param origins those the operator named in the plugin's settings.
 */
export type HostFactory = (
  definition: PluginDefinition,
  origins: readonly string[],
) => PluginHost | Promise<PluginHost>;

/** A plugin to start. Nobody vouches for one that no list names. */
export type StartedPlugin = Pick<ListedPlugin, 'from' | 'definition' | 'options'> &
  Partial<Pick<RunningPlugin, 'at' | 'trust'>>;

/**
 * Checks a plugin's settings, runs its `setup`, and refuses what it did not declare.
 * @throws TypeError whose message completes "the plugin failed: ".
 */
export async function startPlugin(
  { from, definition, options, at = from, trust = 'unsigned' }: StartedPlugin,
  hostFor: HostFactory,
): Promise<RunningPlugin> {
  const parsed = definition.options.safeParse(options);
  if (!parsed.success) {
    const names = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'options'}: ${message}`,
    );
    throw new TypeError(`its settings are not accepted (${names.join('; ')})`);
  }
  const host = await hostFor(definition, namedOrigins(definition, options, parsed.data));
  const extensions = await definition.setup(host, parsed.data);
  const missing = [...undeclaredAccess(definition, extensions), ...misnamedModels(extensions)];
  if (missing.length > 0) throw new TypeError(`it ${missing.join(' and ')}`);
  return { from, at, trust, definition, options: parsed.data, host, extensions };
}
