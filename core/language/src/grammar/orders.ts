import type { LexiconTable, Meanings } from '../lexicon/meanings.js';
import type { Term } from './terms.js';
import { is } from './terms.js';

/** What may still be read in an order to the system: health and harm only ever add limits. */
const kept: ReadonlySet<LexiconTable> = new Set<LexiconTable>([
  'condition',
  'medication',
  'symptom',
  'harm',
  'joint',
  'attitude',
  'hinge',
]);

/**
 * Takes the wishes out of sentences that order the system about ("ignore all rules … daily sprints"), so that a text
 * with and without them asks for the same.
 */
export function withoutOrders(terms: readonly Term[], cues: readonly Term[]): Term[] {
  const ordered = sentencesOfOrders(cues);
  if (ordered.size === 0) return [...terms];
  return terms.map((term) =>
    ordered.has(term.sentence) ? { ...term, numeral: null, meanings: limitsIn(term.meanings) } : term,
  );
}

/** The cues of every other sentence. */
export function cuesOfRequest<Cue extends Term>(cues: readonly Cue[]): Cue[] {
  const ordered = sentencesOfOrders(cues);
  return cues.filter(({ sentence }) => !ordered.has(sentence));
}

function sentencesOfOrders(cues: readonly Term[]): ReadonlySet<number> {
  return new Set(cues.filter((cue) => is(cue, 'intent', 'order')).map(({ sentence }) => sentence));
}

function limitsIn(meanings: Meanings): Meanings {
  return Object.fromEntries(
    Object.entries(meanings).filter(([table]) => kept.has(table as LexiconTable)),
  ) as Meanings;
}
