import type { GivenPrescription } from '../exercise-prescription.js';

const brisk: NonNullable<GivenPrescription['aerobic']> = {
  daysPerWeek: { low: 3, high: 7 },
  bands: ['moderate', 'vigorous'],
  heartRateReservePercent: { low: 40, high: 89 },
  heartRateNeedsTest: false,
  effort: { low: 12, high: 17 },
  effortOfTen: null,
  breathlessness: null,
  minutesPerSession: { low: 20, high: 60 },
  minutesPerWeek: { low: 150, high: 300 },
  longestGapDays: null,
  activities: ['running', 'walking'],
};

/** What a healthy adult is given, as the rule `healthy` would give it, with changes. */
export function givenPrescription(
  changes: Partial<GivenPrescription> = {},
  aerobic: Partial<typeof brisk> = {},
): GivenPrescription {
  return {
    ruleId: 'healthy',
    ruleVersion: 1,
    packId: 'pack',
    citations: [{ source: 'Bull 2020, WHO, Br J Sports Med 54:1451', year: 2020 }],
    population: 'healthy-adult',
    benefits: { en: 'It makes you fitter.', zh: '让您更健康。' },
    aerobic: { ...brisk, ...aerobic },
    resistance: {
      daysPerWeek: { low: 2, high: 3 },
      percentOfMaximum: { low: 60, high: 80 },
      sets: { low: 2, high: 4 },
      repetitions: { low: 8, high: 12 },
    },
    balanceDaysPerWeek: 0,
    flexibilityDaysPerWeek: { low: 2, high: 7 },
    pain: null,
    belowSymptoms: false,
    progression: { percentPerWeek: 10, minutesPerWeek: 15, how: { en: 'Longer first.', zh: '先延长。' } },
    considerations: [{ en: 'Warm up.', zh: '先热身。' }],
    ...changes,
  };
}
