import ipaddr from 'ipaddr.js';

const groupsOfNetwork = 4;

/** The address as one who tries can change it: IPv6 users own a /64, and hopping inside it is one address. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unreadable';
  const read = ipaddr.process(address);
  return read instanceof ipaddr.IPv6
    ? read.parts
        .slice(0, groupsOfNetwork)
        .map((part) => part.toString(16))
        .join(':')
    : read.toString();
}
