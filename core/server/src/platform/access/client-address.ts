import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import type { Settings } from '../config/read-settings.js';

const loopback = ['127.0.0.0/8', '::1/128'];

/** Whose word counts on where a request comes from. Nobody's where people reach us directly. */
export function trustedProxies({
  publicUrl,
  trustedProxies: named,
  tlsCertificate,
}: Pick<Settings, 'publicUrl' | 'trustedProxies' | 'tlsCertificate'>): string[] | false {
  if (named.length > 0) return named;
  return publicUrl === null || tlsCertificate !== null ? false : loopback;
}

/**
 * Where a socket comes from, by the same rule as requests: the last address in the chain that is no trusted proxy. What
 * a client wrote before that is never believed.
 */
export function addressOfSocket(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trusted: readonly string[] | false,
): string {
  const near = socket.remoteAddress ?? '';
  if (trusted === false) return near;
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const chain = [...told.map((part) => part.trim()).filter((part) => part !== ''), near];
  for (const address of chain.reverse()) if (!isTrusted(address, trusted)) return address;
  return chain.at(-1) ?? near;
}

function isTrusted(address: string, trusted: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return trusted.some((range) => {
    const [network, bits] = range.includes('/')
      ? ipaddr.parseCIDR(range)
      : ([ipaddr.process(range), null] as const);
    return network.kind() === read.kind() && read.match(network, bits ?? (read.kind() === 'ipv4' ? 32 : 128));
  });
}
