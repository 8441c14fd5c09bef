import { jest } from '@jest/globals';
import type { Activity, Metric, Observation, Profile } from '@regimen/domain';
import { addDays, emptyProfile } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { DayLoadsRepository } from '../loads/day-loads.repository.js';
import { FitnessService } from './fitness.service.js';
import { NightPartsRepository } from './night-parts.repository.js';
import { RecoveryService } from './recovery.service.js';
import { RecoveryValuesRepository } from './recovery-values.repository.js';
import { SleepService } from './sleep.service.js';
import { SourcePrioritiesRepository } from '../sources/source-priorities.repository.js';
import type { HealthDesk } from '../testing/health-desk.js';
import { openHealthDesk } from '../testing/health-desk.js';

jest.setTimeout(60_000);

const last = '2026-03-31';
const value = (metric: Metric, amount: number, at: string, rest: Partial<Observation> = {}): Observation => ({
  metric,
  value: amount,
  at,
  until: null,
  offsetMinutes: 60,
  device: 'Watch',
  nativeId: null,
  ...rest,
});
const daysUpTo = (count: number) =>
  Array.from({ length: count }, (_, index) => addDays(last, index + 1 - count));

/** From 22:10 to 05:50 UTC, that is 23:10 to 06:50 in Vienna, twenty minutes later every other day. */
function nightBefore(day: string, index: number): Observation[] {
  const shift = (index % 2) * 20 * 60_000;
  const at = new Date(Date.parse(`${addDays(day, -1)}T22:10:00.000Z`) + shift).toISOString();
  const until = new Date(Date.parse(`${day}T05:50:00.000Z`) + shift).toISOString();
  return [
    value('sleep-duration', 440, at, { until }),
    value('sleep-deep', 90, at, { until }),
    value('time-in-bed', 480, at, { until, device: 'Phone' }),
    value('sleep-duration', 480, at, { until, device: 'Phone' }),
  ];
}
const run: Activity = {
  activity: 'running',
  sourceActivity: 'run',
  startedAt: '2026-03-20T09:00:00.000Z',
  endedAt: '2026-03-20T09:24:34.000Z',
  offsetMinutes: 60,
  elapsedSeconds: 1474,
  timerSeconds: 1400,
  distanceMetres: 5000,
  energyKcal: null,
  ascentMetres: null,
  meanHeartRateBpm: null,
  maxHeartRateBpm: null,
  meanPowerWatts: null,
  device: null,
  nativeId: null,
  streams: [],
};

