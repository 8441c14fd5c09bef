import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { readAnswer } from './read-answer.js';
import { recogniseWhoop } from './recognise.js';
import { cycle, encoded, recovery, sleep, workout } from '../testing/sample-records.js';

const observations = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
const values = (records: readonly SourceRecord[]) =>
  Object.fromEntries(observations(records).map(({ metric, value }) => [metric, value]));
const codes = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning.code] : []));

describe('cycles', () => {
  it('are the total energy of the day they began on, at their own place', () => {
    const [energy] = observations([...readAnswer({ records: [cycle(8786.4)] })]);
    expect(energy).toMatchObject({
      metric: 'total-energy',
      value: 2100,
      offsetMinutes: -300,
      nativeId: '93845',
    });
    expect(observationDay(energy!, 'Asia/Tokyo')).toBe('2026-02-01');
  });

  it('may be zero, which is not the same as not scored', () => {
    expect(values([...readAnswer([cycle(0)])])).toEqual({ 'total-energy': 0 });
    const pending = { score_state: 'PENDING_SCORE', score: undefined, end: null };
    expect(codes([...readAnswer([cycle(0, pending), cycle(1)])])).toEqual([]);
    expect(codes([...readAnswer([cycle(0, pending)])])).toEqual(['nothing_measured']);
  });

  it.each([
    ['unfinished_day', { end: null }],
    ['item_rejected', { start: '2026-02-30T05:10:00.000Z' }],
    ['item_rejected', { end: '2026-01-31T05:10:00.000Z' }],
    ['item_rejected', { end: 'soon' }],
  ])('are left out as %s when %j', (code, rest) => {
    const records = [...readAnswer([cycle(9000, rest), cycle(4184)])];
    expect(values(records)).toEqual({ 'total-energy': 1000 });
    expect(codes(records)).toEqual([code]);
  });
});

it('reads a recovery without taking the skin for the body, or a filler for a pulse', () => {
  expect(values([...readAnswer(recovery())])).toEqual({
    'resting-heart-rate': 52,
    'hrv-rmssd': 31.8,
    'oxygen-saturation': 95.7,
  });
  expect(values([...readAnswer(recovery({ resting_heart_rate: 0, spo2_percentage: null }))])).toEqual({
    'hrv-rmssd': 31.8,
  });
});

it('reads the stages of a night, and no night without a score', () => {
  expect(values([...readAnswer([sleep()])])).toEqual({
    'sleep-duration': 420,
    'time-in-bed': 450,
    'sleep-light': 210,
    'sleep-deep': 100,
    'sleep-rem': 110,
    'sleep-awake': 30,
    'respiratory-rate': 16.1,
  });
  expect(observations([...readAnswer([sleep({ score_state: 'UNSCORABLE', score: null })])])).toEqual([]);
});

it.each([
  ['weightlifting_msk', 'resistance-free-weights'],
  ['functional-fitness', 'circuit-training'],
  ['wheelchair-pushing', 'other'],
  ['cycling', 'cycling'],
])('reads the workout %s', (name, activity) => {
  const [record] = [...readAnswer([workout(name)])];
  expect(record).toMatchObject({
    activity: {
      activity,
      sourceActivity: name,
      elapsedSeconds: 27000,
      distanceMetres: 1772.77,
      nativeId: 'bb',
    },
  });
});

it('keeps a workout that is not scored, without totals, and knows old numbers of sports', () => {
  const unscored = workout(undefined, { sport_id: 63, score_state: 'PENDING_SCORE', score: undefined });
  expect([...readAnswer([unscored])]).toMatchObject([
    {
      activity: { activity: 'walking', sourceActivity: 'walking', meanHeartRateBpm: null, energyKcal: null },
    },
  ]);
});

it('refuses what is no answer, and claims only its own', () => {
  expect(() => [...readAnswer('text')]).toThrow(expect.objectContaining({ code: 'unknown-answer' }) as Error);
  expect(recogniseWhoop(encoded([recovery()]))).toBe(true);
  expect(recogniseWhoop(Buffer.from('{"records": [{"start": "2026-02-01T05:10:00Z"}]}'))).toBe(false);
});
