import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';

/** Food advice that goes with a plan. Amounts are null where giving a number would be unsafe. */
export interface NutritionAdvice {
  adviserId: string;
  restingEnergyKcal: number | null;
  /** Resting energy x activity level plus planned exercise, kcal a day. */
  dailyEnergyKcal: number | null;
  /** Advised intake after deficit and floors; null where calorie targets must not be shown. */
  intakeKcal: number | null;
  proteinGrams: { low: number; high: number } | null;
  items: readonly { id: string; text: Localised; citations: readonly Citation[] }[];
  referral: Localised | null;
}
