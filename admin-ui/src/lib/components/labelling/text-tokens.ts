/** A piece of a text that can be chosen by itself: a word, a Chinese character, or a sign. */
export interface Token {
  text: string;
  from: number;
  to: number;
}

/** Words with what holds them together ("5.5", "27:30", "don't"), each Han character, each other sign; blanks are none. */
const token = /\p{Script=Han}|[\p{L}\p{N}]+(?:['’.:/-][\p{L}\p{N}]+)*|\S/gu;
const word = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;

/** The tokens of a text in order; between them are blanks only. */
export function textTokens(text: string): Token[] {
  return [...text.matchAll(token)].flatMap((match) => {
    const from = match.index;
    // A Latin word may run into Chinese characters: those stand alone.
    const pieces = word.test(match[0]) ? match[0].split(/(\p{Script=Han})/u).filter(Boolean) : [match[0]];
    let at = from;
    return pieces.map((piece) => ({ text: piece, from: at, to: (at += piece.length) }));
  });
}

interface Range {
  from: number;
  to: number;
}

/** Whether two ranges lie across each other without being the same. */
function crosses(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to && !(a.from === b.from && a.to === b.to);
}

/** Marks with one more: those it lies across make room for it, and the same slot of the same words is said anew. */
export function withMark<Mark extends Range & { slot: string }>(marks: readonly Mark[], added: Mark): Mark[] {
  const isReplaced = (mark: Mark) =>
    crosses(mark, added) || (mark.from === added.from && mark.to === added.to && mark.slot === added.slot);
  return [...marks.filter((mark) => !isReplaced(mark)), added].sort((a, b) => a.from - b.from || a.to - b.to);
}
