import type {
  OutboundInit,
  PluginDefinition,
  PluginHost,
  PluginLogger,
  PluginStore,
} from '@regimen/plugin-api';
import { AccessRefused } from './access-refused.js';
import { outboundFetch } from './outbound-fetch.js';

/** The parts of a host that differ between server, worker and command line. */
export interface HostParts {
  logger: PluginLogger;
  now(): Date;
  storage: PluginStore | null;
  enqueue(job: string, payload: Readonly<Record<string, string>>): Promise<void>;
}

/**
 * What one plugin may touch: nothing else is handed over, and what it declared bounds what it gets.
 * @param origins those its operator named in its settings.
 */
export function createPluginHost(
  definition: PluginDefinition,
  parts: HostParts,
  origins: readonly string[] = [],
): PluginHost {
  const jobs = new Set((definition.jobs ?? []).map(({ name }) => name));
  const rules = definition.access?.includes('network')
    ? { hosts: definition.outboundHosts ?? [], origins }
    : { hosts: [], origins: [] };
  return Object.freeze({
    pluginId: definition.id,
    logger: parts.logger,
    now: () => parts.now(),
    storage: definition.storage ? parts.storage : null,
    fetch: (url: string, init?: OutboundInit) => outboundFetch(rules, url, init),
    enqueue: (job: string, payload: Readonly<Record<string, string>>) => {
      if (!jobs.has(job)) throw new AccessRefused(`Plugin ${definition.id} declares no job "${job}".`);
      return parts.enqueue(job, payload);
    },
  });
}
