import type { Outcome } from '../effect.js';

/** Outcomes that are measured again and again, so that a person's own response shows. */
export const measuredOutcomes = [
  'body-mass',
  'systolic-pressure',
  'diastolic-pressure',
  'vo2max',
  'race-index',
  'strength',
  'hba1c',
] as const satisfies readonly Outcome[];
export type MeasuredOutcome = (typeof measuredOutcomes)[number];

/** How exactly an outcome is measured, in its unit. */
export interface MeasurementNoise {
  /** Standard deviation of one day's value around the true one, device and body together. */
  sdOfDay: number;
  /** What stays wrong however many days of a week are averaged. */
  leastSd: number;
  /** What else than training moves it from week to week: standard deviation of a week's step (engineering choice). */
  weeklyDrift: number;
  source: string;
  needsClinicianReview: boolean;
}

export const measurementNoise: Readonly<Record<MeasuredOutcome, MeasurementNoise>> = {
  'body-mass': noise(0.7, 0.2, 0.15, 'Day-to-day weight, food and water (Orsama 2014, Obes Facts 7:36)'),
  'systolic-pressure': noise(8, 2.5, 0.8, 'Home readings, day to day (Stergiou 2021, J Hypertens 39:1293)'),
  'diastolic-pressure': noise(5, 1.5, 0.5, 'Home readings, day to day (Stergiou 2021, J Hypertens 39:1293)'),
  vo2max: noise(2, 1, 0.15, 'Test and retest 5.6 % (Katch 1982, Med Sci Sports Exerc 14:21); devices alike'),
  'race-index': noise(1.2, 0.6, 0.15, 'Race to race 1–3 % of time (Hopkins 2001, Sports Med 31:211)'),
  strength: noise(
    4.2,
    2,
    0.6,
    'Test and retest of the one-repetition maximum 4.2 % (Grgic 2020, Sports Med Open 6:31)',
  ),
  hba1c: noise(0.15, 0.1, 0.02, 'Laboratory imprecision ≤ 3–4 % (NGSP)'),
};

function noise(sdOfDay: number, leastSd: number, weeklyDrift: number, source: string): MeasurementNoise {
  return { sdOfDay, leastSd, weeklyDrift, source, needsClinicianReview: true };
}

/** Variance of the mean of a week's `days` values. */
export function weekVariance({ sdOfDay, leastSd }: MeasurementNoise, days: number): number {
  return sdOfDay ** 2 / days + leastSd ** 2;
}
