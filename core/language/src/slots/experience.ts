import type { Slot } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import { isAboutSomebodyElse, slotAt } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';

type Experience = 'beginner' | 'intermediate' | 'advanced';

/** The most careful level named; "not a beginner" names none. */
export function readExperience(reading: Reading): Slot<Experience> | null {
  const found = new Map<Experience, Slot<Experience>>();
  reading.terms.forEach((term, index) => {
    const level = term.meanings.experience?.[0];
    const denied = [1, 2].some((step) => is(reading.terms[index - step], 'attitude', 'negate'));
    if (!level || denied || isAboutSomebodyElse(reading, index)) return;
    found.set(level, slotAt(reading, level, index, index, confidences.stated));
  });
  return found.get('beginner') ?? found.get('intermediate') ?? found.get('advanced') ?? null;
}
