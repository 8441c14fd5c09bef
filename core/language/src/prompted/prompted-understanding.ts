import type { TextUnderstanding } from '@regimen/domain';
import { emptyRequest } from '@regimen/domain';
import { read } from '../grammar/read.js';
import { nearPhrase } from '../learned/near-phrases.js';
import { understandLearned } from '../learned/understand-learned.js';
import { detectLanguage } from '../text/detect-language.js';
import { answerSchema } from './answer-schema.js';
import { readMarks } from './read-marks.js';
import type { Prompt } from './understanding-prompt.js';
import { understandingPrompt } from './understanding-prompt.js';

export type AnswerSchema = ReturnType<typeof answerSchema>;

/** Asks a language model and returns its answer as parsed JSON, of whatever shape. @throws Error when there is none. */
export type AskModel = (prompt: Prompt, schema: AnswerSchema, signal?: AbortSignal) => Promise<unknown>;

/**
 * Understanding by a language model that marks words of the text. Which words and what of is the model's; every number and
 * date is read by the grammar in those words, so that a model cannot bring one in. Like the learned classifier it asks
 * nothing alone.
 */
export function createPromptedUnderstanding(
  named: { id: string; version: string },
  ask: AskModel,
): TextUnderstanding {
  const schema = answerSchema();
  const understoodBy = { model: named.id, version: named.version };
  return {
    ...named,
    async understand({ text, language: hint, profile, today }, signal) {
      const detected = detectLanguage(text);
      const language = detected ?? hint ?? 'en';
      // Without a letter there is nothing to mark, and nothing worth a call.
      if (detected === null) return emptyRequest({ text, language, understoodBy });
      const reading = read(text, language, profile, today);
      const answer = await ask(understandingPrompt({ text, language, profile, today }), schema, signal);
      const marks = readMarks(answer, reading);
      if (!marks) throw new TypeError('The model did not answer with an intent and marks.');
      return understandLearned(marks.spans, marks.intent, reading, nearPhrase, understoodBy);
    },
  };
}
