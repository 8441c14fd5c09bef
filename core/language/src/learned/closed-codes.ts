import type { LexiconTable } from '../lexicon/meanings.js';
import type { AnnotatedSlot } from './classifier.js';
import type { NearPhrases } from './near-phrases.js';
import type { Span } from './span.js';
import { termsOf } from './span.js';

/** Table of the lexicon that names the codes of a slot. */
const tableOf: Readonly<Partial<Record<AnnotatedSlot, LexiconTable>>> = {
  goal: 'goal',
  likes: 'activity',
  refuses: 'activity',
  place: 'place',
  kit: 'equipment',
  condition: 'condition',
  medication: 'medication',
  symptom: 'symptom',
  joint: 'joint',
  experience: 'experience',
  harm: 'harm',
};

export interface CodeRead {
  code: string;
  /** How sure the code is, given that the span carries one. */
  sureness: number;
}

/** A word of the lexicon is as sure as can be; one with typos nearly so; the network alone as sure as it says. */
const exactSureness = 0.97;
const nearSureness = 0.93;
/** Where the network is this sure of another code than a word of the lexicon, neither is believed without asking. */
const sureOfAnother = 0.9;
const disputed = 0.6;

/** Code of a closed vocabulary for a span: what the lexicon finds in its words, cross-checked with the code head. */
export function codeOf(span: Span, slot: AnnotatedSlot, near: NearPhrases): CodeRead | null {
  const chances = span.codes.get(slot);
  const table = tableOf[slot];
  const top = likeliest(chances);
  if (!table) return top;
  const named = termsOf(span).flatMap(({ meanings }) => (meanings[table] ?? []).map(String));
  if (top && named.includes(top.code))
    return { code: top.code, sureness: Math.max(exactSureness, top.sureness) };
  const typed = named.length > 0 ? null : near(table, wordsOf(span));
  const code = named[0] ?? typed?.code;
  if (code === undefined) return top;
  if (top && top.code !== code && top.sureness >= sureOfAnother) {
    // "bad knees" holds the joint, the network knows the whole phrase: a phrase longer than the word wins.
    return named.length > 0 && coverage(span, table) < 0.6 ? top : { code, sureness: disputed };
  }
  return { code, sureness: typed ? nearSureness * typed.likeness : exactSureness };
}

export function likeliest(chances: ReadonlyMap<string, number> | undefined): CodeRead | null {
  let top: CodeRead | null = null;
  for (const [code, sureness] of chances ?? []) {
    if (!top || sureness > top.sureness) top = { code, sureness };
  }
  return top;
}

/** Share of the span's letters that words of the table cover. */
function coverage(span: Span, table: LexiconTable): number {
  const covered = termsOf(span)
    .filter(({ meanings }) => meanings[table])
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return covered / (span.end - span.start);
}

/** The words of the span in their folded form, as the lexicon writes them. */
function wordsOf(span: Span): string {
  return termsOf(span)
    .map(({ word }) => word)
    .join(' ');
}
