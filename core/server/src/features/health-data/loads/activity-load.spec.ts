import { jest } from '@jest/globals';
import type { Activity, Profile } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { ActivityLoadService } from './activity-load.service.js';
import { ActivityStreamsRepository } from '../activities/activity-streams.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { DayLoadsRepository } from './day-loads.repository.js';
import { HeartRateZonesRepository } from './heart-rate-zones.repository.js';
import type { HealthDesk } from '../testing/health-desk.js';
import { openHealthDesk } from '../testing/health-desk.js';
import { UndoneRulesRepository } from '../quality/undone-rules.repository.js';

jest.setTimeout(60_000);

/** Twenty minutes: five at 100, ten at 140, five at 175, a value every ten seconds. */
const runOn = (day: string): Activity => ({
  activity: 'running',
  sourceActivity: 'run',
  startedAt: `${day}T09:00:00.000Z`,
  endedAt: `${day}T09:20:00.000Z`,
  offsetMinutes: 60,
  elapsedSeconds: 1300,
  timerSeconds: 1200,
  distanceMetres: null,
  energyKcal: null,
  ascentMetres: null,
  meanHeartRateBpm: 150,
  maxHeartRateBpm: 175,
  meanPowerWatts: null,
  perceivedExertion: 6,
  device: null,
  nativeId: day,
  streams: [
    {
      kind: 'heart-rate',
      secondsFromStart: Float64Array.from({ length: 121 }, (_, index) => index * 10),
      values: Float64Array.from({ length: 121 }, (_, index) => (index < 30 ? 100 : index < 90 ? 140 : 175)),
    },
  ],
});
/** In its last five minutes the heart rate is that of the steps. */
const lockedRun = (day: string): Activity => {
  const run = runOn(day);
  const { secondsFromStart, values } = run.streams[0]!;
  const steps = values.map((bpm) => (bpm === 175 ? 176 : 160));
  return { ...run, streams: [...run.streams, { kind: 'cadence', secondsFromStart, values: steps }] };
};
const rested = {
  metric: 'resting-heart-rate',
  value: 60,
  at: '2026-02-20T05:00:00.000Z',
  until: null,
  offsetMinutes: 60,
  device: null,
  nativeId: null,
} as const;

describe('the load of an activity', () => {
  let desk: HealthDesk;
  let ids: Record<string, string>;
  const days = ['2021-03-01', '2026-03-01', '2026-03-02', '2026-03-03'];
  beforeAll(async () => {
    desk = await openHealthDesk('Europe/Vienna');
    const bare = { ...runOn('2026-03-02'), meanHeartRateBpm: null, perceivedExertion: null, streams: [] };
    await desk.deliver([rested], [runOn('2021-03-01'), runOn('2026-03-01'), bare, lockedRun('2026-03-03')]);
    const rows = await desk.read((tx) =>
      tx.query<{ id: string; day: string }[]>('select id, local_day::text as day from activities'),
    );
    ids = Object.fromEntries(rows.map(({ id, day }) => [day, id]));
  });
  afterAll(() => desk.stop());

  const profile: Profile = { ...emptyProfile('Europe/Vienna'), sex: 'male', measuredMaxHeartRateBpm: 190 };
  const loadOn = (day: string, change: Partial<Profile> = {}) =>
    desk.read(async (tx) => {
      await tx.query('update participants set profile = $1', [{ ...profile, ...change }]);
      const service = new ActivityLoadService(
        new ParticipantsRepository(),
        new DayLoadsRepository(),
        new ActivityStreamsRepository(),
        new UndoneRulesRepository(),
        new DailySummariesRepository(),
        new HeartRateZonesRepository(),
      );
      return service.load(
        { transaction: () => Promise.resolve(tx) } as unknown as RequestContext,
        ids[day] ?? '',
      );
    });
  const setZones = (validFrom: string, lowerBoundsBpm: number[], thresholdsBpm: [number, number] | null) =>
    desk.read((tx) =>
      new HeartRateZonesRepository().set(tx, desk, {
        validFrom,
        lowerBoundsBpm,
        basis: 'tested',
        thresholdsBpm,
      }),
    );

  it('is worked out from what was stored', async () => {
    const load = await loadOn('2026-03-01');
    expect(load.banister.value).toBeCloseTo(33.48, 2);
    expect(load).toMatchObject({
      edwards: { value: 60, missing: [] },
      lucia: { value: null, missing: ['thresholds'] },
      sessionEffort: { value: 120 },
      minutes: 20,
      maxHeartRateBpm: 190,
      maxHeartRateBasis: 'measured',
      restHeartRateBpm: 60,
      timeInZones: {
        validFrom: null,
        basis: 'estimated',
        lowerBoundsBpm: [95, 114, 133, 152, 171],
        seconds: [300, 0, 600, 0, 300],
        secondsBelow: 0,
        coverage: 1,
      },
    });
  });

  it('counts in no zone what followed the steps, until the person takes that rule back', async () => {
    const load = await loadOn('2026-03-03');
    expect(load).toMatchObject({
      banister: { missing: [], coverage: 0.75 },
      edwards: { value: 5 + 30, coverage: 0.75 },
      sessionEffort: { value: 120, coverage: null },
      timeInZones: { seconds: [300, 0, 600, 0, 0], coverage: 0.75 },
    });
    const choice = { metric: 'activity', ruleId: 'cadence_lock' };
    await desk.read((tx) => new UndoneRulesRepository().set(tx, desk, { ...choice, undone: true }));
    const { edwards, banister, timeInZones } = await loadOn('2026-03-01');
    expect(await loadOn('2026-03-03')).toMatchObject({ edwards, banister, timeInZones });
    await desk.read((tx) => new UndoneRulesRepository().set(tx, desk, { ...choice, undone: false }));
  });

  it('says what is missing, each for itself', async () => {
    expect(await loadOn('2026-03-02', { sex: 'unspecified', measuredMaxHeartRateBpm: null })).toMatchObject({
      banister: { value: null, missing: ['heart_rate', 'maximum_heart_rate', 'sex'] },
      edwards: { value: null, missing: ['heart_rate_stream', 'maximum_heart_rate'] },
      sessionEffort: { value: null, missing: ['perceived_exertion'] },
      timeInZones: null,
      timeInZonesMissing: ['heart_rate_stream', 'zones'],
      maxHeartRateBasis: null,
    });
    // The resting rate of 2026 says nothing of 2021.
    expect(await loadOn('2021-03-01')).toMatchObject({ banister: { missing: ['resting_heart_rate'] } });
  });

  it('keeps the zones, thresholds and maximum of five years ago when those of today change', async () => {
    await setZones('2021-01-01', [90, 150], [120, 160]);
    const then = await loadOn('2021-03-01');
    expect(then).toMatchObject({
      lucia: { value: 5 + 20 + 15 },
      timeInZones: { validFrom: '2021-01-01', seconds: [900, 300] },
    });
    await setZones('2026-01-01', [130, 170], [150, 180]);
    const formerHeartRates = [
      { until: '2026-01-01', measuredMaxHeartRateBpm: 190, restingHeartRateBpm: null },
    ];
    const change = { measuredMaxHeartRateBpm: 200, formerHeartRates };
    expect(await loadOn('2021-03-01', change)).toEqual(then);
    expect(await loadOn('2026-03-01', change)).toMatchObject({
      maxHeartRateBpm: 200,
      lucia: { value: 15 + 10 },
      timeInZones: { validFrom: '2026-01-01', seconds: [600, 300], secondsBelow: 300 },
    });
    expect(days).toHaveLength(Object.keys(ids).length);
  });
});
