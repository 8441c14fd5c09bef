export { buildLexicon } from './lexicon/lexicon.js';
export type { PhraseTrie } from './grammar/phrase-trie.js';
export { detectLanguage } from './text/detect-language.js';
export { consideredCharacters, normalise } from './text/normalise.js';
export type { NormalisedText } from './text/normalise.js';
export { tokenise } from './text/tokenise.js';
export type { Token } from './text/tokenise.js';
export { understandText } from './understand.js';
