/**
 * Text from packs, people and models without control characters (terminal escapes), bidirectional overrides and
 * lone surrogates, so that it can only ever be read.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu, ' ');
}
