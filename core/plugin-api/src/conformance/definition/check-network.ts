import type { PluginDefinition } from '../../define-plugin.js';
import { finding } from '../finding.js';

const publicName =
  /^(?=.{4,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}$/;
const inside = /\.(local|internal|lan|home|localhost|test|example|invalid)$/;

/** Outbound hosts are public names that can be matched letter by letter; who names none needs no network. */
export function checkNetwork({ id, access, outboundHosts = [], outboundFrom }: PluginDefinition): string[] {
  const where = `Plugin ${id}, outboundHosts`;
  const findings = outboundHosts
    .filter((host) => !publicName.test(host) || inside.test(host))
    .map((host) =>
      finding(
        where,
        `"${host}" is no public host name`,
        'Write the bare name in lower case, such as api.vendor.com: no scheme, port, path, wildcard or address',
      ),
    );
  if (access.includes('network') && outboundHosts.length === 0 && !outboundFrom)
    findings.push(
      finding(
        where,
        'the access "network" reaches no host',
        'Name the hosts, take addresses from the settings with outboundFrom, or drop the access',
      ),
    );
  return findings;
}
