import { betaBlockerTarget, rehabilitationWithoutTest } from './effort-target.js';
import { glucoseGate } from './glucose.js';
import { heartFailureWeightGate } from './heart-failure-weight.js';
import { saturationGate } from './oxygen-saturation.js';
import { painGate } from './pain.js';
import { exertionPolicy } from './post-exertional-malaise.js';

it.each<[number | null, number | null, string]>([
  [92, null, 'allow'],
  [92, 88, 'allow'],
  [91, null, 'modify-supervised'],
  [88, 88, 'modify-supervised'],
  [87, null, 'stop'],
  [97, 87, 'stop'],
  [null, 95, 'clearance-required'],
  [null, 87, 'stop'],
  [NaN, 95, 'clearance-required'],
  [97, NaN, 'allow'],
])('saturation of %s %% at rest and %s %% in exercise: %s', (rest, exercise, decision) => {
  expect(saturationGate(rest, exercise)).toBe(decision);
});

it.each<[number | null, number, string]>([
  [-2, 1, 'allow'],
  [0.9, 3, 'allow'],
  [1, 3, 'modify'],
  [1.8, 1, 'modify'],
  [1.9, 3, 'block'],
  // More than three days: by its share of three.
  [3.6, 6, 'modify'],
  [3.8, 6, 'block'],
  [1.9, 6, 'allow'],
  // Fewer never count for more than what was weighed.
  [1, 1, 'modify'],
  [1.9, 0, 'block'],
  [1.9, -3, 'block'],
  [null, 3, 'clearance-required'],
  [NaN, 3, 'clearance-required'],
  [1.9, NaN, 'clearance-required'],
])('a gain of %s kg in %s days with heart failure: %s', (gainKg, days, decision) => {
  expect(heartFailureWeightGate({ heartFailure: true, gainKg, days })).toBe(decision);
});

it('gates no weight without heart failure', () => {
  expect(heartFailureWeightGate({ heartFailure: false, gainKg: 5, days: 1 })).toBe('allow');
  expect(heartFailureWeightGate({ heartFailure: null, gainKg: 0, days: 3 })).toBe('clearance-required');
});

it.each<[number, boolean, string]>([
  [0, true, 'continue'],
  [2, true, 'continue'],
  [2.1, true, 'continue-monitor'],
  [5, true, 'continue-monitor'],
  [5.1, true, 'reduce'],
  [1, false, 'reduce'],
  [NaN, true, 'reduce'],
])('pain of %s, gone within a day: %s, gives %s', (pain, back, decision) => {
  expect(painGate(pain, back)).toBe(decision);
});

it('paces whoever is not known to be free of malaise after exertion', () => {
  expect(exertionPolicy(false)).toBe('symptom-titrated');
  expect(exertionPolicy(true)).toBe('pacing-no-progression');
  expect(exertionPolicy(null)).toBe('pacing-no-progression');
});

it('takes a glucose or ketones that are no number as not measured', () => {
  const reading = { ketones: null, severeHypoglycaemiaLastDay: false, insulinOrSecretagogue: true };
  expect(glucoseGate({ ...reading, milligramsPerDecilitre: NaN })).toBe('clearance-required');
  expect(glucoseGate({ ...reading, milligramsPerDecilitre: 260, ketones: NaN })).toBe('check-ketones');
  const free = { ...reading, insulinOrSecretagogue: false };
  expect(glucoseGate({ ...free, milligramsPerDecilitre: null })).toBe('allow');
  expect(glucoseGate({ ...free, milligramsPerDecilitre: 89 })).toBe('allow');
});

describe('steering somebody on a beta-blocker', () => {
  const byEffort = { mode: 'effort', low: 11, high: 14 };
  it('goes by heart rate after a test on the medicine: 40 to 80 % of the reserve', () => {
    expect(betaBlockerTarget({ restBpm: 60, measuredMaxBpm: 130 })).toEqual({
      mode: 'heart-rate',
      lowBpm: 88,
      highBpm: 116,
    });
  });
  it.each([
    [null, 130],
    [60, null],
    [60, 60],
    [70, 60],
  ])('goes by effort with a rest of %s and a maximum of %s bpm', (restBpm, measuredMaxBpm) => {
    expect(betaBlockerTarget({ restBpm, measuredMaxBpm })).toEqual(byEffort);
  });
});

it('keeps cardiac rehabilitation without a test near the resting rate', () => {
  expect(rehabilitationWithoutTest('inpatient', 70)).toEqual({ capBpm: 90 });
  expect(rehabilitationWithoutTest('after-surgery', 70)).toEqual({ capBpm: 100 });
  expect(rehabilitationWithoutTest('after-surgery', 95)).toEqual({ capBpm: 120 });
  expect(rehabilitationWithoutTest('outpatient', 70)).toEqual({ lowBpm: 90, highBpm: 100, effortAtMost: 14 });
});
