import { requirePositive } from '../shared/require-positive.js';
import { restingUptake } from './reserve.js';

/**
 * Steady-state oxygen uptake, ml/kg/min, of common exercise: ACSM metabolic equations (Guidelines for exercise testing
 * and prescription, 10th ed. 2018, table 6.3; Bushman 2020, ACSM Health Fit J 24(4):5). Speeds in m/min, grade as a
 * fraction (0.1 for 10 %), power in watts, mass in kg. Outside the range an equation is valid for ({@link validRanges})
 * it still answers. @throws RangeError for a mass that is not above 0.
 */

/** Work of one watt, kg·m/min: 60 / 9.80665. ACSM rounds to 6.12. */
export const kilogramMetresPerMinutePerWatt = 6.12;

/** Walking, valid at 50–100 m/min. */
export function walkingUptake(speedMPerMin: number, grade: number): number {
  return restingUptake + 0.1 * speedMPerMin + 1.8 * speedMPerMin * grade;
}

/** Running, valid above 134 m/min, or from 80 when truly jogging. */
export function runningUptake(speedMPerMin: number, grade: number): number {
  return restingUptake + 0.2 * speedMPerMin + 0.9 * speedMPerMin * grade;
}

/** Leg cycling, valid at 50–200 W; overestimates by about 15 % against {@link friendCyclingUptake}. */
export function legCyclingUptake(
  watts: number,
  massKg: number,
  workPerWatt = kilogramMetresPerMinutePerWatt,
): number {
  return 2 * restingUptake + (1.8 * workPerWatt * watts) / requirePositive('massKg', massKg);
}

/** Arm cycling, valid at 25–125 W. */
export function armCyclingUptake(
  watts: number,
  massKg: number,
  workPerWatt = kilogramMetresPerMinutePerWatt,
): number {
  return restingUptake + (3 * workPerWatt * watts) / requirePositive('massKg', massKg);
}

/** Stepping, valid at 12–30 steps/min of 0.04–0.4 m. */
export function steppingUptake(stepsPerMin: number, heightM: number): number {
  return restingUptake + 0.2 * stepsPerMin + 1.33 * 1.8 * stepsPerMin * heightM;
}

/** Leg cycling after the FRIEND registry (Kokkinos 2018, Eur J Prev Cardiol 25:1077). */
export function friendCyclingUptake(watts: number, massKg: number): number {
  return restingUptake + (1.74 * kilogramMetresPerMinutePerWatt * watts) / requirePositive('massKg', massKg);
}
