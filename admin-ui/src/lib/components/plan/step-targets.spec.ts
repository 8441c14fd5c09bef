import { targetsOf } from './step-targets.js';

const words = {
  t: (key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`,
  number: (value: number) => String(value),
} as unknown as Parameters<typeof targetsOf>[1];
const step = {
  kind: 'work',
  seconds: 600,
  band: 'moderate',
  heartRateBpm: null,
  rpe: { low: 12, high: 13 },
  effortOfTen: { low: 3, high: 4 },
  talkTest: { en: '', zh: '' },
  cue: { en: '', zh: '' },
  workRate: null,
} as unknown as Parameters<typeof targetsOf>[0];

it('always says the effort, and heart rate or machine only where they steer', () => {
  const effort = 'session.effort {"ten":"3–4","borg":"12–13"}';
  expect(targetsOf(step, words)).toEqual([effort]);
  const whole = {
    ...step,
    heartRateBpm: { low: 100, high: 119 },
    workRate: { speedKmh: { low: 5, high: 5 }, inclinePercent: { low: 0, high: 3 }, powerWatts: null },
  };
  expect(targetsOf(whole, words)).toEqual([
    effort,
    'session.heartRate {"low":100,"high":119}',
    'session.speed {"speed":"5"}',
    'session.incline {"incline":"0–3"}',
  ]);
});
