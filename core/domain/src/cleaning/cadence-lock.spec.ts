import type { ActivityStream } from '../health-data/activity.js';
import { cadenceLocks, cadenceLocksOf, stretchSeconds, withoutStretches } from './cadence-lock.js';

const stream = (kind: ActivityStream['kind'], values: number[], everySeconds = 1): ActivityStream => ({
  kind,
  secondsFromStart: Float64Array.from(values, (_, index) => index * everySeconds),
  values: Float64Array.from(values),
});
const steady = (value: number, count: number) => Array.from({ length: count }, () => value);

it.each([
  ['a minute and more of the same', steady(170, 91), steady(172, 91), 1, 90],
  ['half a minute', steady(170, 31), steady(170, 31), 1, 0],
  ['four apart', steady(174, 91), steady(170, 91), 1, 0],
  ['broken by one beat in the middle', [...steady(170, 45), 120, ...steady(170, 45)], steady(170, 91), 1, 0],
  ['values too far apart', steady(170, 20), steady(170, 20), 30, 0],
])('a heart rate that follows the steps: %s', (_, beats, steps, every, seconds) => {
  const locks = cadenceLocks(stream('heart-rate', beats, every), stream('cadence', steps, every));
  expect(stretchSeconds(locks)).toBe(seconds);
});

describe('where a heart rate followed the steps', () => {
  const beats = [...steady(140, 30), ...steady(170, 91), ...steady(150, 29)];
  const heartRate = stream('heart-rate', beats);
  const streams = [heartRate, stream('cadence', steady(171, 150))];

  it('is told of activities on foot alone', () => {
    expect(cadenceLocksOf({ activity: 'treadmill-running', streams })).toEqual([{ from: 30, to: 120 }]);
    expect(cadenceLocksOf({ activity: 'cycling', streams })).toEqual([]);
    expect(cadenceLocksOf({ activity: 'other', streams })).toEqual([]);
    expect(cadenceLocksOf({ activity: 'running', streams: [heartRate] })).toEqual([]);
  });

  it('is missing when it is left out, and nothing else is', () => {
    const { values, secondsFromStart } = withoutStretches(heartRate, [{ from: 30, to: 120 }]);
    expect([...values]).toEqual([...steady(140, 30), ...steady(NaN, 91), ...steady(150, 29)]);
    expect(secondsFromStart).toBe(heartRate.secondsFromStart);
    expect(withoutStretches(heartRate, [])).toBe(heartRate);
  });
});
