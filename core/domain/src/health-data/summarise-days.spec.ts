import fc from 'fast-check';
import type { Observation } from './observation.js';
import { dateOnly } from './observation.js';
import { localDayOf } from './local-day.js';
import { activityKey, observationKey } from './record-keys.js';
import { simulatePerson } from './simulate-person.js';
import type { SourceRank } from './source-priority.js';
import { rankBy } from './source-priority.js';
import { summariseDays } from './summarise-days.js';

const steps = (at: string, until: string, value: number, device: string): Observation => ({
  metric: 'steps',
  value,
  at,
  until,
  offsetMinutes: 0,
  device,
  nativeId: null,
});
const good = (observations: Observation[]) =>
  observations.map((observation) => ({ observation, quality: 'good' as const }));

describe('the local day', () => {
  it('follows the offset of the record, then the zone of the person', () => {
    expect(localDayOf('2026-01-05T23:30:00.000Z', 60, 'America/New_York')).toBe('2026-01-06');
    expect(localDayOf('2026-01-05T23:30:00.000Z', null, 'America/New_York')).toBe('2026-01-05');
    expect(localDayOf('2026-03-29T22:30:00.000Z', null, 'Europe/Berlin')).toBe('2026-03-30');
  });
});

describe('daily summaries', () => {
  it('count no minute twice when two devices saw it', () => {
    const day = [
      steps('2026-01-05T08:00:00.000Z', '2026-01-05T08:10:00.000Z', 1000, 'watch'),
      steps('2026-01-05T08:05:00.000Z', '2026-01-05T08:15:00.000Z', 800, 'phone'),
    ];
    expect(summariseDays(good(day), 'UTC')).toEqual([
      { metric: 'steps', day: '2026-01-05', value: 1400, lowest: 800, highest: 1000, count: 2 },
    ]);
  });

  it.each([
    ['a larger total than what was seen', 1500, 1500],
    ['a smaller total than what was seen', 900, 1000],
  ])('count a day total and what was seen in its course once: %s', (_, total, expected) => {
    const seen = steps('2026-01-05T08:00:00.000Z', '2026-01-05T08:10:00.000Z', 1000, 'watch');
    const ofDay: Observation = {
      ...seen,
      ...dateOnly('2026-01-05'),
      until: null,
      value: total,
      device: 'phone',
    };
    for (const day of [
      [seen, ofDay],
      [ofDay, seen],
      [ofDay, { ...seen, device: 'phone' }],
    ])
      expect(summariseDays(good(day), 'UTC')).toMatchObject([{ value: expected }]);
    expect(summariseDays(good([ofDay]), 'UTC')).toMatchObject([{ value: total }]);
    const filed = [seen, { ...seen, at: '2026-01-05T09:00:00.000Z', until: '2026-01-05T09:10:00.000Z' }];
    const stored = filed.map((observation) => ({ ...observation, localDate: '2026-01-05' }));
    expect(summariseDays(good(stored), 'UTC')).toMatchObject([{ value: 2000 }]);
  });

  it('count the better source in its intervals and the rest of the other, as the person ranks them', () => {
    const at = (clock: string) => `2026-01-05T${clock}:00.000Z`;
    const day = [
      steps(at('09:00'), at('09:30'), 1000, 'Test Watch'),
      steps(at('09:05'), at('09:35'), 900, 'Test Phone'),
      steps(at('10:00'), at('10:30'), 500, 'Test Watch'),
      steps(at('10:05'), at('10:35'), 450, 'Test Phone'),
      steps(at('12:00'), at('12:10'), 200, 'Test Phone'),
    ];
    const total = (rank?: SourceRank) => summariseDays(good(day), 'UTC', rank)[0]!.value;
    expect(total()).toBe(1925);
    const phoneFirst = rankBy(new Map([['steps', ['Test Phone']]]));
    expect(total(phoneFirst)).toBeCloseTo(1550 + 1000 / 6 + 500 / 6);
    expect(total(rankBy(new Map([['steps', ['phone']]])))).toBe(total(phoneFirst));
    fc.assert(
      fc.property(fc.shuffledSubarray(day, { minLength: 5 }), (shuffled) => {
        expect(summariseDays(good(shuffled), 'UTC')[0]!.value).toBeCloseTo(1925);
      }),
    );
  });

  it('give a night to the day of waking and leave out what is not trusted', () => {
    const night: Observation = {
      ...steps('2026-01-05T22:00:00.000Z', '2026-01-06T05:00:00.000Z', 420, 'watch'),
      metric: 'sleep-duration',
    };
    const summaries = summariseDays([...good([night]), { observation: night, quality: 'suspect' }], 'UTC');
    expect(summaries.map(({ day, value }) => [day, value])).toEqual([['2026-01-06', 420]]);
  });
});

describe('record keys', () => {
  it('stay the same over re-delivery and differ with the content', () => {
    const one = steps('2026-01-05T08:00:00.000Z', '2026-01-05T08:10:00.000Z', 1000, 'watch');
    expect(observationKey({ ...one })).toBe(observationKey(one));
    expect(observationKey({ ...one, value: 1001 })).not.toBe(observationKey(one));
    const named = { ...one, nativeId: 'a' };
    expect(observationKey({ ...named })).toBe(observationKey(named));
    expect(observationKey({ ...named, value: 1 })).not.toBe(observationKey(named));
    expect(observationKey({ ...named, revisedAt: one.at })).not.toBe(observationKey(named));
  });

  it('tell activities apart', () => {
    const { activities } = simulatePerson({
      seed: 1,
      until: '2026-11-25',
      days: 10,
      offsetMinutes: 0,
      restingHeartRateBpm: 60,
      systolicMmHg: 120,
      diastolicMmHg: 80,
      bodyMassKg: 70,
      bodyMassTrendKg: 0,
      stepsPerDay: 5000,
      training: {
        activity: 'walking',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        minutes: 30,
        meanHeartRateBpm: 110,
        speedMetresPerSecond: 1.4,
        metabolicEquivalents: 4,
      },
    });
    expect(activities.length).toBeGreaterThan(1);
    expect(new Set(activities.map(activityKey)).size).toBe(activities.length);
    const [one] = activities;
    const brokenOff = one!.streams.map((stream) => ({
      ...stream,
      secondsFromStart: stream.secondsFromStart.slice(0, 9),
      values: stream.values.slice(0, 9),
    }));
    expect(activityKey({ ...one!, streams: brokenOff })).not.toBe(activityKey(one!));
    expect(activityKey({ ...one!, distanceMetres: 1 })).not.toBe(activityKey(one!));
    expect(activityKey({ ...one!, nativeId: 'a' })).not.toBe(activityKey({ ...one!, nativeId: 'b' }));
    expect(activityKey({ ...one!, name: 'Sunday' })).not.toBe(activityKey(one!));
    expect(activityKey({ ...one!, revisedAt: one!.endedAt })).not.toBe(activityKey(one!));
    expect(activityKey({ ...one!, recordingFile: 'activities/1.fit' })).toBe(activityKey(one!));
  });
});
