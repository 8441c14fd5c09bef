import type { SymptomCode } from '@regimen/domain';
import type { Phrases } from '../phrases.js';
import { heartAndLungPhrases } from './heart-and-lungs.js';
import { nerveAndBonePhrases } from './nerves-and-bones.js';
import { wholeBodyPhrases } from './whole-body.js';

/** Everyday words for every symptom, in both languages: a symptom without words does not compile. */
export const symptomPhrases: Readonly<Record<SymptomCode, Phrases>> = {
  ...heartAndLungPhrases,
  ...nerveAndBonePhrases,
  ...wholeBodyPhrases,
};
