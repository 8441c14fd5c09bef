/** What a byte may be inside a quoted value. */
export const byteKind = { plain: 0, high: 1, quote: 2, ampersand: 3, refused: 4 } as const;

/** By byte. Control characters and `<` are left to the full parser, which knows what to say about them. */
export const byteKinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return byteKind.high;
  if (byte === 0x22) return byteKind.quote;
  if (byte === 0x26) return byteKind.ampersand;
  return byte < 0x20 || byte === 0x3c ? byteKind.refused : byteKind.plain;
});

/** Space, tab, line feed and carriage return: what may stand between attributes and between elements. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x09 || byte === 0x0d;
}

/** Whether `word` (ASCII) stands at `at`. */
export function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return false;
  return true;
}
