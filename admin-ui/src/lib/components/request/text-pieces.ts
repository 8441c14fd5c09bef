export interface Span {
  from: number;
  to: number;
}

export interface TextPiece<Meaning> {
  text: string;
  /** Null for words that nothing was read from. */
  meaning: Meaning | null;
}

/** Cuts a text at its understood spans. Of overlapping spans the one that begins first is kept. */
export function textPieces<Meaning extends Span>(
  text: string,
  spans: readonly Meaning[],
): TextPiece<Meaning>[] {
  const pieces: TextPiece<Meaning>[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from < at || span.to <= span.from || span.to > text.length) continue;
    if (span.from > at) pieces.push({ text: text.slice(at, span.from), meaning: null });
    pieces.push({ text: text.slice(span.from, span.to), meaning: span });
    at = span.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), meaning: null });
  return pieces;
}
