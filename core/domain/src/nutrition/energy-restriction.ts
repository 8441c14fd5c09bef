import { fastestLossFractionPerWeek, fastestLossKgPerWeek } from './weight-loss-rate.js';
import type { ConditionCode } from '../profile/vocabulary/index.js';

/** Why somebody must be shown no calorie target and given no deficit. */
export type RestrictionBar = 'pregnancy' | 'under-age' | 'underweight' | 'eating-disorder';

/** Underweight, kg/m² (WHO 2000, Technical Report 894). */
export const underweightBmi = 18.5;

/** Age from which a weight-loss diet may be advised without a specialist, years (Hampl 2023, Pediatrics 151:e2022060640). */
export const adultAgeYears = 18;

/**
 * The first reason against any energy restriction: pregnancy (ACOG 2013, Committee Opinion 548), age under 18,
 * underweight now or at the wanted body mass, signs of an eating disorder (Mountjoy 2023, BJSM 57:1073); else null.
 */
export function restrictionBar(person: {
  ageYears: number | null;
  /** Body-mass index now, and at the wanted body mass, kg/m²; null when unknown. */
  bmi: number | null;
  goalBmi: number | null;
  conditions: readonly ConditionCode[];
  /** Asks to starve or to lose weight at an extreme rate. */
  asksForExtremes: boolean;
}): RestrictionBar | null {
  if (person.conditions.includes('pregnancy')) return 'pregnancy';
  if (person.ageYears !== null && person.ageYears < adultAgeYears) return 'under-age';
  if (person.conditions.includes('eating-disorder') || person.asksForExtremes) return 'eating-disorder';
  const bmis = [person.bmi, person.goalBmi].filter((bmi) => bmi !== null);
  return bmis.some((bmi) => bmi < underweightBmi) ? 'underweight' : null;
}

/** Largest dietary deficit advised, kcal/day: lower end of 500–750 (Jensen 2013, AHA/ACC/TOS, Circulation 129:S102). */
export const largestDietaryDeficitKcalPerDay = 500;

/** Largest deficit of diet and exercise together, kcal/day: upper end of the same range. */
export const largestTotalDeficitKcalPerDay = 750;

/** Energy of one kilogram of body mass lost, kcal (Wishnofsky 1958, Am J Clin Nutr 6:542). */
const energyOfLossKcalPerKg = 7700;

/** Deficit at which somebody loses as fast as is safe, kcal/day, diet and exercise together. */
export function fastestDeficit(bodyMassKg: number): number {
  const kgPerWeek = Math.min(fastestLossKgPerWeek, bodyMassKg * fastestLossFractionPerWeek);
  return Math.min(largestTotalDeficitKcalPerDay, (kgPerWeek * energyOfLossKcalPerKg) / 7);
}

/**
 * Dietary deficit that is safe for an adult without a {@link restrictionBar}, whole kcal/day: at most 500, at most what
 * leaves the intake at its floor, at most the {@link fastestDeficit}. 0 when nothing is left.
 */
export function safeDietaryDeficit(person: {
  dailyEnergyKcal: number;
  floorKcal: number;
  bodyMassKg: number;
}): number {
  const aboveFloor = person.dailyEnergyKcal - person.floorKcal;
  return Math.max(
    0,
    Math.floor(Math.min(largestDietaryDeficitKcalPerDay, fastestDeficit(person.bodyMassKg), aboveFloor)),
  );
}
