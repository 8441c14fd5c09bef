import { hours, nightsOf } from './night.js';

it('takes nights out of columns, and tells sleep whose stage nobody told', () => {
  const none = [null, null];
  const regularity = { midpointDeviations: none };
  expect(
    nightsOf({
      days: ['2026-03-01', '2026-03-02'],
      asleepMinutes: [420, null],
      inBedMinutes: [480, 400],
      lightMinutes: [200, null],
      deepMinutes: [90, null],
      remMinutes: none,
      awakeMinutes: none,
      napMinutes: [0, 20],
      efficiencies: [0.875, null],
      midpoints: none,
      devices: none,
      regularity14: regularity,
      regularity28: regularity,
    }),
  ).toMatchObject([
    {
      asleep: 420,
      stages: [
        { stage: 'deep', minutes: 90 },
        { stage: 'light', minutes: 200 },
        { stage: 'unstaged', minutes: 130 },
      ],
    },
    { asleep: null, inBed: 400, naps: 20, stages: [] },
  ]);
});

it.each([
  [0, '0:00'],
  [440, '7:20'],
  [59.6, '1:00'],
])('writes %d minutes as %s', (minutes, text) => {
  expect(hours(minutes)).toBe(text);
});
