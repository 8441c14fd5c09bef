import type { PluginDefinition } from '../define-plugin.js';
import { namedOrigins } from '../network/named-origins.js';
import type { PluginHost, PluginLogger } from '../host.js';
import { finding, inWords } from './finding.js';
import type { PluginFixtures } from './plugin-fixtures.js';

const startOfTest = '2026-11-25T09:00:00.000Z';

/** A host that stands still, offline and without database, and notes what the plugin does beyond its declaration. */
export function createTestHost(
  definition: PluginDefinition,
  { answerFetch, options = {} }: PluginFixtures,
): { host: PluginHost; findings: string[] } {
  const { id, outboundHosts = [], jobs = [] } = definition;
  const findings: string[] = [];
  const note = (what: string, remedy: string) => findings.push(finding(`Plugin ${id}`, what, remedy));
  const log = (_message: string, fields: object = {}): void => {
    const odd = Object.entries(fields).find(([, value]) => typeof value === 'object');
    if (odd) note(`logs an object as "${odd[0]}"`, 'Log names, counts and ids only, never health data');
  };
  const origins = originsOf(definition, options, note);
  const logger: PluginLogger = { info: log, warn: log, error: log };
  const host: PluginHost = {
    pluginId: id,
    logger,
    now: () => new Date(startOfTest),
    storage: null,
    fetch: async (url, init) => {
      const { protocol, hostname, origin } = new URL(url);
      if (origins.includes(origin) || (protocol === 'https:' && outboundHosts.includes(hostname))) {
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

/** Origins the settings name; what is wrong with settings or origins is found once, and the plugin reaches none. */
function originsOf(
  definition: PluginDefinition,
  written: Readonly<Record<string, unknown>>,
  note: (what: string, remedy: string) => void,
): readonly string[] {
  if (!definition.outboundFrom) return [];
  try {
    const parsed = definition.options.safeParse(written);
    return parsed.success ? namedOrigins(definition, written, parsed.data) : [];
  } catch (error) {
    note(`outboundFrom fails: ${inWords(error)}`, 'Return origins that stand in the settings as written');
    return [];
  }
}
