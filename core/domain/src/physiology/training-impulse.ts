import { reserveAtHeartRate } from './reserve.js';

/** Weights of the heart-rate reserve, by sex (Banister 1991; Morton 1990, J Appl Physiol 69:1171). */
const weights = {
  male: { factor: 0.64, exponent: 1.92 },
  female: { factor: 0.86, exponent: 1.67 },
} as const;

/**
 * Banister's training impulse: minutes × reserve × weight of the reserve, the reserve held between 0 and 1 (Banister
 * 1991). Rates in bpm; null where there is no reserve.
 */
export function banisterImpulse(session: {
  minutes: number;
  averageBpm: number;
  restBpm: number;
  maxBpm: number;
  sex: 'male' | 'female';
}): number | null {
  const reserve = reserveAtHeartRate(session, session.averageBpm);
  if (reserve === null) return null;
  const share = Math.min(1, Math.max(0, reserve));
  const { factor, exponent } = weights[session.sex];
  return session.minutes * share * factor * Math.exp(exponent * share);
}

/**
 * Minutes in each zone times the number of the zone: five zones of 10 % of the maximum heart rate from 50 % on (Edwards
 * 1993), or three split by the two ventilatory thresholds (Lucia 2003, MSSE 35:872).
 */
export function zoneImpulse(minutesInZones: readonly number[]): number {
  return minutesInZones.reduce((sum, minutes, index) => sum + minutes * (index + 1), 0);
}

/** Session load: effort of the whole session (0–10), asked about 30 minutes after it, × minutes (Foster 2001, JSCR 15:109). */
export function sessionEffortLoad(effort: number, minutes: number): number {
  return effort * minutes;
}
