import type { Activity, ActivityStream } from '../health-data/activity.js';
import type { Recording } from './link-recordings.js';
import { isSameSession, linkRecordings } from './link-recordings.js';
import { compareRecordings, recordingQuality } from './recording-quality.js';

const minutes = (value: number) => value * 60_000;
const strapped = { heartRateShare: 1, motionShare: 1, totals: 4, elapsedSeconds: 3600 };
const bare = { heartRateShare: 0, motionShare: 0, totals: 2, elapsedSeconds: 3600 };
const recording = (id: string, from: number, to: number, more: Partial<Recording> = {}): Recording => ({
  id,
  activity: 'running',
  span: { startMs: minutes(from), endMs: minutes(to) },
  quality: bare,
  origins: [id],
  nativeId: null,
  sourceId: 'one',
  revisedAt: null,
  firstDelivered: id,
  keptApart: false,
  ...more,
});

describe('recordings of one session', () => {
  it.each([
    ['the same run of two sources', recording('a', 0, 60), recording('b', 1, 61), true],
    [
      'a run and its treadmill name',
      recording('a', 0, 60),
      recording('b', 0, 60, { activity: 'treadmill-running' }),
      true,
    ],
    [
      'a run and a ride at once',
      recording('a', 0, 60),
      recording('b', 0, 60, { activity: 'cycling' }),
      false,
    ],
    ['runs that share a half', recording('a', 0, 60), recording('b', 30, 90), false],
    ['a part within a long run', recording('a', 0, 60), recording('b', 10, 20), true],
    [
      'an unknown activity at the same time',
      recording('a', 0, 60),
      recording('b', 1, 61, { activity: 'other' }),
      true,
    ],
    [
      'an unknown activity within a long run',
      recording('a', 0, 60),
      recording('b', 10, 20, { activity: 'other' }),
      false,
    ],
    ['two entries of one delivery', recording('a', 0, 60), recording('b', 0, 60, { origins: ['a'] }), false],
    [
      'two of one delivery and device',
      recording('a', 0, 60, { quality: strapped }),
      recording('b', 1, 60, { origins: ['a'], quality: strapped }),
      false,
    ],
    [
      'the same of one delivery, once broken off',
      recording('a', 0, 60, { quality: strapped }),
      recording('b', 0, 60, { origins: ['a'] }),
      true,
    ],
    [
      'what its source calls one, broken off early and under another name',
      recording('a', 0, 60, { nativeId: '7' }),
      recording('b', 0, 9, { nativeId: '7', origins: ['a'], activity: 'cycling' }),
      true,
    ],
    [
      'ids that are alike by chance',
      recording('a', 0, 60, { nativeId: '7' }),
      recording('b', 90, 99, { nativeId: '7' }),
      false,
    ],
    [
      'one that a person keeps apart',
      recording('a', 0, 60),
      recording('b', 0, 60, { keptApart: true }),
      false,
    ],
    ['one without length', recording('a', 0, 60), recording('b', 10, 10), false],
  ])('are told by family and time: %s', (_, a, b, expected) => {
    expect(isSameSession(a, b)).toBe(expected);
    expect(isSameSession(b, a)).toBe(expected);
  });

  it('count once, the best of them, in whatever order they come', () => {
    const three = [
      recording('phone', 0, 60),
      recording('watch', 1, 60, { quality: strapped }),
      recording('cloud', 0, 61, { quality: { ...bare, totals: 3 } }),
      recording('evening', 600, 660),
    ];
    const links = { phone: 'watch', cloud: 'watch' };
    expect(Object.fromEntries(linkRecordings(three))).toEqual(links);
    expect(Object.fromEntries(linkRecordings([...three].reverse()))).toEqual(links);
  });
});

