import { emptyProfile } from '../profile/empty-profile.js';
import type { FitnessFacts } from './fitness-estimates.js';
import { fitnessEstimates } from './fitness-estimates.js';

const facts: FitnessFacts = {
  on: '2026-03-31',
  profile: { ...emptyProfile('Europe/Vienna'), birthDate: '1986-01-01', sex: 'male', heightCm: 177.8 },
  restBpm: 60,
  maximum: { bpm: 190, basis: 'measured' },
  bodyMassKg: 180 * 0.45359237,
  runs: [
    { distanceMetres: 5000, minutes: 24 + 34 / 60 },
    { distanceMetres: 5000, minutes: 31 },
    { distanceMetres: 400, minutes: 1.2 },
    { distanceMetres: 30_000, minutes: 30 },
  ],
};
const byMethod = (change: Partial<FitnessFacts> = {}) =>
  Object.fromEntries(
    fitnessEstimates({ ...facts, ...change }).map((estimate) => [estimate.method, estimate]),
  );

describe('estimates of aerobic fitness', () => {
  it('are each by their own method, with its error', () => {
    const { heart_rate_ratio: ratio, reference_equation: reference, best_run: run } = byMethod();
    expect(ratio).toMatchObject({ standardError: 2.7, missing: [], outside: [] });
    expect(ratio!.value).toBeCloseTo((15.3 * 190) / 60, 9);
    // Worked case vo2max-012: 40 years, male, 180 lb, 70 in.
    expect(reference).toMatchObject({ standardError: 6.6 });
    expect(reference!.value).toBeCloseTo(40.44, 2);
    // 5 km in 24:34 (Daniels & Gilbert 1979); too short a run and one no body runs do not count.
    expect(run).toMatchObject({ standardError: null });
    expect(run!.value).toBeCloseTo(39.11, 2);
  });

  it('err more with a maximum foretold by age, and say whom the method was not made for', () => {
    const profile = { ...facts.profile, sex: 'female' as const, birthDate: '1960-01-01' };
    const maximum = { bpm: 162, basis: 'predicted' as const };
    expect(byMethod({ profile, maximum })['heart_rate_ratio']).toMatchObject({
      standardError: 4.7,
      outside: ['age', 'sex'],
    });
  });

  it.each([
    ['2007-01-01', null, ['age']],
    ['2006-01-01', expect.any(Number), []],
    ['1946-04-01', expect.any(Number), []],
    ['1946-01-01', null, ['age']],
  ])('say what is usual for ages of the registry only: born %s', (birthDate, value, outside) => {
    const reference = byMethod({ profile: { ...facts.profile, birthDate } })['reference_equation'];
    expect(reference).toMatchObject({ value, missing: [], outside });
  });

  it('are null where something is missing, by name', () => {
    const nothing = { restBpm: null, maximum: null, bodyMassKg: null, runs: [] };
    const estimates = fitnessEstimates({ ...facts, ...nothing, profile: emptyProfile('Europe/Vienna') });
    expect(estimates.map(({ value, missing }) => [value, missing])).toEqual([
      [null, ['resting_heart_rate', 'maximum_heart_rate']],
      [null, ['age', 'sex', 'body_mass', 'height']],
      [null, ['run']],
    ]);
  });
});
