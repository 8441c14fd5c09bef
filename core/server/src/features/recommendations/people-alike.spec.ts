import { jest } from '@jest/globals';
import { emptyRequest } from '@regimen/domain';
import type { Explanation, GoalKind, Plan, Profile, Screening } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { sayConsent } from '../../platform/privacy/consent/testing/say-consent.js';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { todayIn } from '../../platform/time/today.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { FeedbackRepository } from '../feedback/feedback.repository.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { openWard, wellPerson } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

const cipher = testCipher();
const today = todayIn('UTC');

interface Person {
  workspaceId: string;
  id: string;
  memberId: string;
}

async function addPerson(
  tx: EntityManager,
  workspaceId: string,
  number: number,
  profile: Profile,
): Promise<Person> {
  const name = `alike-${workspaceId.slice(0, 8)}-${number}`;
  const [member] = await tx.query<{ id: string }[]>(
    `insert into members (workspace_id, account_name, display_name, password_hash, roles)
     values ($1, $2, 'sealed', 'none', '{participant}') returning id`,
    [workspaceId, name],
  );
  const memberId = member!.id;
  await cipher.createPersonKey(tx, workspaceId, memberId);
  const id = await new ParticipantsRepository().add(tx, workspaceId, memberId, profile);
  return { workspaceId, id, memberId };
}

/** A request that was understood, a plan with three sessions of each activity, and that all of them were done. */
async function live(tx: EntityManager, { workspaceId, id, memberId }: Person, activities: readonly string[]) {
  const requests = new PlanRequestsRepository();
  const owner = { workspaceId, participantId: id };
  const requestId = await requests.add(tx, {
    ...owner,
    requestedBy: memberId,
    sealedText: Buffer.from('sealed'),
    ...{ startsOn: today, weeks: 1, answers: {}, wishChanges: [] },
  });
  const kind = { value: 'general-health' as GoalKind, span: null, confidence: 1, origin: 'text' as const };
  const request = {
    ...emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } }),
    goals: [{ kind, target: null, deadline: null }],
  };
  const place = { workspaceId, personId: memberId, field: 'plan_requests.understood' };
  const sealedUnderstood = await cipher.seal(tx, place, JSON.stringify(request));
  const sessions = activities.flatMap((activity) =>
    [1, 2, 3].map((number) => ({ id: `w1-${activity}-${number}`, date: today, activity })),
  );
  const planId = await new PlansRepository().add(tx, {
    ...owner,
    requestId,
    plan: { weeks: [{ sessions }] } as unknown as Plan,
    sealedProblem: Buffer.from('sealed'),
    screening: { outcome: 'clear' } as Screening,
    explanation: {} as Explanation,
    nutrition: [],
  });
  await requests.conclude(tx, requestId, {
    status: 'done',
    sealedUnderstood,
    screening: null,
    stop: null,
    planId,
  });
  for (const { id: sessionId } of sessions)
    await new FeedbackRepository().store(
      tx,
      { ...owner, planId },
      { sessionId, on: today, done: true, minutesDone: null, effort: null, enjoyment: 5, pain: null },
    );
}

describe('people like somebody', () => {
  let ward: Ward;
  let own: SignedInClient;
  let others: Person[];
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
    const memberId = await ward.memberId('participant');
    others = await ward.inside(async (tx) => {
      const people: Person[] = [];
      for (let number = 0; number < 10; number += 1) {
        const person = await addPerson(tx, ward.workspaceId, number, wellPerson);
        // Nine of them and nobody else ever had rowing planned.
        await live(tx, person, number === 0 ? ['walking'] : ['walking', 'rowing']);
        people.push(person);
      }
      await live(tx, { workspaceId: ward.workspaceId, id: ward.participantId, memberId }, ['walking']);
      return people;
    });
  });
  afterAll(() => ward.stop());

  const look = async (client = own) => {
    const { data } =
      await client.ask(`{ participant(id: "${ward.participantId}") { peopleLikeYou { people who { en }
      activities { activity people keptTenths liking text { en } } } } }`);
    return (
      (data!['participant'] as { peopleLikeYou: Record<string, unknown> | null } | null)?.peopleLikeYou ??
      null
    );
  };
  const agree = (people: readonly Pick<Person, 'workspaceId' | 'id'>[], isGiven = true) =>
    ward.inside(async (tx) => {
      for (const person of people) await sayConsent(tx, person, 'people-like-you', isGiven);
    });
  const countAnew = () => ward.inside((tx) => tx.query('delete from people_alike'));
  const self = () => ({ workspaceId: ward.workspaceId, id: ward.participantId });

  it('are shown to nobody who does not share, and are not counted without their word', async () => {
    await agree(others);
    expect(await look()).toBeNull();
    await agree(others.slice(0, 2), false);
    await agree([self()]);
    // Nine agreed by now: one too few.
    expect(await look()).toBeNull();
  });

  it('are told of in round numbers, and only where ten say something', async () => {
    await agree(others);
    await countAnew();
    expect(await look()).toEqual({
      people: 10,
      who: { en: 'people who share theirs here' },
      activities: [
        {
          ...{ activity: 'walking', people: 10, keptTenths: 9, liking: 0.9 },
          text: {
            en: 'Walking: of at least 10 people who had it planned, about 9 in 10 kept doing it. It was liked well.',
          },
        },
      ],
    });
    expect(await look(await ward.as('coach'))).toBeNull();
  });

  it('are kept as groups without anybody in them', async () => {
    const [row] = await ward.inside((tx) =>
      tx.query<{ groups: unknown }[]>('select groups from people_alike'),
    );
    const text = JSON.stringify(row!.groups);
    for (const { id, memberId } of others) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(memberId);
    }
  });

  it('stand for a week, and leave out at the next count who took it back or is gone', async () => {
    await agree(others.slice(0, 1), false);
    expect(await look()).toMatchObject({ people: 10 });
    await countAnew();
    expect(await look()).toMatchObject({ people: 10 });
    const erased = others[1]!;
    await ward.inside((tx) => cipher.destroyPersonKey(tx, ward.workspaceId, erased.memberId));
    expect(await look()).toMatchObject({ people: 10 });
    await ward.inside((tx) => tx.query(`update people_alike set counted_on = current_date - 7`));
    expect(await look()).toBeNull();
  });

  it('are never those of another workspace', async () => {
    const elsewhere = await makeTestWorkspace(ward.api.database, []);
    await ward.api.database.transactions.run(
      { kind: 'system', workspaceId: elsewhere, reason: 'test' },
      async (tx) => {
        for (let number = 0; number < 12; number += 1) {
          const person = await addPerson(tx, elsewhere, number, wellPerson);
          await live(tx, person, ['walking']);
          await sayConsent(tx, person, 'people-like-you');
        }
        expect(await tx.query('select 1 from people_alike')).toEqual([]);
        expect(await tx.query('select distinct workspace_id from consent_ledger')).toEqual([
          { workspace_id: elsewhere },
        ]);
      },
    );
    await countAnew();
    expect(await look()).toBeNull();
  });
});
