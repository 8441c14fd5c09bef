import ipaddr from 'ipaddr.js';

/** Ranges that `ipaddr.js` takes for ordinary, and that lead to an IPv4 address or a site all the same. */
const alsoPrivate = [
  'fec0::/10',
  '64:ff9b:1::/48',
  '2001::/23',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  '192.88.99.0/24',
].map((range) => ipaddr.parseCIDR(range));

/**
 * Whether an address must never be reached on behalf of a plugin: everything but ordinary addresses of the internet
 * (IANA special-purpose registries), IPv4 in any dress of IPv6 included. What is no address at all is refused too.
 */
export function isPrivateAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return true;
  const parsed = ipaddr.parse(address);
  // Short and octal spellings are valid to some resolvers and another address to others.
  if (parsed.kind() === 'ipv4' && !ipaddr.IPv4.isValidFourPartDecimal(address)) return true;
  if (parsed.range() !== 'unicast') return true;
  return alsoPrivate.some(
    ([network, bits]) => network.kind() === parsed.kind() && parsed.match([network, bits] as never),
  );
}
