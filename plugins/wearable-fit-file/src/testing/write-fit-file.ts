import { fitCrc } from '../format/fit-crc.js';
import { fitSecondsOf } from '../meaning/fit-time.js';

export const startOfRun = '2026-01-05T08:00:00.000Z';

/** A FIT file of a run from `startOfRun` with one record per second and 85 strides per minute, for tests. */
export function fitFile(heartRates: readonly number[]): Uint8Array {
  const start = fitSecondsOf(startOfRun);
  const seconds = (heartRates.length - 1) * 1000;
  const body = Buffer.concat([
    define(0, 18, [2, 4, 0x86], [7, 4, 0x86], [5, 1, 0x00]),
    Buffer.from([0]),
    uint32(start),
    uint32(seconds),
    Buffer.from([1]),
    define(1, 20, [253, 4, 0x86], [3, 1, 0x02], [4, 1, 0x02]),
    ...heartRates.flatMap((bpm, second) => [
      Buffer.from([1]),
      uint32(start + second),
      Buffer.from([bpm, 85]),
    ]),
  ]);
  return sealed(body);
}

/** A sound file whose only message is a definition. */
export function withoutMessages(): Uint8Array {
  return sealed(define(0, 2, [0, 1, 0x02]));
}

function sealed(body: Buffer): Uint8Array {
  const header = Buffer.concat([Buffer.from([12, 0x20, 0, 0]), uint32(body.length), Buffer.from('.FIT')]);
  const content = Buffer.concat([header, body]);
  const crc = Buffer.alloc(2);
  crc.writeUInt16LE(fitCrc(content, 0, content.length));
  return Buffer.concat([content, crc]);
}

function define(
  local: number,
  global: number,
  ...fields: [number: number, size: number, type: number][]
): Buffer {
  return Buffer.from([0x40 | local, 0, 0, global, 0, fields.length, ...fields.flat()]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
