import { jest } from '@jest/globals';
import { addDays, weekdayOf } from '@regimen/domain';
import type { Activity, Explanation, Plan, Screening } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { todayIn } from '../../platform/time/today.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { FeedbackRepository } from '../feedback/feedback.repository.js';
import { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import { addImport } from '../imports/testing/add-import.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { PastSessionsRepository } from './past-sessions.repository.js';

jest.setTimeout(120_000);

const run = (day: string): Activity => ({
  activity: 'running',
  sourceActivity: 'run',
  startedAt: `${day}T18:05:00.000Z`,
  endedAt: `${day}T18:45:00.000Z`,
  offsetMinutes: 0,
  elapsedSeconds: 2400,
  timerSeconds: null,
  distanceMetres: null,
  energyKcal: null,
  ascentMetres: null,
  meanHeartRateBpm: null,
  maxHeartRateBpm: null,
  meanPowerWatts: null,
  perceivedExertion: 5,
  device: null,
  nativeId: null,
  streams: [],
});

const sessions = new PastSessionsRepository();

/** A plan with a run that was enjoyed and a row that was skipped. */
async function feedbackOn(tx: EntityManager, { workspaceId, participantId, memberId }: Ward, date: string) {
  const owner = { workspaceId, participantId };
  const requestId = await new PlanRequestsRepository().add(tx, {
    ...owner,
    requestedBy: await memberId('participant'),
    sealedText: Buffer.from('sealed'),
    ...{ startsOn: date, weeks: 1, answers: {}, wishChanges: [] },
  });
  const planned = ['running', 'rowing'].map((activity) => ({ id: `w1-${activity}`, date, activity }));
  const planId = await new PlansRepository().add(tx, {
    ...owner,
    requestId,
    plan: { weeks: [{ sessions: planned }] } as unknown as Plan,
    sealedProblem: Buffer.from('sealed'),
    screening: { outcome: 'clear' } as Screening,
    explanation: {} as Explanation,
    nutrition: [],
  });
  const nothing = { on: date, minutesDone: null, effort: null, enjoyment: null, pain: null };
  const feedback = new FeedbackRepository();
  const of = { ...owner, planId };
  await feedback.store(tx, of, { ...nothing, sessionId: 'w1-running', done: true, enjoyment: 5 });
  await feedback.store(tx, of, { ...nothing, sessionId: 'w1-rowing', done: false });
}

describe('habits', () => {
  let ward: Ward;
  let own: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
    const memberId = await ward.memberId('participant');
    const tuesdays = Array.from({ length: 42 }, (_, ago) => addDays(todayIn('UTC'), -ago)).filter(
      (day) => weekdayOf(day) === 2,
    );
    await ward.inside(async (tx) => {
      const person = { workspaceId: ward.workspaceId, memberId, participantId: ward.participantId };
      const owner = { ...person, importId: await addImport(tx, person), timeZone: 'UTC' };
      const activities = new ActivitiesRepository(testCipher());
      for (const day of tuesdays) await activities.store(tx, owner, run(day));
    });
  });
  afterAll(() => ward.stop());

  const fields = 'id name { en zh } ownName weekdays startMinute minutes effort verdict pinned strength';
  const habits = async (client = own) => {
    const { data } = await client.ask(
      `{ participant(id: "${ward.participantId}") { habits { ${fields} } } }`,
    );
    return (data!['participant'] as { habits: { id: string; strength: number }[] } | null)?.habits ?? null;
  };
  const edit = async (more: string, client = own, id = 'running.evening.short') => {
    const { data } = await client.ask(`mutation { editHabit(input: { participantId: "${ward.participantId}",
      habitId: "${id}", ${more} }) { __typename ... on HabitsEdited { habits { ${fields} } }
      ... on Problem { code } } }`);
    return data!['editHabit'];
  };

  it('are seen in what was recorded, in words', async () => {
    expect(await habits()).toEqual([
      {
        id: 'running.evening.short',
        name: { en: 'Evening running on Tuesdays, about 40 minutes', zh: '周二傍晚跑步，约40分钟' },
        ...{ ownName: null, weekdays: [2], startMinute: 1080, minutes: 40, effort: 5 },
        ...{ verdict: null, pinned: false, strength: expect.any(Number) },
      },
    ]);
  });

  it('take a name, a verdict and a pin, and keep the name sealed', async () => {
    expect(await edit('name: " Run with Li ", verdict: confirmed, pinned: true')).toMatchObject({
      habits: [{ ownName: 'Run with Li', verdict: 'confirmed', pinned: true, strength: 1 }],
    });
    const kept = await ward.inside((tx) =>
      tx.query<{ text: string }[]>(`select encode(sealed_name, 'escape') as text from habit_edits`),
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]!.text).not.toContain('Li');
  });

  it('count nothing when they are not any more', async () => {
    expect(await edit('verdict: ended')).toMatchObject({
      habits: [{ ownName: null, verdict: 'ended', pinned: false, strength: 0 }],
    });
  });

  it('refuse names without end and habits nobody has', async () => {
    expect(await edit(`name: "${'x'.repeat(61)}"`)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await edit('pinned: true', own, 'rowing.any.long')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('hear how planned sessions were enjoyed, and learn from what was done and skipped', async () => {
    const [latest] = Array.from({ length: 8 }, (_, ago) => addDays(todayIn('UTC'), -ago)).filter(
      (day) => weekdayOf(day) === 2,
    );
    await ward.inside((tx) => feedbackOn(tx, ward, latest!));
    const said = await ward.inside((tx) =>
      sessions.saidSince(tx, ward.participantId, addDays(todayIn('UTC'), -30)),
    );
    expect(said).toEqual([
      { activity: 'rowing', on: latest, done: false, enjoyment: null },
      { activity: 'running', on: latest, done: true, enjoyment: 5 },
    ]);
    const past = await ward.inside((tx) => sessions.since(tx, ward.participantId, latest!, 'UTC'));
    expect(past).toMatchObject([{ activity: 'running', on: latest, enjoyment: 5, effort: 5 }]);
  });

  it('are nothing to a stranger', async () => {
    const coach = await ward.as('coach');
    expect(await habits(coach)).toBeNull();
    expect(await edit('pinned: true', coach)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
