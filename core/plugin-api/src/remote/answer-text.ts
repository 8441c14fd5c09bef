import type { CallClock } from './call-clock.js';
import { RemoteFailure } from './remote-failure.js';

/** Pieces of a body as text, at most so many bytes. Tells the clock of the first. @throws RemoteFailure `too-large`, `malformed` */
export async function* textPieces(
  response: Response,
  mostBytes: number,
  clock?: CallClock,
): AsyncGenerator<string> {
  if (response.body === null) return;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    clock?.heard();
    size += chunk.length;
    if (size > mostBytes)
      throw new RemoteFailure('too-large', `The server's answer is larger than ${mostBytes} bytes.`);
    yield decode(decoder, chunk);
  }
  yield decode(decoder);
}

/** A whole body read as JSON; null when it is empty. @throws RemoteFailure */
export async function jsonOf(response: Response, mostBytes: number, clock: CallClock): Promise<unknown> {
  let text = '';
  for await (const piece of textPieces(response, mostBytes, clock)) text += piece;
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RemoteFailure('malformed', 'The server did not answer in JSON.');
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new RemoteFailure('malformed', 'The server did not answer in UTF-8.');
  }
}
