import { BlockList, isIP } from 'node:net';

/** Loopback, link-local, private, shared, benchmark, multicast and reserved ranges (IANA special-purpose registries). */
// One list per family: a single one maps every IPv4 address into ::ffff:0:0/96.
const blocked4 = new BlockList();
const blocked6 = new BlockList();
const ranges4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const ranges6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];
for (const [address, prefix] of ranges4) blocked4.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of ranges6) blocked6.addSubnet(address, prefix, 'ipv6');

/** Whether an address must never be reached on behalf of a plugin. What is no address at all is refused too. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return family === 4 ? blocked4.check(address, 'ipv4') : blocked6.check(address, 'ipv6');
}
