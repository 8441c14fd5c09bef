/** Bytes that can be read from any place, however many there are: nothing needs to lie in memory as a whole. */
export interface RandomAccess {
  readonly sizeBytes: number;
  /** Exactly `length` bytes from `from` on. Rejects when they are not there. */
  read(from: number, length: number): Promise<Uint8Array>;
}

const pieceBytes = 256 * 1024;

/** Bytes that lie in memory already. */
export function bytesAccess(bytes: Uint8Array): RandomAccess {
  return {
    sizeBytes: bytes.byteLength,
    read: (from, length) =>
      from + length <= bytes.byteLength
        ? Promise.resolve(bytes.subarray(from, from + length))
        : Promise.reject(new RangeError('The bytes end before.')),
  };
}

/** The bytes between two places, as a stream. */
export async function* piecesOf(access: RandomAccess, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += pieceBytes) yield await access.read(at, Math.min(pieceBytes, to - at));
}
