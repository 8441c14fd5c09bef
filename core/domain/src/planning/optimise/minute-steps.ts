import type { FrameDay } from './frame-days.js';
import type { Option } from './plan-frame.js';

/** Sessions last a multiple of this (the verifier's granularity). */
export const minutesPerStep = 5;

/** Shortest and longest session of an option on a day, in steps; null where none fits. */
export function stepsWithin(
  { id, limits }: Pick<Option, 'id' | 'limits'>,
  { minutes, own }: FrameDay,
): { shortest: number; longest: number } | null {
  const { least, most } = own.get(id) ?? { least: 0, most: minutes };
  const longest = Math.floor(Math.min(limits.maxMinutes, most) / minutesPerStep);
  const shortest = Math.max(1, Math.ceil(Math.max(limits.minMinutes, least) / minutesPerStep));
  return longest >= shortest ? { shortest, longest } : null;
}
