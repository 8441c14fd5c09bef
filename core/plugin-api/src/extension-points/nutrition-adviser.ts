import type { NutritionAdvice, Plan, Profile, Screening, TrainingRequest } from '@regimen/domain';

export interface NutritionAdviser {
  id: string;
  /** Daily dietary deficit this adviser thinks safe for the person, kcal; 0 where none is. */
  safeDeficitKcalPerDay(input: {
    profile: Profile;
    request: TrainingRequest;
    screening: Screening;
    on: string;
  }): number | Promise<number>;
  advise(input: {
    profile: Profile;
    request: TrainingRequest;
    screening: Screening;
    plan: Plan;
    on: string;
  }): NutritionAdvice | Promise<NutritionAdvice>;
}
