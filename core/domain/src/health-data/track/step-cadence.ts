import { medianOf } from '../../cleaning/median-absolute-deviation.js';
import type { Activity, ActivityStream } from '../activity.js';

/**
 * Below this a cadence on foot counts strides, two steps each: files do not say which they mean, and nobody runs at 120
 * steps a minute or walks for exercise at 75 (engineering limits; usual are 150 to 190 and 90 to 130).
 */
const fewestSteps: Partial<Record<Activity['activity'], number>> = {
  running: 120,
  'treadmill-running': 120,
  walking: 75,
  'nordic-walking': 75,
  'treadmill-walking': 75,
  hiking: 75,
};

/** A cadence stream in steps a minute where the activity is on foot. Zeros, of standing still, decide nothing. */
export function stepCadence(stream: ActivityStream, activity: Activity['activity']): ActivityStream {
  const fewest = fewestSteps[activity];
  if (fewest === undefined || stream.kind !== 'cadence') return stream;
  const isStrides = medianOf(stream.values.filter((value) => value > 0)) < fewest;
  return isStrides ? { ...stream, values: stream.values.map((value) => value * 2) } : stream;
}
