/** One field of a protobuf message: its number, and a number or the bytes it holds. */
export interface Field {
  number: number;
  value: number;
  /** Half-open range in the file; empty for a number. */
  from: number;
  to: number;
}

/**
 * Walks the fields of one protobuf message without building it (protobuf.dev, "Encoding").
 * @throws RangeError where the bytes are no message.
 */
export function* fieldsOf(bytes: Uint8Array, from: number, to: number): Generator<Field> {
  let at = from;
  while (at < to) {
    const key = varint(bytes, at, to);
    const number = Math.floor(key.value / 8);
    const type = key.value % 8;
    at = key.next;
    if (type === 0) {
      const { value, next } = varint(bytes, at, to);
      yield { number, value, from: next, to: next };
      at = next;
    } else {
      const length = type === 2 ? varint(bytes, at, to) : { value: widthOf(type), next: at };
      const end = length.next + length.value;
      if (end > to) throw new RangeError('A field reaches beyond its message.');
      yield { number, value: 0, from: length.next, to: end };
      at = end;
    }
  }
}

function widthOf(type: number): number {
  if (type === 1) return 8;
  if (type === 5) return 4;
  throw new RangeError('A field has no known wire type.');
}

/** Reads a variable-length number; one beyond 2^53 keeps its size, not its last digits. */
export function varint(bytes: Uint8Array, from: number, to: number): { value: number; next: number } {
  let value = 0;
  let scale = 1;
  for (let at = from; at < Math.min(to, from + 10); at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, next: at + 1 };
    scale *= 128;
  }
  throw new RangeError('A number does not end.');
}
