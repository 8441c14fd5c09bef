import type { TrainingRequest } from '@regimen/domain';
import type { Said } from './ask-understanding.js';
import { askUnderstanding } from './ask-understanding.js';
import type { ModelsAtWork } from './models-at-work.js';

/** A shadow keeps nobody waiting for longer than this. */
const patienceMs = 3_000;

/** Lets the shadows understand the same words, and notes whether they read what was used. Nobody hears them. */
export async function runShadows(
  shadows: ModelsAtWork['shadowUnderstandings'],
  said: Said,
  used: TrainingRequest,
): Promise<void> {
  await Promise.all(
    shadows.map((shadow) =>
      askUnderstanding(shadow, said, patienceMs, (request) =>
        valuesOf(request) === valuesOf(used) ? 'same' : 'different',
      ),
    ),
  );
}

/** What was read, without where, how surely, by whom, and what is asked back. */
function valuesOf(request: TrainingRequest): string {
  const { questions: _questions, understoodBy: _model, text: _text, language: _language, ...slots } = request;
  return JSON.stringify(slots, (key, value: unknown) =>
    key === 'span' || key === 'confidence' || key === 'origin' ? undefined : value,
  );
}
