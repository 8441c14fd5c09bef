import type { IncomingMessage } from 'node:http';
import { OutboundRefused } from './outbound-refused.js';

/** Enough for any device cloud's page of data or any model's answer; more is a mistake or an attack. */
const mostBytes = 8 * 1024 * 1024;

/** The body of an answer as it arrives. It errs past 8 MiB, on silence, and where it breaks off; leaving it closes the socket. */
export function limitedBody(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let size = 0;
  let isOver = false;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (error: Error): void => {
          if (isOver) return;
          isOver = true;
          controller.error(error);
        };
        incoming.on('data', (chunk: Buffer) => {
          if (isOver) return;
          size += chunk.length;
          if (size > mostBytes)
            return incoming.destroy(new OutboundRefused('The answer is larger than 8 MiB.'));
          controller.enqueue(new Uint8Array(chunk));
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
        });
        incoming.on('error', fail);
        incoming.on('end', () => {
          if (isOver) return;
          isOver = true;
          controller.close();
        });
        incoming.on('close', () => fail(new OutboundRefused('The answer broke off.')));
      },
      pull: () => void incoming.resume(),
      cancel() {
        isOver = true;
        incoming.destroy();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );
}
