export { detectLanguage } from './text/detect-language.js';
export { consideredCharacters, normalise } from './text/normalise.js';
export type { NormalisedText } from './text/normalise.js';
export { tokenise } from './text/tokenise.js';
export type { Token } from './text/tokenise.js';
export { understandText } from './understand.js';
export { checkClassifier } from './learned/check-classifier.js';
export type {
  Classifier,
  ClassifierInput,
  ClassifierLabels,
  ClassifierScores,
  RunClassifier,
} from './learned/classifier.js';
export { hashedNgrams } from './learned/hashed-ngrams.js';
export { phraseHints } from './learned/phrase-hints.js';
export type { HintPhrases } from './learned/phrase-hints.js';
export { createLearnedUnderstanding } from './learned/learned-understanding.js';
export { checkPhrasedText } from './phrasing/check-phrased-text.js';
