import type { NormalisedText } from './normalise.js';

/** Smallest unit of matching: a Latin word, a number, one Han character, or one mark. */
export interface Token {
  word: string;
  kind: 'word' | 'number' | 'han' | 'mark';
  /** Half-open UTF-16 range in the text as given. */
  start: number;
  end: number;
  /** The word was misspelt, and is here as it was meant. */
  isRepaired?: boolean;
}

/** Reads tokens from left to right, looking at each character once. */
export function tokenise(text: NormalisedText): Token[] {
  const { characters } = text;
  const tokens: Token[] = [];
  let position = 0;
  while (position < characters.length) {
    const kind = kindAt(characters, position);
    const end =
      kind === 'word'
        ? wordEnd(characters, position)
        : kind === 'number'
          ? numberEnd(characters, position)
          : position + 1;
    if (kind !== null) tokens.push(token(text, kind, position, end));
    position = end;
  }
  return tokens;
}

function token(text: NormalisedText, kind: Token['kind'], from: number, to: number): Token {
  return {
    word: text.characters.slice(from, to),
    kind,
    start: text.starts[from] ?? 0,
    end: text.ends[to - 1] ?? 0,
  };
}

function kindAt(characters: string, position: number): Token['kind'] | null {
  const character = characters.charAt(position);
  if (isDigit(character)) return 'number';
  if (character === '.' && isDigit(characters.charAt(position + 1))) return 'number';
  if (isHan(character)) return 'han';
  if (isLetter(character)) return 'word';
  if (character === '\n') return 'mark';
  // A hyphen inside a word ("push-up") joins; elsewhere ("3-4") it is a mark.
  if (
    character === '-' &&
    isLetter(characters.charAt(position - 1)) &&
    isLetter(characters.charAt(position + 1))
  )
    return null;
  return /\s/u.test(character) || character < ' ' ? null : 'mark';
}

function wordEnd(characters: string, from: number): number {
  let end = from + 1;
  while (end < characters.length) {
    const character = characters.charAt(end);
    const inside = isLetter(character) || (character === "'" && isLetter(characters.charAt(end + 1)));
    if (!inside) break;
    end += 1;
  }
  return end;
}

function numberEnd(characters: string, from: number): number {
  let end = from;
  let point = false;
  while (end < characters.length) {
    const character = characters.charAt(end);
    const next = characters.charAt(end + 1);
    if (character === '.' && !point && isDigit(next)) point = true;
    else if (!isDigit(character) && !isThousandsComma(characters, from, end)) break;
    end += 1;
  }
  return end;
}

function isThousandsComma(characters: string, from: number, at: number): boolean {
  if (characters.charAt(at) !== ',' || at === from) return false;
  const three = [1, 2, 3].every((step) => isDigit(characters.charAt(at + step)));
  return three && !isDigit(characters.charAt(at + 4));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isHan(character: string): boolean {
  return (
    (character >= '\u4e00' && character <= '\u9fff') ||
    (character >= '\u3400' && character <= '\u4dbf') ||
    character === '〇'
  );
}

function isLetter(character: string): boolean {
  if (character < '\u0080') return character >= 'a' && character <= 'z';
  return !isHan(character) && /\p{L}/u.test(character);
}
