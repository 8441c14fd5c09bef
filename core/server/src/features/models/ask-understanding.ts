import { checkTrainingRequest } from '@regimen/domain';
import type { TextUnderstanding, TrainingRequest } from '@regimen/domain';
import { askInTime } from './ask-in-time.js';
import type { ModelOutcome } from './model-use.js';
import type { ModelAtWork } from './models-at-work.js';

/** The words, and what is known of whoever said them. */
export type Said = Parameters<TextUnderstanding['understand']>[0];

/**
 * What a model reads in the words as data that passed, or null; what came of it is noted. Model and core see copies
 * only: a model in this process could change the very profile it is shown, and what was checked is what is used,
 * whatever the model's object does when it is read. The words are ours: a model that changed them read something else.
 * @param outcomeOf how a sound reading is noted
 */
export async function askUnderstanding(
  { ask, note }: ModelAtWork<TextUnderstanding>,
  said: Said,
  patienceMs: number,
  outcomeOf: (request: TrainingRequest) => ModelOutcome,
): Promise<TrainingRequest | null> {
  const asked = await askInTime((signal) => ask.understand(structuredClone(said), signal), patienceMs);
  const checked = checkTrainingRequest(plainCopy(asked.answer));
  const request = checked.ok && checked.value.text === said.text ? checked.value : null;
  const failure = 'outcome' in asked ? asked.outcome : 'refused';
  note(request ? outcomeOf(request) : failure, asked.tookMs);
  return request;
}

function plainCopy(answer: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(answer)) as unknown;
  } catch {
    return null;
  }
}
