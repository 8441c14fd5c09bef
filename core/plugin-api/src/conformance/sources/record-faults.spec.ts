import type { Activity } from '@regimen/domain';
import { recordFaults } from './record-faults.js';

const ride: Activity = {
  activity: 'cycling',
  sourceActivity: 'ride',
  startedAt: '2026-01-05T08:00:00.000Z',
  endedAt: '2026-01-05T09:00:00.000Z',
  offsetMinutes: 60,
  elapsedSeconds: 3600,
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
    { kind: 'heart-rate', secondsFromStart: Float64Array.of(0, 1), values: Float64Array.of(90, NaN) },
  ],
};
const [stream] = ride.streams;

describe('the faults of an activity', () => {
  it.each([
    [{}, []],
    [{ activity: 'quidditch' }, ['activity "quidditch" is unknown']],
    [{ energyKcal: -1 }, ['energyKcal is no number from 0']],
    [{ perceivedExertion: 10 }, []],
    [{ perceivedExertion: 70 }, ['perceivedExertion is above 10']],
    [{ elapsedSeconds: NaN }, ['elapsedSeconds is no number from 0']],
    [{ endedAt: '2026-01-05T07:00:00.000Z' }, ['end lies before its start']],
    [{ streams: [{ ...stream, kind: 'mood' }] }, ['stream "mood" is unknown']],
    [
      { streams: [{ ...stream, values: Float64Array.of(1) }] },
      ['heart-rate stream has more times than values, or fewer'],
    ],
    [
      { streams: [{ ...stream, secondsFromStart: Float64Array.of(1, 0) }] },
      ['heart-rate stream runs backwards'],
    ],
    [
      { streams: [{ ...stream, secondsFromStart: Float64Array.of(0, NaN) }] },
      ['heart-rate stream runs backwards'],
    ],
  ])('%j', (change, faults) => {
    expect(recordFaults({ kind: 'activity', activity: { ...ride, ...change } as Activity })).toEqual(faults);
  });
});
