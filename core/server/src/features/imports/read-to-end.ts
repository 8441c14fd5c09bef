import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** What is read of a refused body, so that its sender gets to the answer; of more, the line is broken off. */
const mostBytes = 64 * 1024 * 1024;
const mostMs = 10_000;

/** Reads what is left of a body, and keeps nothing of it. */
export async function readToEnd(body: Readable): Promise<void> {
  if (body.readableEnded || body.destroyed) return;
  let left = mostBytes;
  const impatience = setTimeout(() => body.destroy(), mostMs);
  body.on('data', (piece: Buffer) => {
    left -= piece.length;
    if (left < 0) body.destroy();
  });
  await finished(body, { writable: false }).catch(() => undefined);
  clearTimeout(impatience);
}
