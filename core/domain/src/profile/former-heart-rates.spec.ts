import { emptyProfile } from './empty-profile.js';
import { heartRatesOn, rememberHeartRates } from './former-heart-rates.js';

const profile = emptyProfile('Europe/Vienna');
const changedOn = (before: typeof profile, today: string, change: Partial<typeof profile>) =>
  rememberHeartRates(before, { ...before, ...change }, today);

it('keeps the heart rates of then when those of today change', () => {
  const first = changedOn(profile, '2020-03-01', { measuredMaxHeartRateBpm: 190, restingHeartRateBpm: 60 });
  expect(first.formerHeartRates).toBeUndefined();
  const second = changedOn(first, '2022-05-01', { measuredMaxHeartRateBpm: 184 });
  const third = changedOn(second, '2026-01-10', { restingHeartRateBpm: null });
  const rates = (day: string) => {
    const { measuredMaxHeartRateBpm, restingHeartRateBpm } = heartRatesOn(third, day);
    return [measuredMaxHeartRateBpm, restingHeartRateBpm];
  };
  expect(rates('2019-01-01')).toEqual([190, 60]);
  expect(rates('2022-04-30')).toEqual([190, 60]);
  expect(rates('2022-05-01')).toEqual([184, 60]);
  expect(rates('2026-01-10')).toEqual([184, null]);
});

it('forgets what was corrected on the same day, and takes no other change for one of the heart', () => {
  const first = changedOn(profile, '2026-01-01', { measuredMaxHeartRateBpm: 190 });
  const second = changedOn(first, '2026-02-01', { measuredMaxHeartRateBpm: 19 + 160 });
  const mended = changedOn(second, '2026-02-01', { measuredMaxHeartRateBpm: 185 });
  expect(mended.formerHeartRates).toEqual([
    { until: '2026-02-01', measuredMaxHeartRateBpm: 190, restingHeartRateBpm: null },
  ]);
  expect(changedOn(mended, '2026-03-01', { bodyMassKg: 70 }).formerHeartRates).toEqual(
    mended.formerHeartRates,
  );
});
