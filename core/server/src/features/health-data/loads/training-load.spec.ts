import { jest } from '@jest/globals';
import { emptyProfile, simulatePerson } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { HealthRecordAccess } from '../../profiles/health-record-access.js';
import type { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { DayLoadsRepository } from './day-loads.repository.js';
import { HeartRateZonesRepository } from './heart-rate-zones.repository.js';
import type { HealthDesk } from '../testing/health-desk.js';
import { openHealthDesk } from '../testing/health-desk.js';
import { TrainingLoadService } from './training-load.service.js';

jest.setTimeout(120_000);

const { observations, activities } = simulatePerson({
  seed: 9,
  until: '2026-03-31',
  days: 60,
  offsetMinutes: 60,
  restingHeartRateBpm: 60,
  systolicMmHg: 120,
  diastolicMmHg: 78,
  bodyMassKg: 72,
  bodyMassTrendKg: 0,
  stepsPerDay: 7000,
  training: {
    activity: 'running',
    weekdays: [2, 4],
    minutes: 40,
    meanHeartRateBpm: 140,
    speedMetresPerSecond: 2.8,
    metabolicEquivalents: 9,
  },
});

describe('training load and zones', () => {
  let desk: HealthDesk;
  beforeAll(async () => {
    desk = await openHealthDesk('Europe/Vienna');
    await desk.deliver(observations, activities);
  });
  afterAll(() => desk.stop());

  const ask = <T>(
    work: (service: TrainingLoadService, context: RequestContext) => Promise<T>,
    sex: 'male' | 'unspecified' = 'male',
  ) =>
    desk.read((tx) => {
      const profile = { ...emptyProfile('Europe/Vienna'), sex, measuredMaxHeartRateBpm: 190 };
      const participant = { id: desk.participantId, workspaceId: desk.workspaceId, profile };
      const service = new TrainingLoadService(
        { open: () => Promise.resolve(participant) } as unknown as HealthRecordAccess,
        { find: () => Promise.resolve(participant) } as unknown as ParticipantsRepository,
        new DayLoadsRepository(),
        new DailySummariesRepository(),
        new HeartRateZonesRepository(),
      );
      return work(service, { transaction: () => Promise.resolve(tx) } as unknown as RequestContext);
    });

  it('has a load on the days of training, and makes none up where sex is not known', async () => {
    const load = await ask((service, on) =>
      service.load(on, desk.participantId, { from: '2026-03-01', to: '2026-03-31' }),
    );
    const trained = new Set(activities.map(({ startedAt }) => startedAt.slice(0, 10)));
    expect(load.days).toHaveLength(31);
    load.days.forEach((day, index) => expect(load.impulses[index] !== null).toBe(trained.has(day)));
    expect(load.fitness.at(-1)).toBeGreaterThan(0);
    expect(load.form[5]).toBeCloseTo(load.fitness[4]! - load.fatigue[4]!);
    const unknown = await ask(
      (service, on) => service.load(on, desk.participantId, { from: '2026-03-01', to: '2026-03-31' }),
      'unspecified',
    );
    expect(unknown.impulses.every((impulse) => impulse === null)).toBe(true);
  });

  it('takes how hard a session was said to be, once', async () => {
    const day = activities[0]!.startedAt.slice(0, 10);
    const rated = { ...activities[0]!, nativeId: 'rated', startedAt: '2026-04-01T08:00:00.000Z' };
    await desk.deliver(
      [],
      [{ ...rated, endedAt: '2026-04-01T08:30:00.000Z', timerSeconds: 1800, perceivedExertion: 7 }],
    );
    const load = await ask((service, on) =>
      service.load(on, desk.participantId, { from: day, to: '2026-04-01' }),
    );
    expect(load.efforts.at(-1)).toBe(210);
    expect(load.efforts[0]).toBeNull();
  });

  it('keeps the zones of then when those of today change', async () => {
    const set = (validFrom: string, lowerBoundsBpm: number[], thresholds = {}) =>
      ask((service, on) =>
        service.setZones(on, {
          participantId: desk.participantId,
          validFrom,
          lowerBoundsBpm,
          basis: 'tested',
          ...thresholds,
        }),
      );
    await set('2021-01-01', [100, 120, 140]);
    expect(await set('2026-01-01', [95, 115, 135])).toMatchObject({ __typename: 'HeartRateZones' });
    await set('2026-01-01', [96, 116, 136]);
    const history = await ask((service, on) => service.zoneHistory(on, desk.participantId));
    expect(history.map(({ validFrom, lowerBoundsBpm }) => [validFrom, lowerBoundsBpm])).toEqual([
      ['2026-01-01', [96, 116, 136]],
      ['2021-01-01', [100, 120, 140]],
      [null, [95, 114, 133, 152, 171]],
    ]);
    expect(await set('2026-01-01', [120, 100])).toMatchObject({ __typename: 'InvalidInput' });
    expect(await set('0000-01-01', [100])).toMatchObject({ issues: [{ code: 'invalid-date' }] });
    const thresholds = { firstThresholdBpm: 140, secondThresholdBpm: 165 };
    expect(await set('2026-02-01', [100], thresholds)).toMatchObject(thresholds);
    const swapped = { firstThresholdBpm: 165, secondThresholdBpm: 140 };
    for (const wrong of [swapped, { firstThresholdBpm: 140 }, { secondThresholdBpm: 165 }])
      expect(await set('2026-02-01', [100], wrong)).toMatchObject({
        issues: [{ code: 'invalid-thresholds', path: 'firstThresholdBpm' }],
      });
  });
});
