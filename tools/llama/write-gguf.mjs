// Writes GGUF version 3 (ggml-org/ggml, docs/gguf.md): header, typed key-values, tensor table, aligned float32 data.
const alignment = 32;
const types = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 };

const uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const uint64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const text = (value) => {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([uint64(bytes.length), bytes]);
};
const scalars = {
  uint32,
  int32: (value) => uint32(value >>> 0),
  float32: (value) => Buffer.from(Float32Array.of(value).buffer),
  bool: (value) => Buffer.of(value ? 1 : 0),
  string: text,
};

/**
 * @param {Record<string, readonly [type: string, value: unknown] | readonly ['array', type: string, values: unknown[]]>} metadata
 * @param {readonly { name: string, dimensions: readonly number[], data: Float32Array }[]} tensors first dimension fastest
 * @returns {Buffer} the whole file
 */
export function writeGguf(metadata, tensors) {
  const pairs = Object.entries(metadata).map(([key, [type, ...rest]]) => {
    if (type !== 'array') return Buffer.concat([text(key), uint32(types[type]), scalars[type](rest[0])]);
    const [itemType, values] = rest;
    const items = values.map((value) => scalars[itemType](value));
    const head = [uint32(types.array), uint32(types[itemType]), uint64(values.length)];
    return Buffer.concat([text(key), ...head, ...items]);
  });
  let offset = 0;
  const table = tensors.map(({ name, dimensions, data }) => {
    const sizes = dimensions.map(uint64);
    const entry = Buffer.concat([text(name), uint32(dimensions.length), ...sizes, uint32(0), uint64(offset)]);
    offset += padded(data.byteLength);
    return entry;
  });
  const head = [
    Buffer.from('GGUF'),
    uint32(3),
    uint64(tensors.length),
    uint64(pairs.length),
    ...pairs,
    ...table,
  ];
  return Buffer.concat([pad(Buffer.concat(head)), ...tensors.map(({ data }) => pad(bytesOf(data)))]);
}

function bytesOf({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function padded(length) {
  return Math.ceil(length / alignment) * alignment;
}

function pad(bytes) {
  return Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]);
}
