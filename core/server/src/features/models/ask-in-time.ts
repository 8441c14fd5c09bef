import type { ModelOutcome } from './model-use.js';

/** What a model answered, or why there is no answer. */
export type Asked<T> =
  | { answer: T; tookMs: number }
  | { answer: null; outcome: Extract<ModelOutcome, 'failed' | 'late'>; tookMs: number };

class TooLate extends Error {}

/** Asks a model and waits no longer than `patienceMs`; a late one is told to stop, and left behind if it does not. */
export async function askInTime<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  patienceMs: number,
): Promise<Asked<T>> {
  const stop = new AbortController();
  const began = performance.now();
  const took = () => performance.now() - began;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const tooLate = new TooLate('The model did not answer in time.');
      reject(tooLate);
      stop.abort(tooLate);
    }, patienceMs);
  });
  try {
    // A model that throws before it promises anything has failed like any other.
    const answer = await Promise.race([Promise.resolve().then(() => ask(stop.signal)), late]);
    return { answer, tookMs: took() };
  } catch (error) {
    return { answer: null, outcome: error instanceof TooLate ? 'late' : 'failed', tookMs: took() };
  } finally {
    clearTimeout(timer);
  }
}
