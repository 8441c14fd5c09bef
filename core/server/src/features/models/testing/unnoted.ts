import type { ModelAtWork } from '../models-at-work.js';

/** A model asked outside an installation, as evaluations do: nobody keeps what came of it. */
export function unnoted<Ability>(ask: Ability): ModelAtWork<Ability> {
  return { ask, note: () => undefined };
}
