import type { LexiconCodes, LexiconTable, Meanings } from '../lexicon/meanings.js';
import type { Token } from '../text/tokenise.js';
import type { Numeral } from './numerals.js';
import { numeralAt } from './numerals.js';
import type { PhraseTrie } from './phrase-trie.js';

/** A phrase of the lexicon, a number, or an unknown word, in reading order. */
export interface Term {
  word: string;
  meanings: Meanings;
  numeral: Numeral | null;
  /** Half-open UTF-16 range in the text as given. */
  start: number;
  end: number;
  /** Clause number: a comma or a contrast ("but") starts a new one. */
  segment: number;
  sentence: number;
  /** A colon stands right before it ("22:30"). */
  afterColon?: boolean;
  /** A word in it was misspelt. */
  isRepaired?: boolean;
}

// A question mark ends a clause only: "Running? No thanks." is one thought.
const sentenceEnds = new Set(['.', '!', '。', '\n', ';', '…']);
const segmentEnds = new Set([...sentenceEnds, '?', ',', ':', '(', ')', '"', '“', '”', '[', ']']);

/** Longest-match reading of the tokens. Where a phrase and a number are equally long, the number wins. */
export function readTerms(tokens: readonly Token[], lexicon: PhraseTrie): Term[] {
  const terms: Term[] = [];
  let segment = 0;
  let sentence = 0;
  for (let index = 0; index < tokens.length;) {
    const word = tokens[index]?.word ?? '';
    if (segmentEnds.has(word)) {
      segment += 1;
      if (sentenceEnds.has(word)) sentence += 1;
      index += 1;
      continue;
    }
    const term = termAt(tokens, index, lexicon);
    const previous = terms.at(-1);
    if (is(term, 'hinge', 'contrast') || startsOwnClause(previous, term)) segment += 1;
    const afterColon = tokens[index - 1]?.word === ':';
    terms.push({ ...term, segment, sentence, ...(afterColon ? { afterColon } : {}) });
    index += term.length;
  }
  return terms;
}

/** "… and I …": whoever joins a new subject starts a new thought. */
function startsOwnClause(previous: Term | undefined, term: Pick<Term, 'meanings'>): boolean {
  return previous !== undefined && is(previous, 'hinge', 'join') && is(term, 'hinge', 'self');
}

function termAt(tokens: readonly Token[], index: number, lexicon: PhraseTrie): Term & { length: number } {
  const phrase = lexicon.longestAt(tokens, index);
  const numeral = numeralAt(tokens, index);
  const takeNumeral = numeral !== null && numeral.length >= (phrase?.length ?? 0) && !phrase?.meanings.feast;
  const length = takeNumeral ? numeral.length : (phrase?.length ?? 1);
  const covered = tokens.slice(index, index + length);
  return {
    word: covered.map((token) => token.word).join(covered[0]?.kind === 'han' ? '' : ' '),
    meanings: takeNumeral ? {} : (phrase?.meanings ?? {}),
    numeral: takeNumeral ? numeral : null,
    start: covered[0]?.start ?? 0,
    end: covered.at(-1)?.end ?? 0,
    segment: 0,
    sentence: 0,
    ...(covered.some((token) => token.isRepaired) ? { isRepaired: true } : {}),
    length,
  };
}

/** Whether the term can mean `code`. */
export function is<Table extends LexiconTable>(
  term: Pick<Term, 'meanings'> | undefined,
  table: Table,
  code: LexiconCodes[Table],
): boolean {
  const codes: readonly LexiconCodes[Table][] | undefined = term?.meanings[table];
  return codes?.includes(code) ?? false;
}
