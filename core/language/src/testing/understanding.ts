import type { TextUnderstanding } from '@regimen/domain';
import { understandText } from '../understand.js';

/** The grammar alone, as a plugin would offer it. */
export const understanding: Pick<TextUnderstanding, 'understand'> = {
  understand: (input) => Promise.resolve(understandText(input, { model: 'grammar', version: '1' })),
};
