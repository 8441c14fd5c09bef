import { givenPrescription } from '../screening/testing/given-prescription.js';
import { prescriptionLimits } from './prescription-limits.js';

const basis = { restBpm: 60, maxBpm: 160, origin: 'age-formula', source: 'Tanaka 2001' } as const;
const aerobic = {
  daysPerWeek: { low: 3, high: 5 },
  bands: ['moderate', 'vigorous'],
  heartRateReservePercent: { low: 40, high: 80 },
  heartRateNeedsTest: false,
  effort: { low: 11, high: 14 },
  effortOfTen: null,
  breathlessness: null,
  minutesPerSession: { low: 20, high: 60 },
  minutesPerWeek: { low: 90, high: 300 },
  longestGapDays: null,
  activities: ['walking'],
} as const;

describe('what prescriptions mean for a plan', () => {
  it('is a hard ceiling from each condition, with the heart rate its reserve allows', () => {
    const limits = prescriptionLimits([givenPrescription({ population: 'hypertension', aerobic })], basis);
    expect(limits).toContainEqual(
      expect.objectContaining({
        kind: 'intensityCeiling',
        severity: 'hard',
        band: 'vigorous',
        maxRpe: 14,
        maxHeartRateBpm: 140,
        heartRateTargetsAllowed: true,
      }),
    );
  });

  it.each([
    ['age foretells the maximum', basis, false],
    ['a test measured it', { ...basis, origin: 'measured' as const }, true],
    ['nothing is known', null, true],
  ])('lets heart rate steer where it needs a test: %s', (_, rates, allowed) => {
    const tested = { ...aerobic, heartRateNeedsTest: rates !== null };
    const [ceiling] = prescriptionLimits(
      [givenPrescription({ population: 'heart-failure', aerobic: tested })],
      rates,
    );
    expect(ceiling).toMatchObject({ heartRateTargetsAllowed: allowed });
    if (!allowed || rates === null) expect(ceiling).not.toHaveProperty('maxHeartRateBpm');
  });

  it('sets no ceiling for who has no condition, and wishes how often each kind is done', () => {
    const limits = prescriptionLimits(
      [givenPrescription({ population: 'older-adult', aerobic, balanceDaysPerWeek: 3 })],
      basis,
    );
    expect(limits.map(({ kind }) => kind)).not.toContain('intensityCeiling');
    expect(limits.every(({ severity }) => severity === 'soft')).toBe(true);
    expect(limits).toContainEqual(
      expect.objectContaining({ appliesTo: { modalities: ['balance', 'mind-body'] }, value: 3 }),
    );
  });

  it('has an id of its own for each limit', () => {
    const limits = prescriptionLimits(
      [
        givenPrescription({ population: 'hypertension', aerobic }),
        givenPrescription({ population: 'obesity', aerobic, ruleId: 'other' }),
      ],
      basis,
    );
    expect(new Set(limits.map(({ id }) => id)).size).toBe(limits.length);
  });
});
