import { requirePositive } from '../shared/require-positive.js';

/** Maximum oxygen uptake, ml/kg/min, from tests in the field. Estimates: standard errors of 3–6 ml/kg/min. */

/** Distance run in 12 minutes, m (Cooper 1968, JAMA 203:201). */
export function twelveMinuteRunUptake(distanceM: number): number {
  return (distanceM - 504.9) / 44.73;
}

/** Time for 1.5 miles (2.4 km), minutes (ACSM). @throws RangeError for a time that is not above 0. */
export function mileAndHalfRunUptake(minutes: number): number {
  return 3.5 + 483 / requirePositive('minutes', minutes);
}

/** Rockport walk of one mile: heart rate at its end, bpm; 30–69 years (Kline 1987, MSSE 19:253). */
export function oneMileWalkUptake(walk: {
  massPounds: number;
  ageYears: number;
  sex: 'male' | 'female';
  minutes: number;
  endBpm: number;
}): number {
  const male = walk.sex === 'male' ? 6.315 : 0;
  return (
    132.853 -
    0.0769 * walk.massPounds -
    0.3877 * walk.ageYears +
    male -
    3.2649 * walk.minutes -
    0.1565 * walk.endBpm
  );
}

/** Six-minute walk distance, m; a mean for groups of patients, not for one person (Ross 2010, BMC Pulm Med 10:31). */
export function sixMinuteWalkUptake(distanceM: number): number {
  return 4.948 + 0.023 * distanceM;
}

/** Queens College step test, students: heart rate 5–20 s after it, bpm (McArdle 1972, Med Sci Sports 4:182). */
export function stepTestUptake(sex: 'male' | 'female', recoveryBpm: number): number {
  return sex === 'male' ? 111.33 - 0.42 * recoveryBpm : 65.81 - 0.1847 * recoveryBpm;
}

/** Bruce treadmill protocol, men: minutes to exhaustion (Foster 1984, Am Heart J 107:1229). */
export function bruceTreadmillUptake(minutes: number): number {
  return 14.8 - 1.379 * minutes + 0.451 * minutes ** 2 - 0.012 * minutes ** 3;
}
