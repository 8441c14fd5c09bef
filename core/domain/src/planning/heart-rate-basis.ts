import type { Profile } from '../profile/profile.js';
import { maximumHeartRate } from '../physiology/maximum-heart-rate.js';
import { heartRateAtReserve } from '../physiology/reserve.js';
import { ageInYears } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Plan } from './plan.js';

/**
 * The rates that heart-rate targets rest on: a measured maximum where there is one, else the one predicted from age by
 * Tanaka 2001 (SD about 10 bpm). Null where the resting rate or the age is unknown, and on a beta-blocker without a measured
 * maximum, as no age foretells that one (Brawner 2004: SEE 18 bpm): then effort steers.
 */
export function heartRateBasis(profile: Profile, on: LocalDate): Plan['heartRateBasis'] {
  const restBpm = profile.restingHeartRateBpm;
  if (restBpm === null) return null;
  if (profile.measuredMaxHeartRateBpm !== null && profile.measuredMaxHeartRateBpm > restBpm) {
    return { restBpm, maxBpm: profile.measuredMaxHeartRateBpm, origin: 'measured', source: 'Exercise test' };
  }
  if (profile.birthDate === null || isSlowedByMedicine(profile)) return null;
  const maxBpm = maximumHeartRate('tanaka', ageInYears(profile.birthDate, on));
  if (maxBpm <= restBpm) return null;
  return { restBpm, maxBpm, origin: 'age-formula', source: 'Tanaka 2001, J Am Coll Cardiol 37:153' };
}

/** Whether a medicine lowers the maximum heart rate below what age foretells. */
export function isSlowedByMedicine({ medications }: Profile): boolean {
  return medications.includes('beta-blocker');
}

/** Target range by heart-rate reserve (Karvonen 1957), whole beats, kept below a ceiling; null where nothing is left. */
export function heartRateRange(
  basis: Plan['heartRateBasis'],
  reserve: { low: number; high: number },
  ceilingBpm: number,
): { low: number; high: number } | null {
  if (basis === null) return null;
  const at = (share: number) => Math.round(heartRateAtReserve(basis, share));
  const range = { low: at(reserve.low), high: Math.min(at(reserve.high), ceilingBpm) };
  return range.low < range.high ? range : null;
}
