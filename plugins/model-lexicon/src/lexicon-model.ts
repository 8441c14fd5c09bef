import { understandText } from '@regimen/language';
import type { ModelBackend } from '@regimen/plugin-api';

const id = 'model-lexicon';
export const version = '1.1.0';

/** Understanding by lexicon and grammar: nothing learned, the same text always gives the same request. */
export function createLexiconModel(): ModelBackend {
  return {
    id,
    understanding: {
      id,
      version,
      basis: 'rules',
      understand: (input) => Promise.resolve(understandText(input, { model: id, version })),
    },
  };
}
