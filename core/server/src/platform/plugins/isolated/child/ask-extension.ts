import type { Extensions } from '@regimen/plugin-api';
import type { OpenStreams } from './open-streams.js';

/** A method of something that was plugged in, such as `render` or `understanding.understand`. */
export interface AskedMethod {
  method: string;
  args: readonly unknown[];
  signal: AbortSignal;
}

/** Models that can stop are told when nobody waits any more. */
const withSignal = new Set(['understanding.understand', 'suggester.suggest', 'phraser.phrase']);

/**
 * Calls a method of the extension at a place. One that streams is opened, and answered with its number.
 * @throws TypeError when there is none, and what the plugin throws.
 */
export async function askExtension(
  extensions: Extensions,
  streams: OpenStreams,
  point: string,
  place: number,
  { method, args, signal }: AskedMethod,
): Promise<unknown> {
  const list = Object.entries(extensions).find(([name]) => name === point)?.[1] as
    readonly object[] | undefined;
  const path = method.split('.');
  const owner = path.slice(0, -1).reduce<unknown>(partOf, list?.[place]);
  const called = partOf(owner, path.at(-1) ?? '');
  if (typeof called !== 'function') throw new TypeError(`There is no ${point}.${method}.`);
  if (method === 'phraser.phrase') {
    const opened = new AbortController();
    const pieces = Reflect.apply(called, owner, [...args, opened.signal]) as AsyncIterable<unknown>;
    return streams.open(pieces, opened);
  }
  return Reflect.apply(called, owner, withSignal.has(method) ? [...args, signal] : args) as unknown;
}

function partOf(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
}
