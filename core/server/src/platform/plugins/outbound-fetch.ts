import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import { isPrivateAddress } from './private-addresses.js';

/** A plugin asked for an address it may not reach, or the answer was too large or too late. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
}

/** Enough for any device cloud's page of data; more is a mistake or an attack. */
const maxResponseBytes = 8 * 1024 * 1024;
const timeoutMs = 20_000;

type Resolve = (hostname: string) => Promise<LookupAddress[]>;
const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * HTTPS to declared hosts only. The name is resolved once, every address is checked, and the socket is pinned to a
 * checked one, so that a second answer of the name server cannot lead inside. Redirects are not followed.
 * @throws OutboundRefused
 */
export async function outboundFetch(
  allowedHosts: readonly string[],
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  resolve: Resolve = resolveAll,
): Promise<Response> {
  const target = new URL(url);
  if (target.protocol !== 'https:') throw new OutboundRefused('Only https addresses may be reached.');
  if (target.username !== '' || !allowedHosts.includes(target.hostname)) {
    throw new OutboundRefused('This host is not among those the plugin declares.');
  }
  const addresses = await resolve(target.hostname);
  const [first] = addresses;
  if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) {
    throw new OutboundRefused('This host may not be reached.');
  }
  return send(target, init, first);
}

function send(
  target: URL,
  init: { method?: string; headers?: Record<string, string>; body?: string },
  pinned: LookupAddress,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      target,
      {
        method: init.method ?? 'GET',
        headers: init.headers,
        timeout: timeoutMs,
        lookup: (_hostname, options, done) =>
          options.all ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxResponseBytes)
            incoming.destroy(new OutboundRefused('The answer is larger than 8 MiB.'));
          else chunks.push(chunk);
        });
        incoming.on('error', reject);
        incoming.on('end', () => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
          const status = incoming.statusCode ?? 502;
          const bodyless = status === 204 || status === 304;
          resolve(new Response(bodyless ? null : Buffer.concat(chunks), { status, headers }));
        });
      },
    );
    outgoing.on('timeout', () =>
      outgoing.destroy(new OutboundRefused('The host did not answer within 20 s.')),
    );
    outgoing.on('error', reject);
    outgoing.end(init.body);
  });
}
