const sizes: Readonly<Record<number, number>> = { 0x01: 1, 0x02: 1, 0x84: 2, 0x85: 4, 0x86: 4 };
/** Number and base type of the fields of a record, as a bicycle computer writes them. */
const recordFields = [
  [253, 0x86],
  [0, 0x85],
  [1, 0x85],
  [5, 0x86],
  [2, 0x84],
  [6, 0x84],
  [7, 0x84],
  [3, 0x02],
  [4, 0x02],
  [13, 0x01],
] as const;
const sessionFields = [
  [253, 0x86],
  [2, 0x86],
  [7, 0x86],
  [8, 0x86],
  [9, 0x86],
  [5, 0x02],
  [16, 0x02],
  [17, 0x02],
] as const;
/** 2026-01-05T08:00:00Z in the format's seconds. */
const start = 1_136_534_400;

/** A sound FIT file of a ride with one record of ten fields per second, the same bytes each time. */
export function writeRecording(records: number): Buffer {
  const parts = [
    definition(0, 0, [[0, 0x02]]),
    values(0, [[0, 0x02]], [4]),
    definition(1, 20, recordFields),
    ...Array.from({ length: records }, (_, second) => values(1, recordFields, recordAt(second))),
    definition(2, 18, sessionFields),
    values(2, sessionFields, sessionOf(records)),
  ];
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(14);
  header.set([14, 0x20, 0, 0]);
  header.writeUInt32LE(body.length, 4);
  header.write('.FIT', 8, 'latin1');
  header.writeUInt16LE(checksum(header.subarray(0, 12)), 12);
  const content = Buffer.concat([header, body]);
  const crc = Buffer.alloc(2);
  crc.writeUInt16LE(checksum(content));
  return Buffer.concat([content, crc]);
}

function sessionOf(records: number): number[] {
  const milliseconds = (records - 1) * 1000;
  return [start + records, start, milliseconds, milliseconds, records * 800, 2, 140, 160];
}

function recordAt(second: number): number[] {
  const wave = Math.sin(second / 60);
  return [
    start + second,
    570_000_000 + Math.round(second * 40),
    150_000_000 + Math.round(second * 25),
    second * 800,
    Math.round((400 + 100 * wave + 500) * 5),
    Math.round(8000 + 1500 * wave),
    Math.round(200 + 80 * wave),
    Math.round(140 + 20 * wave),
    Math.round(85 + 5 * wave),
    Math.round(18 + 3 * wave),
  ];
}

type Fields = readonly (readonly [number: number, baseType: number])[];

function definition(local: number, global: number, fields: Fields): Buffer {
  const described = fields.flatMap(([number, baseType]) => [number, sizes[baseType]!, baseType]);
  return Buffer.from([0x40 | local, 0, 0, global, 0, fields.length, ...described]);
}

function values(local: number, fields: Fields, numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, baseType]) => sum + sizes[baseType]!, 1));
  bytes[0] = local;
  let at = 1;
  for (const [index, [, baseType]] of fields.entries()) {
    at = bytes.writeUIntLE(numbers[index]!, at, sizes[baseType]!);
  }
  return bytes;
}

/** The format's CRC-16, bit by bit: written apart from the reader's, so that one fault cannot hide another. */
function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}
