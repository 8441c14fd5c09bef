import { requirePositive } from '../shared/require-positive.js';

/** Oxygen uptake at rest, ml/kg/min: one MET (ACSM, Guidelines for exercise testing and prescription). */
export const restingUptake = 3.5;

/**
 * Heart rate, bpm, at a share (0–1) of the heart-rate reserve (Karvonen 1957, Ann Med Exp Biol Fenn 35:307).
 * @throws RangeError where there is no reserve: the maximum must be above the resting rate.
 */
export function heartRateAtReserve(rates: { restBpm: number; maxBpm: number }, share: number): number {
  requirePositive('maxBpm - restBpm', rates.maxBpm - rates.restBpm);
  return rates.restBpm + share * (rates.maxBpm - rates.restBpm);
}

/** Share of the heart-rate reserve in use at a heart rate; null where there is no reserve. Inverse of Karvonen 1957. */
export function reserveAtHeartRate(rates: { restBpm: number; maxBpm: number }, bpm: number): number | null {
  const reserve = rates.maxBpm - rates.restBpm;
  return reserve > 0 ? (bpm - rates.restBpm) / reserve : null;
}

/** Oxygen uptake, ml/kg/min, at a share (0–1) of the uptake reserve (Swain 1997; ACSM). */
export function uptakeAtReserve(maximumUptake: number, share: number): number {
  return restingUptake + share * (maximumUptake - restingUptake);
}
