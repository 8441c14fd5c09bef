import type { LookupAddress } from 'node:dns';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { OutboundInit } from '@regimen/plugin-api';
import { limitedBody } from './limited-body.js';
import { OutboundRefused } from './outbound-refused.js';

const defaultConnectMs = 20_000;
const defaultSilenceMs = 20_000;
/** A model on a slow machine may think for minutes before its first word. */
const mostSilenceMs = 600_000;

/** Sends one request to one address. Resolves with the headers; the body follows as a stream. @throws OutboundRefused */
export function send(target: URL, init: OutboundInit, pinned: LookupAddress): Promise<Response> {
  const request = target.protocol === 'https:' ? requestSecurely : requestPlainly;
  const silenceMs = Math.min(init.silenceMs ?? defaultSilenceMs, mostSilenceMs);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      target,
      {
        method: init.method ?? 'GET',
        headers: init.headers,
        // No socket is kept for another plugin's request, and a half-dead one is never taken up again.
        agent: false,
        timeout: silenceMs,
        lookup: (_hostname, options, done) =>
          options.all ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
      },
      (incoming) => {
        stop = (reason) => incoming.destroy(reason);
        resolve(asResponse(incoming));
      },
    );
    // Once an answer has begun its reader must hear why it ends, so it is what is stopped.
    let stop = (reason: Error): void => void outgoing.destroy(reason);
    const stopHearing = hearSignal(init.signal, (reason) => stop(reason));
    outgoing.once('close', stopHearing);
    limitConnecting(outgoing, Math.min(init.connectMs ?? defaultConnectMs, defaultConnectMs));
    outgoing.on('timeout', () => stop(new OutboundRefused(`The host was silent for ${silenceMs / 1000} s.`)));
    outgoing.on('error', reject);
    outgoing.end(init.body);
  });
}

function limitConnecting(outgoing: ClientRequest, connectMs: number): void {
  const timer = setTimeout(
    () => outgoing.destroy(new OutboundRefused(`No connection came about within ${connectMs / 1000} s.`)),
    connectMs,
  );
  outgoing.once('close', () => clearTimeout(timer));
  outgoing.once('socket', (socket) => {
    const isSecure = 'encrypted' in socket;
    socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timer));
  });
}

function hearSignal(signal: AbortSignal | undefined, stop: (reason: Error) => void): () => void {
  if (!signal) return () => undefined;
  const hear = (): void =>
    stop(signal.reason instanceof Error ? signal.reason : new OutboundRefused('The request was ended.'));
  signal.addEventListener('abort', hear, { once: true });
  return () => signal.removeEventListener('abort', hear);
}

function asResponse(incoming: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const status = incoming.statusCode ?? 502;
  // `Response` takes no interim or unknown status; to the plugin such an answer is a broken gateway.
  const isKnown = status >= 200 && status <= 599;
  if (status === 204 || status === 205 || status === 304 || !isKnown) {
    incoming.resume();
    return new Response(null, { status: isKnown ? status : 502, headers });
  }
  return new Response(limitedBody(incoming), { status, headers });
}