describe('sleep, recovery and fitness of a person', () => {
  let desk: HealthDesk;
  const profile: Profile = {
    ...emptyProfile('Europe/Vienna'),
    sex: 'male',
    birthDate: '1986-01-01',
    heightCm: 177.8,
    measuredMaxHeartRateBpm: 190,
    vo2maxMlKgMin: 47,
  };
  beforeAll(async () => {
    desk = await openHealthDesk('Europe/Vienna');
    const nap = value('sleep-duration', 30, `${last}T13:00:00.000Z`, { until: `${last}T13:30:00.000Z` });
    await desk.deliver(
      [
        ...daysUpTo(14).flatMap(nightBefore),
        nap,
        ...daysUpTo(35).map((day, index) =>
          value('hrv-rmssd', index % 2 === 0 ? 48 : 52, `${day}T05:50:00.000Z`),
        ),
        // Another source tells few days, and other figures: it must not be mixed in.
        ...daysUpTo(5).map((day) => value('hrv-rmssd', 200, `${day}T05:40:00.000Z`, { device: 'Strap' })),
        ...daysUpTo(20).map((day) => value('hrv-sdnn', 70, `${day}T04:00:00.000Z`)),
        ...daysUpTo(12).map((day) => value('resting-heart-rate', 60, `${day}T05:00:00.000Z`)),
        value('body-mass', 81.6466266, `${last}T06:00:00.000Z`),
        value('vo2max-estimate', 44, `${addDays(last, -9)}T09:00:00.000Z`),
      ],
      [run],
    );
  });
  afterAll(() => desk.stop());

  const ask = <T>(work: (context: RequestContext) => Promise<T>, change: Partial<Profile> = {}) =>
    desk.read(async (tx) => {
      await tx.query('update participants set profile = $1', [{ ...profile, ...change }]);
      return work({ transaction: () => Promise.resolve(tx) } as unknown as RequestContext);
    });
  const [participants, priorities] = [new ParticipantsRepository(), new SourcePrioritiesRepository()];
  const sleep = new SleepService(participants, new NightPartsRepository(), priorities);
  const recovery = new RecoveryService(participants, new RecoveryValuesRepository(), priorities);
  const fitness = new FitnessService(participants, new DailySummariesRepository(), new DayLoadsRepository());

  it('tells each night once, on the day it ended, by the watch, with the bed the phone saw', async () => {
    const nights = await ask((on) =>
      sleep.sleep(on, desk.participantId, { from: addDays(last, -1), to: last }),
    );
    expect(nights).toMatchObject({
      days: [addDays(last, -1), last],
      beganOn: [addDays(last, -2), addDays(last, -1)],
      asleepMinutes: [440, 440],
      inBedMinutes: [480, 480],
      deepMinutes: [90, 90],
      lightMinutes: [null, null],
      napMinutes: [0, 30],
      efficiencies: [440 / 480, 440 / 480],
      midpoints: [180, 200],
      devices: ['Watch', 'Watch'],
    });
    expect(nights.fellAsleep[0]?.toISOString()).toBe(`${addDays(last, -2)}T22:10:00.000Z`);
    // Fourteen nights ten minutes from their mean.
    expect(nights.regularity14.midpointDeviations[1]).toBeCloseTo(Math.sqrt(1400 / 13), 9);
    expect(nights.regularity14.durationDeviations[1]).toBe(0);
    expect(nights.regularity28.nights).toEqual([13, 14]);
    const none = await ask((on) =>
      sleep.sleep(on, desk.participantId, { from: last, to: addDays(last, -1) }),
    );
    expect(none.days).toEqual([]);
    // A clock that is far off is no reason to break.
    const all = { from: '0001-01-01', to: '9999-12-31' };
    expect((await ask((on) => sleep.sleep(on, desk.participantId, all))).days).toEqual([]);
    expect((await ask((on) => recovery.recovery(on, desk.participantId, all))).days.length).toBe(1101);
    expect(await ask((on) => fitness.fitness(on, desk.participantId, '9999-12-31'))).toMatchObject({
      deviceMlKgMin: null,
    });
  });

  it('takes the source the person trusts most', async () => {
    const set = (sources: string[]) => desk.read((tx) => priorities.set(tx, desk, 'sleep-duration', sources));
    await set(['Phone', 'Watch']);
    const nights = await ask((on) => sleep.sleep(on, desk.participantId, { from: last, to: last }));
    await set([]);
    expect(nights).toMatchObject({ asleepMinutes: [480], deepMinutes: [null], devices: ['Phone'] });
  });

  it('sets recovery beside what is usual for the person, of one source', async () => {
    const days = await ask((on) => recovery.recovery(on, desk.participantId, { from: last, to: last }));
    expect(days).toMatchObject({
      days: [last],
      restingHeartRatesBpm: [60],
      restingBaseline: { means: [60], deviations: [0], days: [11] },
      rmssdMs: [48],
      rmssdDevice: 'Watch',
      sdnnMs: [70],
      sdnnBaseline: { means: [70], days: [19] },
      advice: ['train_as_planned'],
      missing: [[]],
    });
    expect(days.weeklyRmssdMs[0]).toBeCloseTo(Math.exp((4 * Math.log(48) + 3 * Math.log(52)) / 7), 9);
    const earlier = await ask((on) =>
      recovery.recovery(on, desk.participantId, { from: addDays(last, -20), to: addDays(last, -20) }),
    );
    expect(earlier).toMatchObject({ advice: [null], missing: [['short_baseline']] });
    const rhythm = { conditions: [{ code: 'arrhythmia' as const }] };
    expect(
      await ask((on) => recovery.recovery(on, desk.participantId, { from: last, to: last }), rhythm),
    ).toMatchObject({
      advice: [null],
      missing: [['rule_not_for_person']],
    });
  });

  it('keeps apart what was measured, what a device says, and estimates', async () => {
    const told = await ask((on) => fitness.fitness(on, desk.participantId, last));
    expect(told).toMatchObject({ measuredMlKgMin: 47, deviceMlKgMin: 44, deviceOn: addDays(last, -9) });
    const estimates = Object.fromEntries(told.estimates.map((estimate) => [estimate.method, estimate]));
    expect(estimates['heart_rate_ratio']).toMatchObject({ standardError: 2.7, missing: [], outside: [] });
    expect(estimates['heart_rate_ratio']!.mlKgMin).toBeCloseTo((15.3 * 190) / 60, 6);
    expect(estimates['reference_equation']!.mlKgMin).toBeCloseTo(40.44, 2);
    expect(estimates['best_run']!.mlKgMin).toBeCloseTo(39.11, 2);
    const before = await ask((on) => fitness.fitness(on, desk.participantId, '2026-01-01'));
    expect(before).toMatchObject({ deviceMlKgMin: null, estimates: [{}, {}, { missing: ['run'] }] });
  });
});
