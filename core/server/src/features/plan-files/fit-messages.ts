/** Base types of the FIT protocol (FIT SDK, protocol 2.0): code and size of a value in bytes. */
const baseTypes = {
  enum: { code: 0x00, size: 1 },
  uint16: { code: 0x84, size: 2 },
  uint32: { code: 0x86, size: 4 },
  uint32z: { code: 0x8c, size: 4 },
} as const;

/** A field with its number in the profile; text has a size of its own, and what is longer is cut between characters. */
export type FitField =
  | { number: number; type: keyof typeof baseTypes; value: number }
  | { number: number; type: 'string'; bytes: number; value: string };

export interface FitMessage {
  /** Global number of the message in the profile. */
  number: number;
  fields: readonly FitField[];
}

const headerBytes = 14;
const littleEndian = 0;
const stringType = 0x07;
/** Version 2.0 of the protocol; 21.54 of the profile. */
const versions = { protocol: 0x20, profile: 2154 };

/** A FIT file of these messages. Messages of one number have the same fields. */
export function fitFile(messages: readonly FitMessage[]): Buffer {
  const locals = new Map<number, number>();
  const records = messages.flatMap((message) => {
    const known = locals.get(message.number);
    const local = known ?? locals.size;
    locals.set(message.number, local);
    return known === undefined ? [definition(message, local), data(message, local)] : [data(message, local)];
  });
  const body = Buffer.concat(records);
  const header = headerOf(body.length);
  const whole = Buffer.concat([header, body]);
  return Buffer.concat([whole, checksumBytes(whole)]);
}

function headerOf(dataBytes: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(headerBytes, 0);
  header.writeUInt8(versions.protocol, 1);
  header.writeUInt16LE(versions.profile, 2);
  header.writeUInt32LE(dataBytes, 4);
  header.write('.FIT', 8, 'ascii');
  header.writeUInt16LE(checksum(header.subarray(0, 12)), 12);
  return header;
}

function definition({ number, fields }: FitMessage, local: number): Buffer {
  const head = Buffer.from([0x40 | local, 0, littleEndian, number & 0xff, number >> 8, fields.length]);
  const each = fields.map((field) =>
    Buffer.from([
      field.number,
      field.type === 'string' ? field.bytes : baseTypes[field.type].size,
      field.type === 'string' ? stringType : baseTypes[field.type].code,
    ]),
  );
  return Buffer.concat([head, ...each]);
}

function data({ fields }: FitMessage, local: number): Buffer {
  return Buffer.concat([Buffer.from([local]), ...fields.map(valueBytes)]);
}

function valueBytes(field: FitField): Buffer {
  if (field.type === 'string') {
    const bytes = Buffer.alloc(field.bytes);
    textWithin(field.value, field.bytes - 1).copy(bytes);
    return bytes;
  }
  const bytes = Buffer.alloc(baseTypes[field.type].size);
  bytes.writeUIntLE(field.value, 0, bytes.length);
  return bytes;
}

function textWithin(text: string, most: number): Buffer {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > most) break;
    kept += character;
  }
  return Buffer.from(kept);
}

/** CRC-16 of the protocol (polynomial 0xA001, reflected). */
function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

function checksumBytes(bytes: Uint8Array): Buffer {
  const crc = checksum(bytes);
  return Buffer.from([crc & 0xff, crc >> 8]);
}
