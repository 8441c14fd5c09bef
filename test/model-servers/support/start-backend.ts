import type { ModelBackend, PluginDefinition } from '@regimen/plugin-api';
import { createPluginHost } from '../../../core/server/src/platform/plugins/plugin-host.js';
import { startPlugin } from '../../../core/server/src/platform/plugins/start-plugin.js';

/** Waits that make a spec quick; whatever it is about it sets itself. */
export const quick = {
  connectMs: 200,
  firstByteMs: 150,
  wholeMs: 600,
  attempts: 1,
  retryWaitMs: 5,
  failuresToRest: 100,
  restMs: 50,
};

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
