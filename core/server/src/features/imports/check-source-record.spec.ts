import type { Activity, Observation } from '@regimen/domain';
import { dateOnly } from '@regimen/domain';
import { unusableReason } from './check-source-record.js';

const observation: Observation = {
  metric: 'body-mass',
  value: 80,
  at: '2026-01-05T08:00:00.000Z',
  until: null,
  offsetMinutes: 60,
  device: 'Scale',
  nativeId: null,
};
const activity: Activity = {
  activity: 'swimming',
  sourceActivity: 'swim',
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
  streams: [],
};
const lap = {
  kind: 'lap',
  secondsFromStart: 0,
  elapsedSeconds: 60,
  timerSeconds: null,
  distanceMetres: null,
  energyKcal: null,
  meanHeartRateBpm: null,
  maxHeartRateBpm: null,
  strokes: null,
} as const;
const set = {
  secondsFromStart: 0,
  durationSeconds: 30,
  repetitions: 8,
  loadKg: 60,
  restSeconds: null,
  sourceExercise: 'Bench press',
} as const;
const stream = {
  kind: 'heart-rate',
  secondsFromStart: Float64Array.of(0),
  values: Float64Array.of(1),
} as const;

describe('observations a parser hands over', () => {
  const reasonOf = (change: object) =>
    unusableReason({ kind: 'observation', observation: { ...observation, ...change } });

  it.each<[object, string | null]>([
    [{}, null],
    [{ ...dateOnly('2026-01-05'), note: 'before breakfast', confidence: 'low' }, null],
    [{ metric: 'mood' }, 'unknown-metric'],
    [{ value: NaN }, 'not-a-number'],
    [{ value: '80' }, 'not-a-number'],
    [{ at: '2026-02-30T08:00:00.000Z' }, 'invalid-time'],
    [{ until: '2026-01-05T07:00:00.000Z' }, 'invalid-time'],
    [{ offsetMinutes: 3000 }, 'invalid-offset'],
    [{ offsetMinutes: 0.5 }, 'invalid-offset'],
    [{ offsetMinutes: undefined }, 'invalid-offset'],
    [{ localDate: '2026-01-05' }, 'invalid-date'],
    [{ ...dateOnly('2026-02-30') }, 'invalid-time'],
    [{ localDate: 5 }, 'invalid-date'],
    [{ confidence: 'high' }, 'invalid-confidence'],
    [{ note: 'a\0b' }, 'invalid-text'],
    [{ note: 'x'.repeat(20_001) }, 'invalid-text'],
    [{ device: {} }, 'invalid-text'],
    [{ nativeId: 7 }, 'invalid-text'],
  ])('%j: %s', (change, reason) => expect(reasonOf(change)).toBe(reason));
});

describe('activities a parser hands over', () => {
  const reasonOf = (change: object) =>
    unusableReason({ kind: 'activity', activity: { ...activity, ...change } });

  it.each<[string, object, string | null]>([
    ['plain', {}, null],
    [
      'with everything',
      {
        sourceVariant: 'lap_swimming',
        name: 'Morning',
        recordingFile: 'activities/1.fit.gz',
        movingSeconds: 3500,
        basalEnergyKcal: 60,
        descentMetres: 0,
        poolLengthMetres: 25,
        offsetChanges: [{ secondsFromStart: 60, offsetMinutes: 0 }],
        pauses: [
          { from: 0, to: 5 },
          { from: 5, to: 9 },
        ],
        laps: [lap, { ...lap, kind: 'pool-rest', strokes: 0 }],
        strengthSets: [{ ...set, kind: 'warmup', perceivedExertion: 8.5, supersetGroup: 1 }],
        streams: [stream],
      },
      null,
    ],
    ['ends before it begins', { endedAt: '2026-01-05T07:00:00.000Z' }, 'invalid-time'],
    ['an offset no zone has', { offsetMinutes: 901 }, 'invalid-offset'],
    ['no list of offsets', { offsetChanges: {} }, 'invalid-offset'],
    [
      'offsets that run back',
      {
        offsetChanges: [
          { secondsFromStart: 60, offsetMinutes: 0 },
          { secondsFromStart: 30, offsetMinutes: 60 },
        ],
      },
      'invalid-offset',
    ],
    ['no elapsed time', { elapsedSeconds: undefined }, 'not-a-number'],
    ['a null elapsed time', { elapsedSeconds: null }, 'not-a-number'],
    ['negative energy', { energyKcal: -1 }, 'not-a-number'],
    ['basal energy without end', { basalEnergyKcal: Infinity }, 'not-a-number'],
    ['descent as text', { descentMetres: '5' }, 'not-a-number'],
    ['an activity of its own', { activity: 'quidditch' }, 'invalid-text'],
    ['a word with NUL', { sourceVariant: 'a\0' }, 'invalid-text'],
    ['a name that is none', { name: [] }, 'invalid-text'],
    [
      'pauses that overlap',
      {
        pauses: [
          { from: 0, to: 5 },
          { from: 4, to: 9 },
        ],
      },
      'invalid-pause',
    ],
    ['a pause of nothing', { pauses: [{ from: 5, to: 5 }] }, 'invalid-pause'],
    ['a lap of another kind', { laps: [{ ...lap, kind: 'tour' }] }, 'invalid-lap'],
    ['a lap without time', { laps: [{ ...lap, elapsedSeconds: null }] }, 'invalid-lap'],
    ['a lap with strokes as text', { laps: [{ ...lap, strokes: '9' }] }, 'invalid-lap'],
    ['half a repetition', { strengthSets: [{ ...set, repetitions: 0.5 }] }, 'invalid-set'],
    ['a rating beyond 10', { perceivedExertion: 10.5 }, 'invalid-exertion'],
    ['a rating in words', { perceivedExertion: 'hard' }, 'invalid-exertion'],
    ['effort beyond 10', { strengthSets: [{ ...set, perceivedExertion: 11 }] }, 'invalid-set'],
    ['a set of another kind', { strengthSets: [{ ...set, kind: 'rest' }] }, 'invalid-set'],
    ['a set that is null', { strengthSets: [null] }, 'invalid-set'],
    ['too many sets', { strengthSets: Array.from({ length: 17_281 }, () => set) }, 'invalid-set'],
    ['no streams', { streams: undefined }, 'invalid-stream'],
    ['a stream twice', { streams: [stream, stream] }, 'invalid-stream'],
    ['a stream of lists', { streams: [{ ...stream, values: [1] }] }, 'invalid-stream'],
    ['columns of two lengths', { streams: [{ ...stream, values: Float64Array.of(1, 2) }] }, 'invalid-stream'],
  ])('%s', (_, change, reason) => expect(reasonOf(change)).toBe(reason));
});
