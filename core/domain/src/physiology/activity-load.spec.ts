import { emptyProfile } from '../profile/empty-profile.js';
import type { SessionFacts } from './activity-load.js';
import { activityLoad } from './activity-load.js';
import { maximumOnDay } from './maximum-on-day.js';
import { zonesOnDay } from './zones-on-day.js';

/** Five minutes at 100, ten at 140, five at 175, one value a minute, and one to end the last. */
const heartRate = {
  secondsFromStart: Float64Array.from({ length: 21 }, (_, minute) => minute * 60),
  values: Float64Array.from({ length: 21 }, (_, minute) => (minute < 5 ? 100 : minute < 15 ? 140 : 175)),
};
const facts: SessionFacts = {
  minutes: 20,
  meanBpm: 150,
  heartRate,
  lockedSeconds: 0,
  perceivedExertion: 6,
  sex: 'male',
  maximum: { bpm: 190, basis: 'measured' },
  restBpm: 60,
  zones: {
    validFrom: '2026-01-01',
    lowerBoundsBpm: [110, 130, 150, 170],
    basis: 'tested',
    thresholdsBpm: [135, 165],
  },
};

describe('the load of a session', () => {
  it('is what it is by hand', () => {
    const load = activityLoad(facts);
    // x = 90/130; 20 × x × 0.64 × e^(1.92x) = 20 × 1.67399 (an hour of it is 100.44: Banister 1991, worked case).
    expect(load.banister.value).toBeCloseTo(33.48, 2);
    // 95, 114, 133, 152, 171: five minutes in zone 1, ten in 3, five in 5.
    expect(load.edwards).toEqual({ value: 5 + 30 + 25, missing: [], coverage: 1 });
    expect(load.lucia).toEqual({ value: 5 + 20 + 15, missing: [], coverage: 1 });
    expect(load.sessionEffort).toEqual({ value: 120, missing: [], coverage: null });
    expect(load.zoneSeconds).toEqual({ below: 300, inZones: [0, 600, 0, 300] });
  });

  it('counts what followed the steps in no zone, and says how much of the session is left', () => {
    // The last five minutes.
    const values = heartRate.values.map((bpm, minute) => (minute < 15 ? bpm : NaN));
    const load = activityLoad({ ...facts, heartRate: { ...heartRate, values }, lockedSeconds: 300 });
    expect(load.edwards).toEqual({ value: 5 + 30, missing: [], coverage: 0.75 });
    expect(load.lucia).toEqual({ value: 5 + 20, missing: [], coverage: 0.75 });
    expect(load.zoneSeconds).toEqual({ below: 300, inZones: [0, 600, 0, 0] });
    // The mean is the source's, with the doubted minutes in it.
    expect(load.banister).toMatchObject({ coverage: 0.75 });
    expect(load.banister.value).toBeCloseTo(33.48, 2);
    expect(load.sessionEffort).toMatchObject({ value: 120, coverage: null });
    expect(activityLoad({ ...facts, heartRate: null }).banister.coverage).toBeNull();
  });

  it.each<[Partial<SessionFacts>, Record<string, string[]>]>([
    [
      { heartRate: null, meanBpm: null },
      {
        banister: ['heart_rate'],
        edwards: ['heart_rate_stream'],
        lucia: ['heart_rate_stream'],
        zones: ['heart_rate_stream'],
      },
    ],
    [
      { heartRate: { ...heartRate, values: heartRate.values.map(() => NaN) }, zones: null },
      {
        edwards: ['heart_rate_stream'],
        lucia: ['heart_rate_stream', 'thresholds'],
        zones: ['heart_rate_stream', 'zones'],
      },
    ],
    [
      { maximum: null, restBpm: null, sex: 'unspecified', perceivedExertion: null },
      {
        banister: ['maximum_heart_rate', 'resting_heart_rate', 'sex'],
        edwards: ['maximum_heart_rate'],
        sessionEffort: ['perceived_exertion'],
      },
    ],
    [{ restBpm: 190 }, { banister: ['maximum_heart_rate'] }],
    [{ zones: { ...facts.zones!, thresholdsBpm: null } }, { lucia: ['thresholds'] }],
  ])('is null with its reasons where %j', (change, reasons) => {
    const { zonesMissing, zoneSeconds, ...figures } = activityLoad({ ...facts, ...change });
    const told = Object.entries({ ...figures, zones: { value: zoneSeconds, missing: zonesMissing } });
    expect(
      Object.fromEntries(
        told.flatMap(([name, { value, missing }]) => {
          expect(value === null).toBe(missing.length > 0);
          return missing.length > 0 ? [[name, [...missing]]] : [];
        }),
      ),
    ).toEqual(reasons);
  });
});

describe('what holds on a day', () => {
  const profile = { ...emptyProfile('Europe/Vienna'), birthDate: '1986-06-01' };

  it('is the measured maximum of then, else that of the age then', () => {
    expect(maximumOnDay(profile, '2026-05-31')).toEqual({ bpm: 208 - 0.7 * 39, basis: 'predicted' });
    const formerHeartRates = [
      { until: '2024-01-01', measuredMaxHeartRateBpm: 188, restingHeartRateBpm: null },
    ];
    const tested = { ...profile, measuredMaxHeartRateBpm: 181, formerHeartRates };
    expect(maximumOnDay(tested, '2023-12-31')).toEqual({ bpm: 188, basis: 'measured' });
    expect(maximumOnDay(tested, '2024-01-01')).toEqual({ bpm: 181, basis: 'measured' });
    expect(maximumOnDay({ ...profile, medications: ['beta-blocker'] }, '2026-05-31')).toBeNull();
    expect(maximumOnDay(profile, '2000-01-01')).toBeNull();
    expect(maximumOnDay({ ...profile, birthDate: null }, '2026-05-31')).toBeNull();
  });

  it('is the latest zones that were set by then, else those of the maximum', () => {
    const zonesFrom = (validFrom: string, first: number) => ({
      validFrom,
      lowerBoundsBpm: [first],
      basis: 'chosen' as const,
      thresholdsBpm: null,
    });
    const set = [zonesFrom('2021-01-01', 100), zonesFrom('2026-01-01', 96)];
    const boundsOn = (day: string, from = set) =>
      zonesOnDay(from, day, { bpm: 190, basis: 'measured' })?.lowerBoundsBpm;
    expect(boundsOn('2025-12-31')).toEqual([100]);
    expect(boundsOn('2026-01-01', set.toReversed())).toEqual([96]);
    expect(boundsOn('2020-12-31')).toEqual([95, 114, 133, 152, 171]);
    expect(zonesOnDay([], '2026-01-01', null)).toBeNull();
  });
});
