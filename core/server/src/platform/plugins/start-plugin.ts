import { namedOrigins } from '@regimen/plugin-api';
import type { Extensions, PluginDefinition, PluginHost } from '@regimen/plugin-api';
import type { RefusalKind } from './access-refused.js';
import { Denials, countingHost } from './denials.js';
import { undeclaredAccess } from './plugin-access.js';
import { misnamedModels } from './misnamed-models.js';
import type { ListedPlugin } from './listed-plugin.js';
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
  Partial<Pick<ListedPlugin, 'at' | 'trust' | 'process'>>;

/** Hears what a plugin was refused, for the audit trail. */
export type RefusalListener = (pluginId: string, kind: RefusalKind, times: number) => void;

/**
 * Checks a plugin's settings, runs its `setup`, and refuses what it did not declare.
 * @throws TypeError whose message completes "the plugin failed: ".
 */
export async function startPlugin(
  { from, definition, options, process, at = null, trust = 'unsigned' }: StartedPlugin,
  hostFor: HostFactory,
  refused: RefusalListener = () => undefined,
): Promise<RunningPlugin> {
  const parsed = definition.options.safeParse(options);
  if (!parsed.success) {
    const names = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'options'}: ${message}`,
    );
    throw new TypeError(`its settings are not accepted (${names.join('; ')})`);
  }
  const bare = await hostFor(definition, namedOrigins(definition, options, parsed.data));
  const denials = new Denials(
    (what, count) => {
      bare.logger.warn('plugin was refused', { what: what.slice(0, 200), count });
      const fault = denials.fault();
      if (fault !== null) process?.quarantine(fault);
    },
    (kind, times) => refused(definition.id, kind, times),
  );
  const host = countingHost(bare, denials);
  const fault = () => denials.fault() ?? process?.fault() ?? null;
  const extensions = await setUpOrSay(fault, () => definition.setup(host, parsed.data));
  const broken = fault();
  if (broken !== null) throw new TypeError(broken);
  const missing = [...undeclaredAccess(definition, extensions), ...misnamedModels(extensions)];
  if (missing.length > 0) throw new TypeError(`it ${missing.join(' and ')}`);
  const tier = process ? 'isolated' : 'trusted';
  return { from, at, trust, definition, options: parsed.data, host, extensions, tier, fault };
}

/** Why a plugin is out tells more than that its process was ended for it. */
async function setUpOrSay(
  fault: () => string | null,
  setUp: () => Extensions | Promise<Extensions>,
): Promise<Extensions> {
  try {
    return await setUp();
  } catch (error) {
    const why = fault();
    throw why === null ? error : new TypeError(why, { cause: error });
  }
}
