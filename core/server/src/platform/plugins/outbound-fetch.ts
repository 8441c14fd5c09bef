import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { OutboundInit } from '@regimen/plugin-api';
import { AccessRefused } from './access-refused.js';
import { send } from './outbound-request.js';
import { OutboundRefused } from './outbound-refused.js';
import { isPrivateAddress } from './private-addresses.js';

/** Where a plugin may go: public hosts it declares, and origins that its operator wrote into its settings. */
export interface OutboundRules {
  hosts: readonly string[];
  /** As `URL.origin` writes them. */
  origins: readonly string[];
}

type Resolve = (hostname: string) => Promise<LookupAddress[]>;
const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * HTTPS to declared hosts, and HTTP or HTTPS to the operator's origins, private ones included. The name is resolved once,
 * every address of a declared host is checked, and the socket is pinned to a checked one, so that a second answer of the
 * name server cannot lead inside. Redirects are not followed.
 * @throws AccessRefused for what may not be reached, OutboundRefused for what went wrong with it.
 */
export async function outboundFetch(
  rules: OutboundRules,
  url: string,
  init: OutboundInit = {},
  resolve: Resolve = resolveAll,
): Promise<Response> {
  const target = new URL(url);
  init.signal?.throwIfAborted();
  if (target.username !== '' || target.password !== '')
    throw new OutboundRefused('An address must not carry a name or password.');
  const isNamed = rules.origins.includes(target.origin);
  if (!isNamed) refuseUndeclared(rules.hosts, target);
  const addresses = await resolve(bareHost(target));
  const [first] = addresses;
  if (first === undefined || (!isNamed && addresses.some(({ address }) => isPrivateAddress(address))))
    throw new OutboundRefused('This host may not be reached.');
  init.signal?.throwIfAborted();
  return send(target, init, first);
}

function refuseUndeclared(hosts: readonly string[], target: URL): void {
  if (target.protocol !== 'https:')
    throw new AccessRefused(
      'Only https addresses may be reached, unless the settings name their origin.',
      'network',
    );
  if (!hosts.includes(target.hostname))
    throw new AccessRefused(
      'This host is not among those the plugin declares or its settings name.',
      'network',
    );
}

/** IPv6 addresses stand in brackets in an address, and without them everywhere else. */
function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
