import { heartRatesOn } from '../profile/former-heart-rates.js';
import type { Profile } from '../profile/profile.js';
import type { LocalDate } from '../shared/local-date.js';
import { ageInYears } from '../shared/local-date.js';
import { maximumHeartRate } from './maximum-heart-rate.js';
import { validRanges } from './valid-ranges.js';

/** A maximum heart rate and what it rests on: an exercise test, or the age (Tanaka 2001, SD 10 bpm). */
export interface MaximumOnDay {
  bpm: number;
  basis: 'measured' | 'predicted';
}

/**
 * The maximum heart rate that holds for a person on a day: the measured one of then, else the one of the age on that day.
 * Null without both, outside the ages the equation is for, and on a beta-blocker, which no age equation foretells (Brawner
 * 2004: SEE 18 bpm).
 */
export function maximumOnDay(profile: Profile, day: LocalDate): MaximumOnDay | null {
  const { measuredMaxHeartRateBpm: measured } = heartRatesOn(profile, day);
  if (measured !== null) return { bpm: measured, basis: 'measured' };
  if (profile.birthDate === null || profile.medications.includes('beta-blocker')) return null;
  const age = ageInYears(profile.birthDate, day);
  const [youngest, oldest] = validRanges.maximumHeartRate.ageYears;
  const isCovered = age >= youngest && age <= oldest;
  return isCovered ? { bpm: maximumHeartRate('tanaka', age), basis: 'predicted' } : null;
}
