import type { Facts } from '@regimen/domain';

/** An adult of whom all that rules commonly ask is known, and nothing speaks against exercise. */
export const healthyFacts: Facts = {
  ageYears: 45,
  sex: 'female',
  bmi: 24,
  restingSystolicMmHg: 122,
  restingDiastolicMmHg: 78,
  restingHeartRateBpm: 68,
  activeMinutesPerWeek: 200,
  conditions: [],
  medications: [],
  symptoms: [],
  painfulJoints: [],
  harms: [],
  goals: [],
  screeningAnswered: true,
};
