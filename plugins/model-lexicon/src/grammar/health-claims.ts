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
  return negations % 2 === 1 ? 'denied' : 'present';
}

/** "I cannot climb stairs without chest pain" is chest pain. */
function isDeniedBefore(reading: Reading, index: number): boolean {
  const before = reading.terms.slice(Math.max(0, index - reach), index);
  return before.some((term) => term.segment === reading.terms[index]?.segment && isDenial(term));
}

function isDenial(term: Term): boolean {
  return is(term, 'attitude', 'negate') || is(term, 'attitude', 'past-negate');
}

/** "No chest pain and no dizziness": behind its own denial, a list goes on to the denial of something else. */
function belongsToAnother({ meanings }: Term): boolean {
  const { condition, symptom, medication, harm, hinge } = meanings;
  return Boolean(condition ?? symptom ?? medication ?? harm) || (hinge?.includes('join') ?? false);
}

function isTransparent(term: Term): boolean {
  const { condition, symptom, medication, harm, joint, marker, hinge, attitude } = term.meanings;
  if (condition ?? symptom ?? medication ?? harm ?? joint) return true;
  if (marker?.some((code) => code === 'filler' || code === 'a' || code === 'pain' || code === 'injury'))
    return true;
  if (attitude?.includes('like')) return true;
  return hinge?.includes('join') ?? false;
}
