import { jest } from '@jest/globals';
import type { BrowserSession } from './support/browser-session.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';
import { until } from './support/until.js';

jest.setTimeout(120_000);

interface ShownPlan {
  id: string;
  hash: string;
  status: string;
  weeks: { sessions: { id: string; date: string; minutes: number }[] }[];
}
interface ShownChange {
  id: string;
  kind: string;
  state: string;
  origin: string;
  decidedHow: string | null;
  decisionReason: string | null;
  planId: string | null;
  reasons: { en: string }[];
  diff: {
    sessions: {
      kind: string;
      before: { minutes: number; load: number } | null;
      after: { minutes: number; load: number } | null;
    }[];
    weeks: { before: { minutes: number } | null; after: { minutes: number } | null }[];
  } | null;
}

const planFields = 'id hash status weeks { sessions { id date minutes } }';
const changeFields = `id kind state origin decidedHow decisionReason planId reasons { en }
  diff { sessions { kind before { minutes load } after { minutes load } }
    weeks { before { minutes } after { minutes } } }`;

describe('changes of a plan', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let administrator: BrowserSession;

  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
    administrator = await signInToDemo(regimen, 'admin');
  });
  afterAll(() => regimen.stop());

  async function follow(name: string) {
    const profile = {
      activeMinutesPerWeek: 150,
      availableDays: [1, 3, 5].map((weekday) => ({ weekday, minutes: 60 })),
      timeZone: 'UTC',
    };
    const person = await takeIn(regimen, clinician, name, profile);
    const today = new Date().toISOString().slice(0, 10);
    const order = {
      participantId: person.participantId,
      text: 'I want to walk more.',
      startsOn: today,
      weeks: 4,
    };
    expect((await askForPlan(person.session, order)).status).toBe('done');
    return person;
  }

  async function look({ session, participantId }: Awaited<ReturnType<typeof follow>>) {
    const { participant } = await session.ask<{
      participant: { currentPlan: ShownPlan; proposedChanges: ShownChange[]; planChanges: ShownChange[] };
    }>(
      `query ($id: ID!) { participant(id: $id) { currentPlan { ${planFields} }
        proposedChanges { ${changeFields} } planChanges { ${changeFields} } } }`,
      { id: participantId },
    );
    return participant;
  }

  const tell = async (session: BrowserSession, input: object) =>
    (
      await session.ask<{ recordFeedback: { action: string; plan: ShownPlan } }>(
        `mutation ($input: SessionFeedbackInput!) { recordFeedback(input: $input) { __typename
          ... on FeedbackRecorded { action plan { ${planFields} } } ... on Problem { code message } } }`,
        { input },
      )
    ).recordFeedback;

  /** Skips sessions until the rest is planned anew, and waits for what is proposed. */
  async function skipHalf(person: Awaited<ReturnType<typeof follow>>) {
    const { currentPlan } = await look(person);
    const sessions = currentPlan.weeks.flatMap((week) => week.sessions).slice(0, 6);
    for (const [index, { id }] of sessions.entries())
      await tell(person.session, { planId: currentPlan.id, sessionId: id, done: index % 2 === 0 });
    await until(
      () => look(person),
      ({ planChanges }) => !planChanges.some(({ state }) => state === 'requested'),
    );
    // The parts of one answer are read one after the other, and the change may have come between them.
    return look(person);
  }

  const decide = async (session: BrowserSession, changeId: string, decision: string, reason?: string) =>
    (
      await session.ask<{ decideChange: { __typename: string; code?: string; state?: string } }>(
        `mutation ($input: DecideChangeInput!) { decideChange(input: $input) { __typename
          ... on PlanChange { state } ... on Problem { code } } }`,
        { input: { changeId, decision, reason } },
      )
    ).decideChange;

  it('are kept with what they change, when a person edits their plan', async () => {
    const person = await follow('editor');
    const { currentPlan } = await look(person);
    const session = currentPlan.weeks.at(-1)!.sessions.at(-1)!;
    const { editPlan } = await person.session.ask<{ editPlan: ShownPlan & { __typename: string } }>(
      `mutation ($input: PlanEditInput!) { editPlan(input: $input) { __typename ... on Plan { ${planFields} }
        ... on Problem { code message issues { code message path } } } }`,
      { input: { planId: currentPlan.id, hash: currentPlan.hash, sessionId: session.id, remove: true } },
    );
    expect(editPlan).toEqual({ ...editPlan, __typename: 'Plan', status: 'active' });
    const [change] = (await look(person)).planChanges;
    expect(change).toMatchObject({
      kind: 'ease',
      state: 'applied',
      origin: 'person',
      decidedHow: 'by-hand',
      planId: editPlan.id,
      diff: { sessions: [{ kind: 'removed', before: { minutes: session.minutes }, after: null }] },
    });
    expect(change!.diff!.weeks).toHaveLength(1);
  });

  it('wait for the person, who accepts or declines them', async () => {
    const person = await follow('decider');
    const before = (await look(person)).currentPlan;
    const waiting = await skipHalf(person);
    expect(waiting.currentPlan).toMatchObject({ id: before.id, status: 'active' });
    expect(waiting.proposedChanges).toHaveLength(1);
    const [change] = waiting.proposedChanges;
    expect(change).toMatchObject({
      kind: 're-plan',
      state: 'proposed',
      origin: 'feedback',
      decidedHow: null,
    });
    expect(change!.reasons.map(({ en }) => en).join()).toContain('Half of your last sessions');
    expect(change!.diff!.sessions.length).toBeGreaterThan(0);
    const stranger = (await takeIn(regimen, clinician, 'stranger', {})).session;
    expect(await decide(stranger, change!.id, 'accept')).toEqual({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });

    expect(await decide(person.session, change!.id, 'decline', 'I was on holiday.')).toMatchObject({
      state: 'declined',
    });
    const declined = await look(person);
    expect(declined.currentPlan.id).toBe(before.id);
    expect(declined.proposedChanges).toEqual([]);
    expect(declined.planChanges[0]).toMatchObject({
      state: 'declined',
      decidedHow: 'person',
      decisionReason: 'I was on holiday.',
    });
    expect(await decide(person.session, change!.id, 'accept')).toMatchObject({ code: 'CHANGE_OVERTAKEN' });

    const again = (await skipHalf(person)).proposedChanges[0]!;
    expect(await decide(person.session, again.id, 'accept')).toMatchObject({ state: 'applied' });
    expect((await look(person)).currentPlan).toMatchObject({ id: again.planId, status: 'active' });
  });

  it('are made at once where the workspace lets them through', async () => {
    const set = async (session: BrowserSession, kind: string, mode: string) =>
      session.ask<{ setChangeSetting: { mode?: string; code?: string } }>(
        `mutation ($kind: String!, $mode: ChangeMode!) { setChangeSetting(kind: $kind, mode: $mode) {
          ... on ChangeSetting { mode setBy } ... on Problem { code } } }`,
        { kind, mode },
      );
    expect((await set(administrator, 'pause', 'ask')).setChangeSetting).toEqual({ code: 'INVALID_INPUT' });
    expect((await set(administrator, 're-plan', 'apply')).setChangeSetting).toMatchObject({ mode: 'apply' });
    const person = await follow('trusting');
    await expect(set(person.session, 're-plan', 'ask')).rejects.toThrow();
    const { currentPlan } = await look(person);
    const after = await skipHalf(person);
    expect(after.proposedChanges).toEqual([]);
    expect(after.currentPlan.id).not.toBe(currentPlan.id);
    expect(after.planChanges[0]).toMatchObject({ kind: 're-plan', state: 'applied', decidedHow: 'setting' });
    expect((await set(administrator, 're-plan', 'ask')).setChangeSetting).toMatchObject({ mode: 'ask' });
  });

  it('pause a plan at once for pain, and only the care team takes it up again', async () => {
    const person = await follow('hurt');
    const { currentPlan } = await look(person);
    const resume = async (session: BrowserSession) =>
      (
        await session.ask<{ resumePlan: { code?: string; status?: string } }>(
          `mutation ($planId: ID!) { resumePlan(planId: $planId) { ... on Plan { status } ... on Problem { code } } }`,
          { planId: currentPlan.id },
        )
      ).resumePlan;
    const sessionId = currentPlan.weeks[0]!.sessions[0]!.id;
    expect(
      await tell(person.session, { planId: currentPlan.id, sessionId, done: true, pain: 8 }),
    ).toMatchObject({ action: 'pause', plan: { status: 'paused' } });
    const { notices } = await clinician.ask<{ notices: { kind: string }[] }>('{ notices { kind } }');
    expect(notices.map(({ kind }) => kind)).toContain('plan-paused');
    expect(await resume(person.session)).toEqual({ code: 'CARE_TEAM_DECIDES' });
    expect(await resume(clinician)).toEqual({ status: 'active' });
    expect((await look(person)).planChanges.slice(0, 2).map(({ kind, origin }) => [kind, origin])).toEqual([
      ['resume', 'care-team'],
      ['pause', 'feedback'],
    ]);
  });

  it('give a shorter session at once to who has no time, and take no joint that does not exist', async () => {
    const person = await follow('hurried');
    const { currentPlan } = await look(person);
    // The longest, which its template lets be shorter.
    const [last] = currentPlan.weeks
      .flatMap(({ sessions }) => sessions)
      .sort((one, other) => other.minutes - one.minutes) as [{ id: string; date: string; minutes: number }];
    const input = { planId: currentPlan.id, sessionId: last.id, done: false, obstacle: 'noTime' };
    expect(await tell(person.session, input)).toMatchObject({ action: 'shorten' });
    const after = await look(person);
    expect(after.planChanges[0]).toMatchObject({ kind: 'ease', state: 'applied', decidedHow: 'setting' });
    const [shorter] = after.planChanges[0]!.diff!.sessions;
    expect(shorter!.after!.minutes).toBeLessThan(last.minutes);
    const other = after.currentPlan.weeks[0]!.sessions[0]!;
    const hurt = {
      planId: after.currentPlan.id,
      sessionId: other.id,
      done: true,
      pain: 2,
      painAt: 'elbowroom',
    };
    expect(await tell(person.session, hurt)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('lower today for a bad morning, once, and say why', async () => {
    const person = await follow('tired');
    const before = (await look(person)).currentPlan;
    const today = new Date().toISOString().slice(0, 10);
    const checkIn = async (rest: object) =>
      (
        await person.session.ask<{ checkIn: object }>(
          `mutation ($input: CheckInInput!) { checkIn(input: $input) { __typename
            ... on CheckedIn { isEasier isLowered reasons { en } } ... on Problem { code } } }`,
          { input: { participantId: person.participantId, ...rest } },
        )
      ).checkIn;
    expect(await checkIn({ soreness: 9 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await checkIn({ soreness: 2, stress: 2 })).toMatchObject({ isEasier: false, isLowered: false });
    const tired = await checkIn({ soreness: 5 });
    expect(tired).toMatchObject({ isEasier: true, reasons: [{ en: 'You feel very sore today.' }] });
    const after = await look(person);
    const hadSession = before.weeks[0]!.sessions.some(({ date }) => date === today);
    if (hadSession) {
      expect(tired).toMatchObject({ isLowered: true });
      expect(after.planChanges[0]).toMatchObject({
        kind: 'lower-today',
        state: 'applied',
        decidedHow: 'safety',
      });
      const [lowered] = after.planChanges[0]!.diff!.sessions;
      expect(lowered?.after?.load ?? 0).toBeLessThan(lowered!.before!.load);
      await checkIn({ soreness: 5 });
      expect((await look(person)).currentPlan.hash).toBe(after.currentPlan.hash);
    } else expect(after.currentPlan.hash).toBe(before.hash);
  });
});
