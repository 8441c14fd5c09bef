import type { PluginDefinition } from '../define-plugin.js';
import type { PluginHost, PluginLogger } from '../host.js';
import { finding } from './finding.js';
import type { PluginFixtures } from './plugin-fixtures.js';

const startOfTest = '2026-11-25T09:00:00.000Z';

/** A host that stands still, offline and without database, and notes what the plugin does beyond its declaration. */
export function createTestHost(
  { id, outboundHosts = [], jobs = [] }: PluginDefinition,
  { answerFetch }: PluginFixtures,
): { host: PluginHost; findings: string[] } {
  const findings: string[] = [];
  const note = (what: string, remedy: string) => findings.push(finding(`Plugin ${id}`, what, remedy));
  const log = (_message: string, fields: object = {}): void => {
    const odd = Object.entries(fields).find(([, value]) => typeof value === 'object');
    if (odd) note(`logs an object as "${odd[0]}"`, 'Log names, counts and ids only, never health data');
  };
  const logger: PluginLogger = { info: log, warn: log, error: log };
  const host: PluginHost = {
    pluginId: id,
    logger,
    now: () => new Date(startOfTest),
    storage: null,
    fetch: async (url, init) => {
      const { protocol, hostname } = new URL(url);
      if (protocol === 'https:' && outboundHosts.includes(hostname)) {
        if (answerFetch) return answerFetch(url, init);
        throw new Error('The conformance kit has no network.');
      }
      note(`fetches ${protocol}//${hostname}`, 'Use https, and name the host in outboundHosts');
      throw new Error(`${hostname} is not among the declared hosts.`);
    },
    enqueue: async (job) => {
      if (jobs.some(({ name }) => name === job)) return;
      note(`enqueues the job "${job}"`, 'Declare it in jobs');
      throw new TypeError(`No job "${job}" is declared.`);
    },
  };
  return { host: Object.freeze(host), findings };
}
