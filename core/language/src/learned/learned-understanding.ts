import type { TextUnderstanding } from '@regimen/domain';
import { read } from '../grammar/read.js';
import { detectLanguage } from '../text/detect-language.js';
import { normalise } from '../text/normalise.js';
import { tokenise } from '../text/tokenise.js';
import { questionsOf } from './asked-spans.js';
import type { Classifier, RunClassifier } from './classifier.js';
import { classifyTokens } from './classify-text.js';
import { nearPhrase } from './near-phrases.js';
import { spanOf } from './span.js';
import { understandLearned } from './understand-learned.js';

/**
 * Understanding by a trained token classifier, whoever runs its network. It finds what the grammar has no words for;
 * alone it leaves unsure slots in with their confidence, and asks only whether a number is open that its words leave so.
 */
export function createLearnedUnderstanding(
  named: { id: string; version: string },
  classifier: Classifier,
  run: RunClassifier,
): TextUnderstanding {
  const understoodBy = { model: named.id, version: named.version };
  return {
    ...named,
    async understand({ text, language: hint, profile, today }, signal) {
      const reading = read(text, detectLanguage(text) ?? hint ?? 'en', profile, today);
      const tokens = tokenise(normalise(text));
      const decoded = await classifyTokens(classifier, (input) => run(input, signal), tokens);
      const spans = decoded.spans.flatMap((span) => spanOf(span, tokens, reading) ?? []);
      const request = understandLearned(spans, decoded.intent, reading, nearPhrase, understoodBy);
      return { ...request, questions: questionsOf(spans) };
    },
  };
}
