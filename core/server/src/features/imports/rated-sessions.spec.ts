import { jest } from '@jest/globals';
import type { Activity } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import { ActivityRatingsRepository } from '../health-data/activities/activity-ratings.repository.js';
import { DailySummariesRepository } from '../health-data/summaries/daily-summaries.repository.js';
import { DayLoadsRepository } from '../health-data/loads/day-loads.repository.js';
import { HeartRateZonesRepository } from '../health-data/loads/heart-rate-zones.repository.js';
import { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';
import { TrainingLoadService } from '../health-data/loads/training-load.service.js';
import type { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import { openDeliveredPeople } from './testing/delivered-people.js';
import { pool } from './testing/hard-deliveries.js';

jest.setTimeout(120_000);

const timeZone = 'Europe/Vienna';
const day = '2026-03-02';
const run: Activity = {
  ...pool.activities[0]!,
  activity: 'running',
  sourceActivity: 'run',
  name: null,
  startedAt: `${day}T09:00:00.000Z`,
  endedAt: `${day}T10:00:00.000Z`,
  elapsedSeconds: 3600,
  timerSeconds: 3600,
  perceivedExertion: null,
  nativeId: null,
  device: 'Watch',
};
/** The same session as a phone saw it: a little later, without a stream, and with a word of its own on how hard it was. */
const byPhone: Activity = {
  ...run,
  startedAt: `${day}T09:02:00.000Z`,
  device: 'Phone',
  perceivedExertion: 4,
  streams: [],
};
/** What a newer parser makes of the same file: another content, and so another key. */
const readAnew: Activity = { ...run, distanceMetres: 9876 };

describe('a session that was rated afterwards', () => {
  let people: Awaited<ReturnType<typeof openDeliveredPeople>>;
  let person: Awaited<ReturnType<typeof people.newcomer>>;
  beforeAll(async () => {
    people = await openDeliveredPeople(timeZone);
  });
  beforeEach(async () => {
    person = await people.newcomer();
  });
  afterAll(() => people.stop());

  const deliver = (...activities: Activity[]) => person.deliver({ observations: [], activities });
  const idOf = (device: string) =>
    person.read(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        'select id from activities where participant_id = $1 and device = $2',
        [person.participantId, device],
      );
      return row!.id;
    });
  const rate = async (device: string, rating: number | null) => {
    const id = await idOf(device);
    await person.read((tx) => new ActivityRatingsRepository().rate(tx, person.participantId, id, rating));
  };
  /** Of sessions that count: what holds, who said so, and what the source told. */
  const shown = () =>
    person.read(async (tx) => {
      const stored = new ActivitiesRepository(people.cipher);
      const activities = await stored.page(tx, person.participantId, 9, null);
      return activities.map(({ device, perceivedExertion, perceivedExertionOrigin, ...more }) => [
        device,
        perceivedExertion,
        perceivedExertionOrigin,
        more.sourcePerceivedExertion,
      ]);
    });
  /** Effort × minutes of the day. */
  const load = () =>
    person.read(async (tx) => {
      const participant = { id: person.participantId, profile: emptyProfile(timeZone) };
      const service = new TrainingLoadService(
        {} as HealthRecordAccess,
        { find: () => Promise.resolve(participant) } as unknown as ParticipantsRepository,
        new DayLoadsRepository(),
        new DailySummariesRepository(),
        new HeartRateZonesRepository(),
      );
      const context = { transaction: () => Promise.resolve(tx) } as unknown as RequestContext;
      return (await service.load(context, person.participantId, { from: day, to: day })).efforts[0];
    });
  const rated = async () => ({ shown: await shown(), load: await load() });

  it('has the load of the rating, and none again when the rating is taken back', async () => {
    await deliver(run);
    expect(await rated()).toEqual({ shown: [['Watch', null, null, null]], load: null });
    await rate('Watch', 7);
    expect(await rated()).toEqual({ shown: [['Watch', 7, 'person', null]], load: 420 });
    await rate('Watch', 0);
    expect(await rated()).toEqual({ shown: [['Watch', 0, 'person', null]], load: 0 });
    await rate('Watch', null);
    expect(await rated()).toEqual({ shown: [['Watch', null, null, null]], load: null });
  });

  it('keeps what its source told beside the rating', async () => {
    await deliver(byPhone);
    const told = await rated();
    expect(told.shown).toEqual([['Phone', 4, 'source', 4]]);
    expect(told.load).toBe(240);
    await rate('Phone', 9.5);
    expect(await rated()).toEqual({ shown: [['Phone', 9.5, 'person', 4]], load: 570 });
    await rate('Phone', null);
    expect(await rated()).toEqual(told);
  });

  it('is rated whichever of its recordings counts, in any order, and once', async () => {
    await deliver(byPhone);
    await rate('Phone', 8);
    const ofWatch = await deliver(run);
    expect(await shown()).toEqual([['Watch', 8, 'person', null]]);
    await rate('Watch', 6);
    expect(await shown()).toEqual([['Watch', 6, 'person', null]]);
    await person.takeBack(ofWatch);
    expect(await shown()).toEqual([['Phone', 6, 'person', 4]]);
    await deliver(run);
    expect(await rated()).toEqual({ shown: [['Watch', 6, 'person', null]], load: 360 });
    await rate('Phone', null);
    expect(await shown()).toEqual([['Watch', null, null, null]]);
  });

  it('has its rating again when its file is taken back and imported again, also by a newer parser', async () => {
    const first = await deliver(run);
    await rate('Watch', 5);
    const before = await person.state();
    await person.takeBack(first);
    expect(await rated()).toEqual({ shown: [], load: null });
    const again = await deliver(run);
    expect(await shown()).toEqual([['Watch', 5, 'person', null]]);
    expect(await person.state()).toEqual(before);
    await person.takeBack(again);
    await deliver(readAnew);
    expect(await rated()).toEqual({ shown: [['Watch', 5, 'person', null]], load: 300 });
    await rate('Watch', null);
    expect(await shown()).toEqual([['Watch', null, null, null]]);
  });

  it('leaves other sessions alone: those that touch its time, and those kept apart from it', async () => {
    const next = {
      ...run,
      startedAt: `${day}T09:50:00.000Z`,
      endedAt: `${day}T10:50:00.000Z`,
      device: 'Band',
    };
    const first = await deliver(run);
    await rate('Watch', 5);
    await deliver(next);
    const apart = ['Band', null, null, null];
    expect(await shown()).toEqual([apart, ['Watch', 5, 'person', null]]);
    await person.takeBack(first);
    expect(await shown()).toEqual([apart]);
    await deliver(run);
    await deliver(byPhone);
    const sessions = new SameSessionsRepository();
    const phone = await idOf('Phone');
    await person.read(async (tx) => {
      await sessions.keepApart(tx, phone, true);
      await sessions.relink(tx, person.participantId, [phone]);
    });
    expect(await shown()).toEqual([apart, ['Phone', 4, 'source', 4], ['Watch', 5, 'person', null]]);
  });
});
