import { fitCrc } from '../format/fit-crc.js';
import { fitSecondsOf } from '../meaning/fit-time.js';

export const startOfRun = '2026-01-05T08:00:00.000Z';
/** The same in FIT time. */
export const runStart = fitSecondsOf(startOfRun);

/** Base types of the format that tests write. */
export const types = {
  enum: 0x00,
  uint8: 0x02,
  text: 0x07,
  sint8: 0x01,
  bytes: 0x0d,
  uint16: 0x84,
  uint32: 0x86,
};
const sizes: Readonly<Record<number, number>> = { 0x84: 2, 0x86: 4 };

export type Value = number | readonly number[] | string;
export interface TestMessage {
  global: number;
  fields: readonly (readonly [number: number, type: number, value: Value])[];
  /** Fields of apps: number, app, and value. */
  developer?: readonly (readonly [number: number, app: number, type: number, value: Value])[];
  bigEndian?: boolean;
  /** Low five bits of the time, in a compressed header. */
  compressedTime?: number;
}

/** A FIT file (one link of a chain) with these messages, each behind a definition of its own. */
export function linkOf(messages: readonly TestMessage[]): Uint8Array {
  return sealed(Buffer.concat(messages.flatMap((message) => [definitionOf(message), dataOf(message)])));
}

/** A record at `seconds` of the run, with these further fields. */
export function recordAt(seconds: number, fields: TestMessage['fields'] = []): TestMessage {
  return { global: 20, fields: [[253, types.uint32, runStart + seconds], ...fields] };
}

/** The session of a run from its start, with these further or other fields. */
export function sessionOf(seconds: number, fields: TestMessage['fields'] = []): TestMessage {
  return {
    global: 18,
    fields: [[2, types.uint32, runStart], [7, types.uint32, seconds * 1000], [5, types.enum, 1], ...fields],
  };
}

/** A FIT file of a run from `startOfRun` with one record per second and 85 strides per minute. */
export function fitFile(heartRates: readonly number[]): Uint8Array {
  return linkOf([
    sessionOf(heartRates.length - 1),
    ...heartRates.map((bpm, second) =>
      recordAt(second, [
        [3, types.uint8, bpm],
        [4, types.uint8, 85],
      ]),
    ),
  ]);
}

/** A sound file whose only message is a definition. */
export function withoutMessages(): Uint8Array {
  return sealed(definitionOf({ global: 2, fields: [[0, types.uint8, 0]] }));
}

function definitionOf({ global, fields, developer, bigEndian }: TestMessage): Buffer {
  const described = fields.flatMap(([number, type, value]) => [number, bytesOf(type, value).length, type]);
  const added = developer?.flatMap(([number, app, type, value]) => [
    number,
    bytesOf(type, value).length,
    app,
  ]);
  const [low, high] = [global & 0xff, global >> 8];
  return Buffer.from([
    0x40 | (added ? 0x20 : 0),
    0,
    bigEndian ? 1 : 0,
    ...(bigEndian ? [high, low] : [low, high]),
    fields.length,
    ...described,
    ...(added ? [developer!.length, ...added] : []),
  ]);
}

function dataOf({ fields, developer = [], bigEndian, compressedTime }: TestMessage): Buffer {
  return Buffer.concat([
    Buffer.from([compressedTime === undefined ? 0 : 0x80 | compressedTime]),
    ...fields.map(([, type, value]) => bytesOf(type, value, bigEndian)),
    ...developer.map(([, , type, value]) => bytesOf(type, value, bigEndian)),
  ]);
}

function bytesOf(type: number, value: Value, bigEndian = false): Buffer {
  if (typeof value === 'string') return Buffer.from(`${value}\0`);
  const numbers = typeof value === 'number' ? [value] : value;
  const size = sizes[type] ?? 1;
  const bytes = Buffer.alloc(numbers.length * size);
  for (const [index, number] of numbers.entries()) {
    const unsigned = number < 0 ? number + 2 ** (8 * size) : number;
    if (bigEndian) bytes.writeUIntBE(unsigned, index * size, size);
    else bytes.writeUIntLE(unsigned, index * size, size);
  }
  return bytes;
}

function sealed(body: Buffer): Uint8Array {
  const header = Buffer.from([12, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54]);
  header.writeUInt32LE(body.length, 4);
  const content = Buffer.concat([header, body]);
  const crc = Buffer.alloc(2);
  crc.writeUInt16LE(fitCrc(content, 0, content.length));
  return Buffer.concat([content, crc]);
}
