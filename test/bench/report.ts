import type { Measurement } from '../evaluation/support/measurement.js';
import { measurementLine } from '../evaluation/support/measurement.js';

/** Prints each measurement as a JSON line. @returns whether none missed its goal. */
export function report(...measurements: readonly Measurement[]): boolean {
  for (const measurement of measurements) console.log(measurementLine('bench', measurement));
  return measurements.every(({ pass }) => pass !== false);
}
