import { jest } from '@jest/globals';
import { emptyProfile, simulatePerson } from '@regimen/domain';
import type { Activity } from '@regimen/domain';
import { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import { DailySummariesRepository } from '../health-data/summaries/daily-summaries.repository.js';
import { QualityEntriesRepository } from '../health-data/quality/quality-entries.repository.js';
import { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';
import { TrainingHistoryLoader } from '../health-data/loads/training-history.js';
import { sampleWriters } from '../../platform/plugins/sample-writers.js';
import type { ImportDesk } from './testing/import-desk.js';
import { openImportDesk } from './testing/import-desk.js';

jest.setTimeout(60_000);

const today = '2026-11-25';
const timeZone = 'Europe/Vienna';
const { activities: recorded } = simulatePerson({
  seed: 5,
  until: today,
  days: 21,
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
/** The same sessions as a phone saw them: begun by hand a little later, and without a stream. */
const byPhone = recorded.map((activity): Activity => ({
  ...activity,
  startedAt: new Date(Date.parse(activity.startedAt) + 90_000).toISOString(),
  device: 'Phone',
  streams: [],
}));

const sessions = new SameSessionsRepository();

describe('one session, recorded by two sources', () => {
  let desk: ImportDesk;
  let activities: ActivitiesRepository;
  let history: TrainingHistoryLoader;
  beforeEach(async () => {
    desk = await openImportDesk(timeZone);
    activities = new ActivitiesRepository(desk.cipher);
    history = new TrainingHistoryLoader(activities, new DailySummariesRepository());
  });
  afterEach(() => desk.stop());

  /** A file of the source that records streams, or of the one that does not. */
  const deliver = (records: readonly Activity[], withStreams: boolean) => {
    const writers = sampleWriters(desk.plugins.wearableSources())!;
    const source = withStreams ? writers.activities[0]! : writers.observations;
    return desk.importFile(source.writeSample!({ activities: records, observations: [] }));
  };
  const counted = () => desk.read((tx) => activities.page(tx, desk.participantId, 100, null));
  const weeklyLoad = async () => {
    const profile = { ...emptyProfile(timeZone), bodyMassKg: 72 };
    const load = await desk.read((tx) => history.load(tx, desk.participantId, profile, today));
    return load.baseline.weeklyLoad;
  };

  it('counts once, with the better recording, and keeps the other', async () => {
    await deliver(recorded, true);
    const before = { count: (await counted()).length, load: await weeklyLoad() };
    expect(before.count).toBe(recorded.length);
    const second = await deliver(byPhone, false);
    expect(second).toMatchObject({
      activitiesStored: recorded.length,
      sameSessions: recorded.length,
      duplicates: 0,
    });
    expect({ count: (await counted()).length, load: await weeklyLoad() }).toEqual(before);
    const shown = await counted();
    const others = await desk.read((tx) =>
      sessions.others(
        tx,
        shown.map(({ id }) => id),
      ),
    );
    expect(new Set(others.map(({ countedId }) => countedId))).toEqual(new Set(shown.map(({ id }) => id)));
    expect(new Set(others.map(({ device }) => device))).toEqual(new Set(['Phone']));
    expect(
      await desk.read((tx) => new QualityEntriesRepository().summary(tx, desk.participantId)),
    ).toContainEqual(
      expect.objectContaining({ ruleId: 'same_session', action: 'merged', count: recorded.length }),
    );
  });

  it('lets the better recording take over when it comes later', async () => {
    await deliver(byPhone, false);
    const taken = await deliver(recorded, true);
    expect(taken.sameSessions).toBe(recorded.length);
    const shown = await counted();
    expect(shown).toHaveLength(recorded.length);
    expect(
      shown.every(
        ({ sourceId, meanHeartRateBpm }) => sourceId === taken.sourceId && meanHeartRateBpm !== null,
      ),
    ).toBe(true);
  });

  it('changes nothing when either file comes again', async () => {
    await deliver(recorded, true);
    await deliver(byPhone, false);
    const before = await counted();
    for (const [records, withStreams] of [
      [recorded, true],
      [byPhone, false],
    ] as const) {
      expect(await deliver(records, withStreams)).toMatchObject({
        activitiesStored: 0,
        sameSessions: 0,
        duplicates: recorded.length,
      });
    }
    expect(await counted()).toEqual(before);
  });

  it('leaves sessions of another activity or time alone', async () => {
    await deliver(recorded, true);
    const elsewhere = byPhone.map((activity): Activity => ({ ...activity, activity: 'cycling' }));
    expect((await deliver(elsewhere, false)).sameSessions).toBe(0);
    expect(await counted()).toHaveLength(2 * recorded.length);
  });

  it('counts both while a person keeps them apart, and once again when that is taken back', async () => {
    await deliver(recorded, true);
    await deliver(byPhone, false);
    const [first] = await counted();
    const [other] = await desk.read((tx) => sessions.others(tx, [first!.id]));
    const setApart = (apart: boolean) =>
      desk.read(async (tx) => {
        await sessions.keepApart(tx, other!.id, apart);
        await sessions.relink(tx, desk.participantId, [other!.id]);
      });
    await setApart(true);
    expect(await counted()).toHaveLength(recorded.length + 1);
    await setApart(false);
    expect(await counted()).toHaveLength(recorded.length);
  });
});
