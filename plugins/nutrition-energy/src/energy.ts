import type { Plan } from '@regimen/domain';
import {
  fastestDeficit,
  intakeFloor,
  intakeTarget,
  mifflinStJeor,
  safeDietaryDeficit,
  sedentaryActivityLevel,
  totalDailyEnergy,
} from '@regimen/domain';
import type { Person } from './person.js';

/** Daily energy of a person, kcal. */
export interface Energy {
  restingKcal: number;
  dailyKcal: number;
  intakeKcal: number;
}

/** Energy with a plan; null where the body is not known well enough, or numbers must not be shown. */
export function energyOf(person: Person, plan: Plan): Energy | null {
  const restingKcal = restingOf(person);
  if (restingKcal === null || person.bodyMassKg === null || person.bar) return null;
  const exerciseKcal = exercisePerDay(plan);
  const dailyKcal = totalDailyEnergy({ restingKcal, activityLevel: sedentaryActivityLevel, exerciseKcal });
  const dietaryKcal = safeDeficitOf(person);
  // Whoever keeps their weight eats what they need, floor or not. Whoever loses it does not eat the exercise back,
  // except for what would make the loss too fast.
  if (dietaryKcal === 0) return { restingKcal, dailyKcal, intakeKcal: dailyKcal };
  const deficitKcal = Math.min(dietaryKcal + exerciseKcal, fastestDeficit(person.bodyMassKg));
  return {
    restingKcal,
    dailyKcal,
    intakeKcal: intakeTarget({ sex: person.sex, dailyEnergyKcal: dailyKcal, deficitKcal }).kcal,
  };
}

/**
 * Dietary deficit that is safe for the person on a day without exercise, kcal/day: 0 unless they want to lose weight
 * and nothing speaks against it.
 */
export function safeDeficitOf(person: Person): number {
  const restingKcal = restingOf(person);
  if (restingKcal === null || person.bodyMassKg === null || person.bar || !person.wantsToLose) return 0;
  return safeDietaryDeficit({
    dailyEnergyKcal: totalDailyEnergy({ restingKcal, activityLevel: sedentaryActivityLevel }),
    floorKcal: intakeFloor(person.sex),
    bodyMassKg: person.bodyMassKg,
  });
}

function restingOf({ bodyMassKg, heightCm, ageYears, sex }: Person): number | null {
  if (bodyMassKg === null || heightCm === null || ageYears === null) return null;
  return mifflinStJeor({ massKg: bodyMassKg, heightCm, ageYears, sex });
}

/** Mean over all days of the plan. */
function exercisePerDay(plan: Plan): number {
  const total = plan.weeks.reduce(
    (sum, week) => sum + week.sessions.reduce((inWeek, session) => inWeek + session.energyKcal, 0),
    0,
  );
  return plan.weeks.length === 0 ? 0 : total / (plan.weeks.length * 7);
}
