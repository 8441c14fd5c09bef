import type { Option } from './plan-frame.js';

/** Sessions last a multiple of this (the verifier's granularity). */
export const minutesPerStep = 5;

/** Shortest and longest session of an option where `openMinutes` are open, in steps; null where none fits. */
export function stepsWithin(
  { limits }: Option,
  openMinutes: number,
): { shortest: number; longest: number } | null {
  const longest = Math.floor(Math.min(limits.maxMinutes, openMinutes) / minutesPerStep);
  const shortest = Math.max(1, Math.ceil(limits.minMinutes / minutesPerStep));
  return longest >= shortest ? { shortest, longest } : null;
}
