import type { SessionMinutes } from './frame-days.js';
import type { Option } from './option.js';

/** Sessions last a multiple of this (the verifier's granularity). */
export const minutesPerStep = 5;

/** Shortest and longest session of an option in the minutes there are, in steps; null where none fits. */
export function stepsWithin(
  { limits }: Pick<Option, 'limits'>,
  { least, most }: SessionMinutes,
): { shortest: number; longest: number } | null {
  const longest = Math.floor(Math.min(limits.maxMinutes, most) / minutesPerStep);
  const shortest = Math.max(1, Math.ceil(Math.max(limits.minMinutes, least) / minutesPerStep));
  return longest >= shortest ? { shortest, longest } : null;
}
