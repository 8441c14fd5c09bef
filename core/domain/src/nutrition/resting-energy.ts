import type { Sex } from '../profile/profile.js';

/** Constant of the equation by sex, kcal; where the sex is not known, the mean of both. */
const constants: Readonly<Record<Sex, number>> = { male: 5, female: -161, unspecified: -78 };

/**
 * Resting energy, kcal/day, by Mifflin-St Jeor (Mifflin 1990, Am J Clin Nutr 51:241): within 10 % for about 80 % of
 * adults without obesity and 70 % of those with it (Frankenfield 2005, J Am Diet Assoc 105:775).
 */
export function mifflinStJeor(person: {
  massKg: number;
  heightCm: number;
  ageYears: number;
  sex: Sex;
}): number {
  return 10 * person.massKg + 6.25 * person.heightCm - 5 * person.ageYears + constants[person.sex];
}

/** Physical activity level of a day without exercise: sedentary (conventional multiplier; FAO 2004 gives 1.40 with it). */
export const sedentaryActivityLevel = 1.2;

/** Total daily energy, kcal/day: resting energy times the activity level, plus exercise not contained in it. */
export function totalDailyEnergy(day: {
  restingKcal: number;
  activityLevel: number;
  exerciseKcal?: number;
}): number {
  return day.restingKcal * day.activityLevel + (day.exerciseKcal ?? 0);
}

/** Lowest intake advised without a doctor, kcal/day; the higher one where the sex is not known (Jensen 2013, Circulation 129:S102). */
export function intakeFloor(sex: Sex): number {
  return sex === 'female' ? 1200 : 1500;
}

/** Intake after a deficit, kcal/day, never below {@link intakeFloor}; `clamped` says that the floor was in the way. */
export function intakeTarget(day: { sex: Sex; dailyEnergyKcal: number; deficitKcal: number }): {
  kcal: number;
  clamped: boolean;
} {
  const wanted = day.dailyEnergyKcal - day.deficitKcal;
  const floor = intakeFloor(day.sex);
  return { kcal: Math.max(wanted, floor), clamped: wanted < floor };
}
