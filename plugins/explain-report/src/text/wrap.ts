import { plain } from '../plain.js';

/** Columns a character takes in a terminal: two for Han and full-width forms (UAX 11). */
function width(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
    character,
  )
    ? 2
    : 1;
}

/** Columns a text takes. */
export function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + width(character), 0);
}

/**
 * Breaks text into lines of at most `limit` columns: between words, or anywhere in Chinese. `lead` opens the first
 * line, and as much space the others.
 */
export function wrap(text: string, limit: number, lead = ''): string[] {
  const indent = ' '.repeat(columns(lead));
  const lines: string[] = [];
  let line = lead;
  let used = columns(lead);
  for (const piece of pieces(plain(text), limit - used)) {
    const size = columns(piece);
    if (used + columns(piece.trimEnd()) > limit && line.trim() !== lead.trim()) {
      lines.push(line.trimEnd());
      line = indent + piece.trimStart();
      used = columns(line);
    } else {
      line += piece;
      used += size;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Words with the space behind them, single wide characters, and over-long words cut to fit. */
function pieces(text: string, limit: number): string[] {
  const found: string[] = [];
  let word = '';
  for (const character of text.trim()) {
    const wide = width(character) === 2;
    if (wide || columns(word) >= limit) {
      if (word !== '') found.push(word);
      word = '';
    }
    if (wide) found.push(character);
    else word += character;
    if (character === ' ') {
      found.push(word);
      word = '';
    }
  }
  return word === '' ? found : [...found, word];
}
