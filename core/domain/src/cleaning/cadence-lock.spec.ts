import type { ActivityStream } from '../health-data/activity.js';
import { cadenceLockSeconds } from './cadence-lock.js';

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
  expect(cadenceLockSeconds(stream('heart-rate', beats, every), stream('cadence', steps, every))).toBe(
    seconds,
  );
});
