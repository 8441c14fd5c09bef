import { jest } from '@jest/globals';
import type { BrowserSession } from './support/browser-session.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan, sessionsOf } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';
import { zoneOfNoon } from './support/zone-of-noon.js';

jest.setTimeout(400_000);

interface Shown {
  sparedJoints: { joint: string; because: string; reason: { en: string } }[];
  planChanges: {
    kind: string;
    state: string;
    origin: string;
    decidedHow: string | null;
    reasons: { en: string }[];
  }[];
  currentPlan: {
    id: string;
    status: string;
    pausedBy: string | null;
    weeks: { sessions: { id: string; date: string; activity: string }[] }[];
  };
}
interface Answer {
  __typename: string;
  code?: string;
  verdict?: string;
  status?: string;
  action?: string;
  joints?: object[];
}

const today = new Date().toISOString().slice(0, 10);
const timeZone = zoneOfNoon();

describe('a plan that stops for the body', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
  });
  afterAll(() => regimen.stop());

  const runner = async (name: string) => {
    const profile = {
      activeMinutesPerWeek: 200,
      likedActivities: ['running'],
      availableDays: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, minutes: 60 })),
      timeZone,
    };
    const person = await takeIn(regimen, clinician, name, profile);
    return { ...person, activities: await planned(person) };
  };
  type Person = Awaited<ReturnType<typeof takeIn>>;
  /** Asks for a plan and answers what it holds. */
  const planned = async ({ session, participantId }: Person) => {
    const order = { participantId, text: 'I want to run more.', startsOn: today, weeks: 2 };
    // A new installation makes the plans of its demo first.
    return sessionsOf(await askForPlan(session, order, 180_000)).map(({ activity }) => activity);
  };
  const look = async ({ session, participantId }: Person) => {
    const { participant } = await session.ask<{ participant: Shown }>(
      `query ($id: ID!) { participant(id: $id) { sparedJoints { joint because reason { en } }
        planChanges { kind state origin decidedHow reasons { en } }
        currentPlan { id status pausedBy weeks { sessions { id date activity } } } } }`,
      { id: participantId },
    );
    return participant;
  };
  const change = async (
    name: string,
    input: string,
    variables: Record<string, unknown>,
    as: BrowserSession,
  ) => {
    const answer = await as.ask<Record<string, Answer>>(input, variables);
    return answer[name]!;
  };
  const tell = (person: Person, input: object) =>
    change(
      'recordFeedback',
      `mutation ($input: SessionFeedbackInput!) { recordFeedback(input: $input) { __typename
        ... on FeedbackRecorded { action } ... on Problem { code } } }`,
      { input: { done: true, ...input } },
      person.session,
    );
  const lift = (person: Person, as = person.session) =>
    change(
      'liftSparedJoint',
      `mutation ($id: ID!) { liftSparedJoint(participantId: $id, joint: "knee") { __typename
        ... on SparedJoints { joints { joint } } ... on Problem { code } } }`,
      { id: person.participantId },
      as,
    );
  const turn = (name: 'pausePlan' | 'resumePlan', planId: string, as: BrowserSession) =>
    change(
      name,
      `mutation ($planId: ID!) { ${name}(planId: $planId) { __typename ... on Plan { status } ... on Problem { code } } }`,
      { planId },
      as,
    );
  const ahead = ({ currentPlan }: Shown) =>
    currentPlan.weeks.flatMap(({ sessions }) => sessions.filter(({ date }) => date > today));

  it('spares a joint that hurt badly, in this plan and the next, until it is lifted', async () => {
    const person = await runner('sore');
    expect(person.activities).toContain('running');
    const before = (await look(person)).currentPlan;
    const sessionId = before.weeks[0]!.sessions[0]!.id;
    const hurt = { planId: before.id, sessionId, pain: 8, painAt: 'knee' };
    expect(await tell(person, hurt)).toMatchObject({ action: 'pause' });
    const after = await look(person);
    expect(after.sparedJoints).toMatchObject([{ joint: 'knee', because: 'severe' }]);
    expect(after.sparedJoints[0]!.reason.en).toContain('8 of 10');
    expect(after.planChanges.slice(0, 2)).toMatchObject([
      { kind: 'pause', origin: 'feedback' },
      { kind: 'spare', state: 'applied', decidedHow: 'safety' },
    ]);
    expect(after.currentPlan).toMatchObject({ status: 'paused', pausedBy: 'feedback' });
    expect(ahead(after).length).toBeGreaterThan(0);
    expect(ahead(after).map(({ activity }) => activity)).not.toContain('running');
    expect(await turn('resumePlan', after.currentPlan.id, clinician)).toMatchObject({ status: 'active' });
    expect(await planned(person)).not.toContain('running');

    const { session: stranger } = await takeIn(regimen, clinician, 'stranger', {});
    expect(await lift(person, stranger)).toMatchObject({ __typename: 'NotFound' });
    expect(await lift(person)).toEqual({ __typename: 'SparedJoints', joints: [] });
    expect(await lift(person)).toMatchObject({ code: 'NOT_SPARED' });
    expect(await planned(person)).toContain('running');
  });

  it('spares a joint that hurts again, without a pause', async () => {
    const person = await runner('again');
    const [first, second] = (await look(person)).currentPlan.weeks[0]!.sessions;
    await tell(person, {
      planId: (await look(person)).currentPlan.id,
      sessionId: first!.id,
      pain: 3,
      painAt: 'knee',
    });
    expect((await look(person)).sparedJoints).toEqual([]);
    const { id: planId } = (await look(person)).currentPlan;
    const answer = await tell(person, { planId, sessionId: second!.id, pain: 4, painAt: 'knee' });
    expect(answer).toMatchObject({ action: 'spare' });
    const after = await look(person);
    expect(after.sparedJoints).toMatchObject([{ joint: 'knee', because: 'repeated' }]);
    expect(after.currentPlan.status).toBe('active');
    expect(
      ahead(after)
        .filter(({ id }) => id !== second!.id)
        .map(({ activity }) => activity),
    ).not.toContain('running');
    expect(await lift(person, clinician)).toMatchObject({ joints: [] });
  });

  it('keeps to the rules for a joint that hurts, too: no jolts for a lower back, though running hardly loads it', async () => {
    const person = await runner('jolted');
    const before = await look(person);
    const sessionId = before.currentPlan.weeks[0]!.sessions[0]!.id;
    expect(ahead(before).map(({ activity }) => activity)).toContain('running');
    await tell(person, { planId: before.currentPlan.id, sessionId, pain: 8, painAt: 'lumbar' });
    const after = await look(person);
    expect(after.sparedJoints).toMatchObject([{ joint: 'lumbar' }]);
    expect(after.planChanges.map(({ kind }) => kind)).toContain('spare');
    expect(
      ahead(after)
        .filter(({ id }) => id !== sessionId)
        .map(({ activity }) => activity),
    ).not.toContain('running');
  });

  it('pauses for a red flag of the day as in every other change, and only the care team goes on', async () => {
    const person = await runner('flagged');
    const { id: planId } = (await look(person)).currentPlan;
    const checked = await change(
      'checkDay',
      `mutation ($input: CheckDayInput!) { checkDay(input: $input) { __typename
        ... on JudgedDay { verdict } ... on Problem { code } } }`,
      {
        input: {
          participantId: person.participantId,
          answers: [{ name: 'oxygenSaturationPercent', number: 80 }],
        },
      },
      person.session,
    );
    expect(checked).toMatchObject({ verdict: 'getHelp' });
    const after = await look(person);
    expect(after.currentPlan).toMatchObject({ id: planId, status: 'paused', pausedBy: 'red-flag' });
    expect(after.planChanges[0]).toMatchObject({ kind: 'pause', origin: 'red-flag', decidedHow: 'safety' });
    expect(after.planChanges[0]!.reasons.length).toBeGreaterThan(0);
    const { notices } = await clinician.ask<{ notices: { kind: string }[] }>('{ notices { kind } }');
    expect(notices.map(({ kind }) => kind)).toContain('plan-paused');
    expect(await turn('resumePlan', planId, person.session)).toMatchObject({ code: 'CARE_TEAM_DECIDES' });
  });

  it('pauses for a break of the person, who ends it themselves', async () => {
    const person = await runner('resting');
    const { id: planId } = (await look(person)).currentPlan;
    expect(await turn('pausePlan', planId, person.session)).toMatchObject({ status: 'paused' });
    expect((await look(person)).currentPlan.pausedBy).toBe('person');
    expect(await turn('resumePlan', planId, person.session)).toMatchObject({ status: 'active' });
    expect((await look(person)).currentPlan.pausedBy).toBeNull();
  });
});
