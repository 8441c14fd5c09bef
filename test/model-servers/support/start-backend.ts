import type { ModelBackend, PluginDefinition } from '@regimen/plugin-api';
import { createPluginHost } from '../../../core/server/src/platform/plugins/plugin-host.js';
import { startPlugin } from '../../../core/server/src/platform/plugins/start-plugin.js';

/** One call, no long waits between; time enough for a busy machine. What a spec is about it sets itself. */
const quick = {
  connectMs: 5000,
  firstByteMs: 10_000,
  wholeMs: 20_000,
  attempts: 1,
  retryWaitMs: 5,
  failuresToRest: 100,
};

/** For servers that are too slow: short waits, so that a spec does not wait either. */
export const hasty = { firstByteMs: 150, wholeMs: 600 };

/** How long a failing server is left alone, ms: longer than the calls that must fall into it, on a busy machine too. */
export const restMs = 500;

/** Until a server is tried again. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs + 50));

/** The backend of a plugin, set up with an operator's settings and the host of the server. */
export async function startBackend(definition: unknown, options: object): Promise<ModelBackend> {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const plugin = {
    from: 'spec',
    definition: definition as PluginDefinition,
    options: { ...quick, ...options },
  };
  const { extensions } = await startPlugin(plugin, (known, origins) =>
    createPluginHost(
      known,
      {
        logger: silent,
        now: () => new Date(),
        storage: null,
        enqueue: () => Promise.reject(new Error('A spec has no queue.')),
      },
      origins,
    ),
  );
  const [backend] = extensions.modelBackends ?? [];
  if (!backend) throw new Error('The plugin brings no model.');
  return backend;
}
