import type { Localised } from '../../shared/localised.js';

/** A name in both languages. */
export const label = (en: string, zh: string): Localised => ({ en, zh });

/** The codes of a table of names, in its order. */
export function codesOf<Code extends string>(labels: Readonly<Record<Code, Localised>>): readonly Code[] {
  return Object.keys(labels) as Code[];
}
