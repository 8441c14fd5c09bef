import type { Clearance } from '../clearance.js';
import { measured } from './measured.js';

/** Gain within 3 days, kg: careful from the first on, none above the second (McDonagh 2021, ESC, Eur Heart J 42:3599). */
const modifyFromKg = 1;
const blockAboveKg = 1.8;
const windowDays = 3;

/**
 * Gate of a weight gain in heart failure (McDonagh 2021, ESC). A gain over more than 3 days counts by its share of three
 * days. Without heart failure, or with a loss, there is nothing to gate; an unknown gain, or not knowing of heart failure,
 * needs clearance.
 */
export function heartFailureWeightGate(person: {
  heartFailure: boolean | null;
  gainKg: number | null;
  days: number;
  /** Breathless at rest, and newly so: blocks whatever the weight. */
  newRestDyspnoea?: boolean;
}): Extract<Clearance, 'allow' | 'modify' | 'block' | 'clearance-required'> {
  if (person.newRestDyspnoea === true) return 'block';
  if (person.heartFailure === false) return 'allow';
  const [gain, days] = [measured(person.gainKg), measured(person.days)];
  if (person.heartFailure === null || gain === null || days === null) return 'clearance-required';
  const gainKg = days > windowDays ? gain * (windowDays / days) : gain;
  if (gainKg > blockAboveKg) return 'block';
  return gainKg >= modifyFromKg ? 'modify' : 'allow';
}