it('of one session that its source names counts the whole, however well the part that broke off was recorded', () => {
  const named = [
    recording('part', 0, 9, { nativeId: '7', quality: strapped }),
    recording('whole', 0, 60, { nativeId: '7' }),
    recording('copy', 1, 60),
  ];
  for (const order of [named, [...named].reverse()])
    expect(Object.fromEntries(linkRecordings(order))).toEqual({ part: 'whole', copy: 'whole' });
});

it('of one record that its source revised counts the latest, wherever it lies and however short it is', () => {
  const [first, revised, moved] = [
    recording('first', 0, 60, { nativeId: '7', quality: strapped }),
    recording('revised', 0, 50, { nativeId: '7', revisedAt: '2026-01-06T00:00:00.000Z' }),
    recording('moved', 100, 150, { nativeId: '7', revisedAt: '2026-01-07T00:00:00.000Z' }),
  ];
  for (const order of [
    [first, revised, moved],
    [moved, revised, first],
  ])
    expect(Object.fromEntries(linkRecordings(order))).toEqual({ first: 'moved', revised: 'moved' });
  expect(Object.fromEntries(linkRecordings([first, revised]))).toEqual({ first: 'revised' });
});

it('keeps sessions apart that two sources with revisions happen to give one number', () => {
  const [one, other] = ['one', 'other'].map((sourceId, index) =>
    recording(sourceId, 900 * index, 900 * index + 60, {
      ...{ nativeId: '7', sourceId, revisedAt: '2026-01-06T00:00:00.000Z' },
    }),
  );
  expect(isSameSession(one!, other!)).toBe(false);
  expect(linkRecordings([one!, other!]).size).toBe(0);
});

it('of copies of one record whose revisions nobody states counts the one delivered first', () => {
  const copies = ['b', 'a'].map((id, index) =>
    recording(id, 0, 60, { nativeId: '7', firstDelivered: String(index) }),
  );
  for (const order of [copies, [...copies].reverse()])
    expect(Object.fromEntries(linkRecordings(order))).toEqual({ a: 'b' });
});

it('are told apart where any delivery of one device held both', () => {
  const [run, lap, other] = [
    recording('run', 0, 60, { origins: ['one', 'two'] }),
    recording('lap', 1, 60, { origins: ['two', 'three'] }),
    recording('other', 1, 60, { origins: ['four'] }),
  ];
  expect(isSameSession(run, lap)).toBe(false);
  expect(isSameSession(run, other)).toBe(true);
});

describe('the quality of a recording', () => {
  const stream = (kind: ActivityStream['kind'], times: number[]): ActivityStream => ({
    kind,
    secondsFromStart: Float64Array.from(times),
    values: Float64Array.from(times, () => 100),
  });
  const activity = (streams: ActivityStream[]) =>
    ({
      elapsedSeconds: 200,
      distanceMetres: 1000,
      energyKcal: null,
      meanHeartRateBpm: 120,
      maxHeartRateBpm: null,
      streams,
    }) as unknown as Activity;

  it('is the share of the time that was recorded, gaps left out', () => {
    expect(
      recordingQuality(activity([stream('heart-rate', [0, 40, 80, 180, 200]), stream('power', [0, 50])])),
    ).toEqual({
      heartRateShare: 0.5,
      motionShare: 0.25,
      totals: 2,
      elapsedSeconds: 200,
    });
    expect(recordingQuality({ ...activity([stream('speed', [0])]), elapsedSeconds: 0 }).motionShare).toBe(0);
  });

  it('prefers heart rate, then motion, then totals, then length', () => {
    const order = [
      strapped,
      { ...strapped, heartRateShare: 0.96, totals: 3 },
      { ...strapped, motionShare: 0.5 },
      { ...strapped, heartRateShare: 0.5 },
      bare,
      { ...bare, elapsedSeconds: 3000 },
    ];
    for (let index = 1; index < order.length; index += 1) {
      expect(compareRecordings(order[index - 1]!, order[index]!)).toBeLessThan(0);
    }
  });
});
