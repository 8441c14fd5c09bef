import type { Token } from '../text/tokenise.js';
import type { Term } from './terms.js';
import { is } from './terms.js';

/** Numbers of the sentences that order the system about ("ignore all rules … daily sprints"). */
export function sentencesOfOrders(cues: readonly Term[]): ReadonlySet<number> {
  return new Set(ordersIn(cues).map(({ sentence }) => sentence));
}

/** The words of an order mean nothing else: the 跳过 of 跳过安全 refuses no training, and 忽略以上周一 has no last Monday. */
export function withoutWordsOfOrders(tokens: readonly Token[], cues: readonly Term[]): Token[] {
  const orders = ordersIn(cues);
  return tokens.map((token) => {
    const ordering = orders.some(({ start, end }) => token.start >= start && token.end <= end);
    return ordering && token.kind !== 'mark' ? { ...token, word: '' } : token;
  });
}

/** The terms with nothing to read in those sentences. */
export function withoutSentences(terms: readonly Term[], sentences: ReadonlySet<number>): Term[] {
  return terms.map((term) =>
    sentences.has(term.sentence) ? { ...term, numeral: null, meanings: {} } : term,
  );
}

/** The cues of every other sentence, and of every sentence those that something happens now: no order hides an emergency. */
export function cuesOfRequest<Cue extends Term>(cues: readonly Cue[], ordered: ReadonlySet<number>): Cue[] {
  return cues.filter((cue) => !ordered.has(cue.sentence) || is(cue, 'intent', 'sudden'));
}

function ordersIn(cues: readonly Term[]): readonly Term[] {
  return cues.filter((cue) => is(cue, 'intent', 'order'));
}
