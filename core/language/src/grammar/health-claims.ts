import type { Reading } from './reading.js';
import { isAboutSomebodyElse } from './reading.js';
import type { Term } from './terms.js';
import { is } from './terms.js';

/** What a mention of an illness, a medicine or a symptom claims. */
export type HealthClaim = 'present' | 'denied' | 'unsure' | 'somebody-else';

const reach = 10;

/**
 * Reads the claim around a mention. A negation reaches over fillers and over other mentions in the same list, and no
 * further: when in doubt the mention stands, because text may add limits and never lift them.
 */
export function healthClaim(reading: Reading, index: number): HealthClaim {
  if (isAboutSomebodyElse(reading, index)) return 'somebody-else';
  const segment = reading.terms[index]?.segment;
  let negations = 0;
  for (let at = index - 1; at >= Math.max(0, index - reach); at -= 1) {
    const term = reading.terms[at];
    if (!term || term.segment !== segment) break;
    const supposes = is(term, 'hinge', 'self') && is(reading.terms[at - 1], 'hinge', 'hypothetical');
    if (supposes || is(term, 'hinge', 'hypothetical')) return negations % 2 === 1 ? 'denied' : 'unsure';
    if (term.word === 'without' && isDeniedBefore(reading, at)) return 'present';
    if (isDenial(term)) negations += 1;
    else if (!isTransparent(term) || (negations > 0 && belongsToAnother(term))) break;
  }
  if (negations % 2 === 1) return 'denied';
  return negations === 0 && closesDeniedList(reading, index) ? 'denied' : 'present';
}

/**
 * "no chest pain, dizziness or fainting": a list over commas that closes with "or" is denied as a whole. Without that word,
 * or with any other word in it, each part stands for itself.
 */
function closesDeniedList(reading: Reading, index: number): boolean {
  const { terms } = reading;
  const sentence = terms[index]?.sentence;
  const listed = (at: number) => {
    const term = terms[at];
    return (
      term?.sentence === sentence && term !== undefined && (isMention(term) || is(term, 'hinge', 'join'))
    );
  };
  let [first, last] = [index, index];
  while (index - first < reach && listed(first - 1)) first -= 1;
  while (last - index < reach && listed(last + 1)) last += 1;
  const lead = terms[first];
  const closes = terms.slice(first, last + 1).some((term) => orWords.has(term.word));
  const endsClause = terms[last + 1]?.segment !== terms[last]?.segment;
  const tooLong = listed(first - 1) || listed(last + 1);
  if (tooLong || !closes || !endsClause || lead?.segment === terms[index]?.segment) return false;
  return healthClaim(reading, first) === 'denied';
}

const orWords: ReadonlySet<string> = new Set(['or', 'nor', '或', '或者']);

/** "I cannot climb stairs without chest pain" is chest pain. */
function isDeniedBefore(reading: Reading, index: number): boolean {
  const before = reading.terms.slice(Math.max(0, index - reach), index);
  return before.some((term) => term.segment === reading.terms[index]?.segment && isDenial(term));
}

function isDenial(term: Term): boolean {
  return is(term, 'attitude', 'negate') || is(term, 'attitude', 'past-negate');
}

/** "No chest pain and no dizziness": behind its own denial, a list goes on to the denial of something else. */
function belongsToAnother(term: Term): boolean {
  const { condition, symptom, medication, harm } = term.meanings;
  return Boolean(condition ?? symptom ?? medication ?? harm) || is(term, 'hinge', 'join');
}

function isMention({ meanings }: Pick<Term, 'meanings'>): boolean {
  const { condition, symptom, medication, harm, joint } = meanings;
  return Boolean(condition ?? symptom ?? medication ?? harm ?? joint);
}

function isTransparent(term: Term): boolean {
  const { marker, hinge, attitude } = term.meanings;
  if (isMention(term)) return true;
  if (marker?.some((code) => code === 'filler' || code === 'a' || code === 'pain' || code === 'injury'))
    return true;
  if (attitude?.includes('like')) return true;
  return hinge?.includes('join') ?? false;
}
