import type { TextUnderstanding, TrainingRequest } from '@regimen/domain';
import { checkTrainingRequest } from '@regimen/domain';
import { askInTime } from './ask-in-time.js';
import type { ModelAtWork } from './models-at-work.js';

/** A model that does not answer in time is passed over, like one that answers nonsense. */
export const understandingPatienceMs = 20_000;

/** A shadow keeps nobody waiting for longer than this. */
const shadowPatienceMs = 3_000;

/** The same understanding, with a note of every use. What it answers is checked again by whoever uses it. */
export function watched({ ask, note }: ModelAtWork<TextUnderstanding>): TextUnderstanding {
  return {
    id: ask.id,
    version: ask.version,
    ...(ask.basis ? { basis: ask.basis } : {}),
    understand: async (input) => {
      const asked = await askInTime((signal) => ask.understand(input, signal), understandingPatienceMs);
      if (asked.answer === null) {
        note('outcome' in asked ? asked.outcome : 'refused', asked.tookMs);
        throw new Error(`The model ${ask.id} gave no answer.`);
      }
      const isFine = checkTrainingRequest(asked.answer).ok && asked.answer.text === input.text;
      note(isFine ? 'used' : 'refused', asked.tookMs);
      return asked.answer;
    },
  };
}

/** Lets the shadows understand the same words, and notes whether they read what was used. Nobody hears them. */
export async function runShadows(
  shadows: readonly ModelAtWork<TextUnderstanding>[],
  input: Parameters<TextUnderstanding['understand']>[0],
  used: TrainingRequest,
): Promise<void> {
  await Promise.all(
    shadows.map(async ({ ask, note }) => {
      const asked = await askInTime(
        (signal) => ask.understand(structuredClone(input), signal),
        shadowPatienceMs,
      );
      if (asked.answer === null) return note('outcome' in asked ? asked.outcome : 'refused', asked.tookMs);
      const checked = checkTrainingRequest(asked.answer);
      if (!checked.ok) return note('refused', asked.tookMs);
      note(valuesOf(checked.value) === valuesOf(used) ? 'same' : 'different', asked.tookMs);
    }),
  );
}

/** What was read, without where, how surely, by whom, and what is asked back. */
function valuesOf(request: TrainingRequest): string {
  const { questions: _questions, understoodBy: _model, text: _text, language: _language, ...slots } = request;
  return JSON.stringify(slots, (key, value: unknown) =>
    key === 'span' || key === 'confidence' || key === 'origin' ? undefined : value,
  );
}
