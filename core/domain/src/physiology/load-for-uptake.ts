import { kilogramMetresPerMinutePerWatt } from './oxygen-cost.js';
import { restingUptake } from './reserve.js';

/** Walking speed, m/min, for an uptake in ml/kg/min: {@link walkingUptake} solved for speed (ACSM 2018). Null downhill, where it has no solution. */
export function walkingSpeedFor(uptake: number, grade: number): number | null {
  return speedFor(uptake, 0.1 + 1.8 * grade);
}

/** Running speed, m/min, for an uptake in ml/kg/min: {@link runningUptake} solved for speed (ACSM 2018). Null downhill, where it has no solution. */
export function runningSpeedFor(uptake: number, grade: number): number | null {
  return speedFor(uptake, 0.2 + 0.9 * grade);
}

/** Cycling power, W, for an uptake in ml/kg/min: {@link legCyclingUptake} solved for power (ACSM 2018). */
export function legCyclingPowerFor(
  uptake: number,
  massKg: number,
  workPerWatt = kilogramMetresPerMinutePerWatt,
): number {
  return ((uptake - 2 * restingUptake) * massKg) / (1.8 * workPerWatt);
}

/** Arm-cycling power, W, for an uptake in ml/kg/min: {@link armCyclingUptake} solved for power (ACSM 2018). */
export function armCyclingPowerFor(
  uptake: number,
  massKg: number,
  workPerWatt = kilogramMetresPerMinutePerWatt,
): number {
  return ((uptake - restingUptake) * massKg) / (3 * workPerWatt);
}

/** Steps a minute on a step of `heightM` for an uptake in ml/kg/min: {@link steppingUptake} solved for the rate (ACSM 2018). */
export function stepRateFor(uptake: number, heightM: number): number {
  return (uptake - restingUptake) / (0.2 + 1.33 * 1.8 * heightM);
}

/** Null too where the uptake is below rest: nobody walks slower than standing. */
function speedFor(uptake: number, costPerSpeed: number): number | null {
  return costPerSpeed > 0 && uptake >= restingUptake ? (uptake - restingUptake) / costPerSpeed : null;
}
