import { checkTrainingRequest } from '@regimen/domain';
import type { TextUnderstanding, TrainingRequest } from '@regimen/domain';

/** A model that does not answer in time is passed over, like one that answers nonsense. */
const patienceMs = 20_000;

/** No installed model gave an answer that can be used. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

/**
 * Step 2: asks the installed models in the operator's order and takes the first answer that passes as data.
 * @throws NotUnderstood when none does.
 */
export async function understandRequest(
  models: readonly TextUnderstanding[],
  input: Parameters<TextUnderstanding['understand']>[0],
): Promise<TrainingRequest> {
  for (const model of models) {
    const answer = await inTime((signal) => model.understand(input, signal)).catch(() => null);
    const checked = checkTrainingRequest(answer);
    // The words themselves are ours: a model that changed them understood something else.
    if (checked.ok && checked.value.text === input.text) return checked.value;
  }
  throw new NotUnderstood('No installed model understood the request.');
}

/** A late model is told to stop; one that does not listen is left behind all the same. */
function inTime<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const tooLate = new Error('The model did not answer in time.');
      reject(tooLate);
      stop.abort(tooLate);
    }, patienceMs);
  });
  return Promise.race([ask(stop.signal), late]).finally(() => clearTimeout(timer));
}
