import type { Metric } from '../metrics.js';
import type { NightPart } from './night-summaries.js';
import { nightSummaries } from './night-summaries.js';
import { sleepRegularity } from './sleep-regularity.js';

const part = (
  metric: Metric,
  from: string,
  to: string,
  minutes = (Date.parse(to) - Date.parse(from)) / 60_000,
  rest: Partial<NightPart> = {},
): NightPart => ({
  metric,
  minutes,
  at: Date.parse(from),
  until: Date.parse(to),
  offsetMinutes: 60,
  day: new Date(Date.parse(to) + 3_600_000).toISOString().slice(0, 10),
  source: 'watch',
  device: 'Watch',
  rank: 1,
  ...rest,
});
const [bed, rise] = ['2026-02-20T21:50:00Z', '2026-02-21T06:00:00Z'];
const [asleep, awake] = ['2026-02-20T22:10:00Z', '2026-02-21T05:50:00Z'];
const night = [
  part('sleep-duration', asleep, awake, 440),
  part('time-in-bed', bed, rise),
  part('sleep-light', asleep, awake, 270),
  part('sleep-deep', asleep, awake, 90),
  part('sleep-rem', asleep, awake, 80),
  part('sleep-awake', asleep, awake, 20),
];

describe('the summary of a night', () => {
  it('belongs to the day it ended on, and says on which it began', () => {
    expect(nightSummaries(night, 'Europe/Vienna')).toEqual([
      {
        day: '2026-02-21',
        began: '2026-02-20',
        from: Date.parse(asleep),
        to: Date.parse(awake),
        offsetMinutes: 60,
        asleep: 440,
        inBed: 490,
        light: 270,
        deep: 90,
        rem: 80,
        awake: 20,
        efficiency: 440 / 490,
        // From 23:10 to 06:50 on the local clock.
        midpoint: 180,
        naps: 0,
        device: 'Watch',
      },
    ]);
  });

  it('is added up from stretches, and tells no efficiency without time in bed', () => {
    const pieces = [
      part('sleep-light', '2026-02-20T22:00:00Z', '2026-02-20T22:40:00Z'),
      part('sleep-deep', '2026-02-20T22:40:00Z', '2026-02-21T00:10:00Z'),
      part('sleep-awake', '2026-02-21T00:10:00Z', '2026-02-21T00:20:00Z'),
      part('sleep-rem', '2026-02-21T00:20:00Z', '2026-02-21T01:00:00Z'),
    ];
    expect(nightSummaries(pieces.toReversed(), 'Europe/Vienna')).toMatchObject([
      {
        day: '2026-02-21',
        asleep: 170,
        light: 40,
        deep: 90,
        rem: 40,
        awake: 10,
        inBed: null,
        efficiency: null,
      },
    ]);
  });

  it('is told by one source, the better by rank and then by stages, with the bed of another', () => {
    const phone = { source: 'phone', device: 'Phone', rank: 3 };
    const ring = { source: 'ring', device: 'Ring' };
    const all = [
      part('sleep-duration', bed, rise, 470, phone),
      part('time-in-bed', bed, rise, 490, phone),
      part('sleep-duration', asleep, awake, 450, ring),
      part('sleep-duration', asleep, awake, 440),
      part('sleep-deep', asleep, awake, 90),
    ];
    expect(nightSummaries(all, 'Europe/Vienna')).toMatchObject([
      { asleep: 440, inBed: 490, deep: 90, device: 'Watch' },
    ]);
  });

  it('keeps naps apart, and knows a day without times by its value alone', () => {
    const nap = part('sleep-duration', '2026-02-21T13:00:00Z', '2026-02-21T13:30:00Z');
    const dated = part('sleep-duration', asleep, awake, 400, { until: null, day: '2026-02-22' });
    const shadowed = part('sleep-duration', asleep, awake, 999, { until: null, day: '2026-02-21' });
    expect(nightSummaries([nap, dated, shadowed, ...night], 'Europe/Vienna')).toMatchObject([
      { day: '2026-02-21', asleep: 440, naps: 30 },
      { day: '2026-02-22', asleep: 400, began: null, from: null, midpoint: null, naps: 0 },
    ]);
    expect(nightSummaries([part('time-in-bed', bed, rise)], 'Europe/Vienna')).toMatchObject([
      { asleep: null, inBed: 490, efficiency: null, midpoint: null },
    ]);
    expect(nightSummaries([], 'Europe/Vienna')).toEqual([]);
  });

  it('takes the clock of the person where the source tells no offset', () => {
    const unplaced = night.map((one) => ({ ...one, offsetMinutes: null }));
    expect(nightSummaries(unplaced, 'Asia/Tokyo')).toMatchObject([
      { began: '2026-02-21', offsetMinutes: 540, midpoint: 11 * 60 },
    ]);
  });
});

describe('the regularity of sleep', () => {
  /** Midpoints in minutes around midnight, one a day from 1 March on. */
  const nightsOf = (midpoints: readonly number[]) =>
    midpoints.map((midpoint, index) => ({
      ...nightSummaries(night, 'Europe/Vienna')[0]!,
      day: `2026-03-${String(index + 1).padStart(2, '0')}`,
      midpoint: (midpoint + 1440) % 1440,
      asleep: 420 + midpoint,
    }));

  it('is the standard deviation of timing and duration, across midnight too', () => {
    // -10, 10, … : mean 0, squares 14 × 100 over 13.
    const nights = nightsOf(Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? -10 : 10)));
    const { midpointDeviation, durationDeviation, nights: count } = sleepRegularity(nights, '2026-03-14', 14);
    expect(midpointDeviation).toBeCloseTo(Math.sqrt(1400 / 13), 9);
    expect(durationDeviation).toBeCloseTo(Math.sqrt(1400 / 13), 9);
    expect(count).toBe(14);
  });

  it('needs half of the nights', () => {
    const nights = nightsOf([0, 1, 2, 3, 4, 5, 6]);
    expect(sleepRegularity(nights, '2026-03-14', 14).midpointDeviation).toBeCloseTo(Math.sqrt(28 / 6), 9);
    expect(sleepRegularity(nights.slice(1), '2026-03-14', 14)).toEqual({
      nights: 6,
      midpointDeviation: null,
      durationDeviation: null,
    });
    expect(sleepRegularity(nights, '2026-03-15', 14).nights).toBe(6);
  });
});
