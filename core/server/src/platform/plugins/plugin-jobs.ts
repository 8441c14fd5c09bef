import type { Transactions } from '../database/transactions.js';
import type { JobDefinition, JobRun } from '../queue/job-definition.js';
import type { PluginRegistry } from './plugin-registry.js';

/** Pause before a plugin's job is tried again. */
const backoffMs = 5_000;

/** Jobs of plugins, each in a queue of its own, finished like every other job. */
export function pluginJobDefinitions(plugins: PluginRegistry, transactions: Transactions): JobDefinition[] {
  return plugins.jobs().map(({ pluginId, host, job }) => ({
    queue: `${pluginId}.${job.name}`,
    concurrency: 1,
    attempts: { ...job.attempts, backoffMs },
    async run(run: JobRun) {
      const fallen = plugins.quarantined.find(({ id }) => id === pluginId);
      if (fallen) throw new Error(`The plugin ${pluginId} is disabled: ${fallen.problem}.`);
      await job.handle(run.payload, host);
      const actor = { kind: 'system' as const, workspaceId: run.workspaceId, reason: 'plugin-job' };
      await transactions.run(actor, (tx) => run.finish(tx));
    },
    giveUp: () => Promise.resolve(),
  }));
}
