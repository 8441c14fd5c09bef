import { singleValues } from './single-values.js';

export const sleepSession = 'sleepsession';
export const exerciseSession = 'exercisesession';

/** Types of records that are read, by plain name. */
export const readTypes: ReadonlySet<string> = new Set([
  ...Object.keys(singleValues),
  sleepSession,
  exerciseSession,
]);

/** `StepsRecord`, `STEPS` and `steps` are all `steps`. */
export function plainType(written: string): string {
  return written
    .replace(/^.*\./, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .replace(/records?$/, '');
}
