import fc from 'fast-check';
import { nightObservations } from './night-observations.js';
import { sleepNights } from './sleep-nights.js';
import type { SleepStage, SleepStretch } from './sleep-stretch.js';
import { stageMinutes } from './stage-minutes.js';

const evening = Date.parse('2026-02-20T22:00:00Z');
/** A stretch by minutes from the evening on. */
const stretch = (stage: SleepStage, from: number, to: number, source = 'watch'): SleepStretch => ({
  stage,
  start: evening + from * 60_000,
  end: evening + to * 60_000,
  offsetMinutes: 60,
  source,
});
const values = (stretches: SleepStretch[]) =>
  sleepNights(stretches).map((night) =>
    Object.fromEntries(nightObservations(night).map(({ metric, value }) => [metric, value])),
  );

describe('nights', () => {
  it.each<[string, SleepStretch[], Record<string, number>[]]>([
    [
      'are told once, by stages, beside time in bed of another device',
      [
        stretch('in-bed', 0, 480, 'phone'),
        stretch('asleep', 11, 470),
        stretch('light', 11, 120),
        stretch('deep', 120, 210),
        stretch('awake', 360, 370),
        stretch('rem', 370, 450),
      ],
      [
        {
          'sleep-duration': 279,
          'sleep-light': 109,
          'sleep-deep': 90,
          'sleep-rem': 80,
          'sleep-awake': 10,
          'time-in-bed': 480,
        },
      ],
    ],
    [
      'count each minute as its most specific stage',
      [stretch('light', 0, 300), stretch('deep', 60, 120), stretch('awake', 100, 130)],
      [{ 'sleep-duration': 270, 'sleep-light': 230, 'sleep-deep': 40, 'sleep-awake': 30 }],
    ],
    [
      'are of the device that saw most, where none tells stages',
      [stretch('asleep', 0, 300, 'ring'), stretch('asleep', 0, 400), stretch('awake', 100, 110)],
      [{ 'sleep-duration': 390, 'sleep-awake': 10 }],
    ],
    ['may be time in bed alone', [stretch('in-bed', 0, 300)], [{ 'time-in-bed': 300 }]],
    [
      'end after hours awake',
      [stretch('asleep', 0, 300), stretch('asleep', 700, 730)],
      [{ 'sleep-duration': 300 }, { 'sleep-duration': 30 }],
    ],
    ['are none without stretches', [], []],
  ])('%s', (_, stretches, expected) => {
    expect(values(stretches)).toEqual(expected);
  });

  it('carry begin, end, offset and device of the sleep, and of the bed', () => {
    const [night] = sleepNights([stretch('in-bed', 0, 480, 'phone'), stretch('asleep', 11, 470)]);
    expect(nightObservations(night!)).toMatchObject([
      {
        at: '2026-02-20T22:11:00.000Z',
        until: '2026-02-21T05:50:00.000Z',
        offsetMinutes: 60,
        device: 'watch',
      },
      { metric: 'time-in-bed', at: '2026-02-20T22:00:00.000Z', until: '2026-02-21T06:00:00.000Z' },
    ]);
  });

  it('never add up to more than they span, in whatever order stretches come', () => {
    const stages = ['asleep', 'light', 'deep', 'rem', 'awake'] as const;
    const anyStretch = fc
      .tuple(fc.constantFrom(...stages), fc.nat(600), fc.integer({ min: 1, max: 200 }))
      .map(([stage, from, length]) => stretch(stage, from, from + length));
    fc.assert(
      fc.property(fc.array(anyStretch, { minLength: 1, maxLength: 12 }), (stretches) => {
        const minutes = stageMinutes(stretches);
        const span =
          (Math.max(...stretches.map(({ end }) => end)) - Math.min(...stretches.map(({ start }) => start))) /
          60_000;
        expect((minutes.asleep ?? 0) + (minutes.awake ?? 0)).toBeLessThanOrEqual(span + 1e-9);
        expect(stageMinutes([...stretches].reverse())).toEqual(minutes);
      }),
    );
  });
});
