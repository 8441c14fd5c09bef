import type { TextUnderstanding } from '@regimen/domain';
import { buildLexicon } from '../lexicon/lexicon.js';
import { understandText } from '../understand.js';

const lexicon = buildLexicon();

/** The grammar alone, as a plugin would offer it. */
export const understanding: Pick<TextUnderstanding, 'understand'> = {
  understand: (input) => Promise.resolve(understandText(input, lexicon, { model: 'grammar', version: '1' })),
};
