import { latestRecovery, seriesOf } from './recovery.js';

const none = [null, null, null];
const baseline = { means: [null, 60, null] };
const recovery: Parameters<typeof latestRecovery>[0] = {
  days: ['2026-03-01', '2026-03-02', '2026-03-03'],
  restingHeartRatesBpm: [58, 61, null],
  restingBaseline: baseline,
  rmssdMs: [null, 48, null],
  weeklyRmssdMs: [null, 49, null],
  normalRmssdLowMs: none,
  normalRmssdHighMs: none,
  sdnnMs: none,
  sdnnBaseline: { means: none },
  advice: none,
  missing: [[], ['short_baseline'], ['few_mornings']],
  restingDevice: 'Watch',
  rmssdDevice: null,
  sdnnDevice: null,
};

it('shows the last day on which something is known', () => {
  expect(latestRecovery(recovery)).toMatchObject({
    day: '2026-03-02',
    missing: ['short_baseline'],
    weekly: 49,
  });
  expect(latestRecovery({ ...recovery, restingHeartRatesBpm: none, rmssdMs: none })).toBeNull();
});

it('draws what was measured, with what is usual, and nothing in between', () => {
  expect(seriesOf(recovery)).toMatchObject([
    {
      metric: 'resting-heart-rate',
      days: ['2026-03-01', '2026-03-02'],
      values: [58, 61],
      usual: 60,
      device: 'Watch',
    },
    { metric: 'hrv-rmssd', values: [48], usual: null },
  ]);
});
