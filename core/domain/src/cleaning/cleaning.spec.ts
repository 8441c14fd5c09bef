import type { Activity } from '../health-data/activity.js';
import type { Metric } from '../health-data/metrics.js';
import type { Observation } from '../health-data/observation.js';
import { cleanActivity } from './clean-activity.js';
import { cleanInContext } from './clean-in-context.js';
import { cleanObservations } from './clean-observations.js';

const observed = (metric: Metric, value: number): Observation => ({
  metric,
  value,
  at: '2026-01-05T08:00:00.000Z',
  until: null,
  offsetMinutes: 0,
  device: null,
  nativeId: null,
});
const heartRateOf = (values: number[]): Activity => ({
  activity: 'running',
  sourceActivity: 'run',
  startedAt: '2026-01-05T08:00:00.000Z',
  endedAt: '2026-01-05T08:00:09.000Z',
  offsetMinutes: 0,
  elapsedSeconds: 9,
  timerSeconds: null,
  distanceMetres: null,
  energyKcal: null,
  ascentMetres: null,
  meanHeartRateBpm: null,
  maxHeartRateBpm: null,
  meanPowerWatts: null,
  device: null,
  nativeId: null,
  streams: [
    {
      kind: 'heart-rate',
      secondsFromStart: Float64Array.from(values.keys()),
      values: Float64Array.from(values),
    },
  ],
});

describe('cleaning observations', () => {
  it.each([
    ['heart-rate', 300, 'rejected'],
    ['heart-rate', 0, 'rejected'],
    ['heart-rate', NaN, 'rejected'],
    ['steps', Infinity, 'rejected'],
    ['steps', 1e12, 'rejected'],
    ['heart-rate', 30, 'suspect'],
    ['heart-rate', 62, 'good'],
    ['hrv-sdnn', -Infinity, 'rejected'],
  ] as const)('%s of %s is %s', (metric, value, quality) => {
    expect(cleanObservations([observed(metric, value)]).cleaned[0]!.quality).toBe(quality);
  });

  it('asks about the unit before it rejects', () => {
    const { cleaned, entries } = cleanObservations([
      observed('body-height', 1.75),
      observed('body-temperature', 98.6),
    ]);
    expect(cleaned.map(({ observation }) => Math.round(observation.value))).toEqual([175, 37]);
    expect(entries.map(({ action, rawValue }) => [action, rawValue])).toEqual([
      ['converted', 1.75],
      ['converted', 98.6],
    ]);
  });

  it('doubts both values of a swapped blood pressure', () => {
    const { cleaned } = cleanInContext([
      observed('systolic-pressure', 85),
      observed('diastolic-pressure', 110),
    ]);
    expect(cleaned.map(({ quality }) => quality)).toEqual(['suspect', 'suspect']);
  });
});

describe('cleaning an activity', () => {
  it('blanks dropouts and single spikes and keeps a real rise', () => {
    const raw = heartRateOf([100, 101, 0, 102, 180, 103, 104, 255, 105, 106]);
    const { activity, entries } = cleanActivity(raw);
    expect([...activity.streams[0]!.values]).toEqual([100, 101, NaN, 102, NaN, 103, 104, NaN, 105, 106]);
    expect(entries.map(({ ruleId }) => ruleId)).toEqual(['hr_dropout', 'hr_spike']);
    expect(raw.streams[0]!.values[4]).toBe(180);
    const rise = [100, 105, 110, 115, 120, 125, 130, 135];
    expect([...cleanActivity(heartRateOf(rise)).activity.streams[0]!.values]).toEqual(rise);
  });
});
