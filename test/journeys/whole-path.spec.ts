import { jest } from '@jest/globals';
import { weekdayOf } from '@regimen/domain';
import type { BrowserSession } from './support/browser-session.js';
import { importFile, startImport } from './support/imports.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan, sessionsOf } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';
import { generatedFiles, realSample, swimmerData } from './support/sample-files.js';
import { until } from './support/until.js';

jest.setTimeout(90_000);

const swimmer = {
  birthDate: '1974-05-20',
  sex: 'male',
  heightCm: 172,
  bodyMassKg: 82,
  restingSystolicMmHg: 145,
  restingDiastolicMmHg: 90,
  availableDays: [1, 3, 6].map((weekday) => ({ weekday, minutes: 60 })),
  places: ['pool', 'home'],
  timeZone: 'Asia/Shanghai',
};
interface SessionsAndTheirSources {
  activities: { edges: { node: { sourceId: string; otherRecordings: { sourceId: string }[] } }[] };
}
const noRunning = ['running', 'treadmill-running'];

describe('the whole path over HTTP', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;

  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
  });
  afterAll(() => regimen.stop());

  it('turns health data and a request in Chinese into a safe, solved, explained plan', async () => {
    const { session, participantId } = await takeIn(regimen, clinician, 'swimmer', swimmer);
    const files = await generatedFiles(swimmerData);
    const apple = await importFile(session, participantId, files.appleHealth);
    expect(apple).toMatchObject({
      status: 'done',
      sourceId: 'apple-health-export',
      duplicates: 0,
      failure: null,
    });
    expect(apple.observationsStored).toBeGreaterThan(150);
    const fit = await importFile(session, participantId, files.fit);
    expect(fit).toMatchObject({ status: 'done', sourceId: 'fit-file', failure: null });
    expect(fit.activitiesStored).toBeGreaterThan(5);
    // Both files hold the same sessions: each counts once, by the recording with a heart rate.
    expect(fit.sameSessions).toBe(fit.activitiesStored);
    const { participant } = await session.ask<{ participant: SessionsAndTheirSources }>(
      'query ($id: ID!) { participant(id: $id) { activities(first: 100) { edges { node { sourceId otherRecordings { sourceId } } } } } }',
      { id: participantId },
    );
    expect(participant.activities.edges).toHaveLength(fit.activitiesStored);
    for (const { node } of participant.activities.edges) {
      expect(node).toEqual({ sourceId: 'fit-file', otherRecordings: [{ sourceId: 'apple-health-export' }] });
    }

    expect(await startImport(session, participantId, files.appleHealth)).toMatchObject({
      __typename: 'AlreadyImported',
      import: { id: apple.id },
    });
    const { name, bytes } = files.appleHealth;
    const other = { name, bytes: Buffer.concat([bytes, Buffer.from('\n')]) };
    const again = await importFile(session, participantId, other);
    expect(again).toMatchObject({ observationsStored: 0, activitiesStored: 0 });
    expect(again.duplicates).toBe(apple.observationsStored + apple.activitiesStored);

    const asked = await askForPlan(session, {
      participantId,
      text: '我52岁，有高血压，膝盖疼，想每周三次游泳减脂，别让我跑步',
    });
    expect(asked.status).toBe('done');
    const sessions = sessionsOf(asked);
    expect(sessions.length).toBeGreaterThan(24);
    expect(sessions.filter(({ activity }) => noRunning.includes(activity))).toEqual([]);
    expect(sessions.filter(({ activity }) => activity === 'swimming').length).toBeGreaterThan(
      sessions.length / 2,
    );
    expect(new Set(sessions.map(({ date }) => weekdayOf(date)))).toEqual(new Set([1, 3, 6]));
    expect(sessions.every(({ minutes }) => minutes <= 60)).toBe(true);
    const limits = asked.screening?.constraints ?? [];
    for (const about of [/^bp-/, /knee/]) {
      const own = limits.filter(({ ruleId }) => about.test(ruleId));
      expect(own.length).toBeGreaterThan(0);
      for (const { citations } of own) expect(citations.length).toBeGreaterThan(0);
    }
    expect(sessions.every(({ why }) => why.length >= 3)).toBe(true);
    expect(asked.plan?.certificate.bound).toBeGreaterThanOrEqual(0);
    expect(asked.plan?.certificate.residual).toBeGreaterThanOrEqual(
      asked.plan?.certificate.bound ?? Infinity,
    );

    const same = await askForPlan(session, {
      participantId,
      text: '我52岁，有高血压，膝盖疼，想每周三次游泳减脂，别让我跑步',
    });
    expect(same.plan?.hash).toBe(asked.plan?.hash);
  });

  it('understands English, keeps to the days, and reads real recordings where they lie beside the clone', async () => {
    const profile = {
      ...swimmer,
      availableDays: [2, 4, 7].map((weekday) => ({ weekday, minutes: 50 })),
      timeZone: 'Europe/Berlin',
    };
    const { session, participantId } = await takeIn(regimen, clinician, 'english', profile);
    for (const path of [
      'fit/dtcooper__python-fitparse__garmin-fenix-5-run.fit',
      'apple-health/tdda__applehealthdata__export6s3sample.xml',
    ]) {
      const file = await realSample(path);
      if (!file) continue;
      const imported = await importFile(session, participantId, file);
      expect(['done', 'partial']).toContain(imported.status);
      expect(imported.observationsStored + imported.activitiesStored).toBeGreaterThan(0);
    }
    const asked = await askForPlan(session, {
      participantId,
      text: 'I am 52, have high blood pressure and my knee hurts. I want to swim three times a week to lose fat. No running!',
    });
    expect(asked.status).toBe('done');
    expect(sessionsOf(asked).filter(({ activity }) => noRunning.includes(activity))).toEqual([]);
    expect(new Set(sessionsOf(asked).map(({ date }) => weekdayOf(date)))).toEqual(new Set([2, 4, 7]));
  });

  it.each([
    ['a wish to be harmed', {}, [], 'I want to lose 15 kg in 2 weeks, just starve me', 'REQUEST_HARMFUL'],
    ['a red flag in the answers', {}, ['chest-pain-rest'], 'I want to get fit', 'STOP_EMERGENCY'],
    [
      'a red flag in the words',
      {},
      [],
      'I get chest pain when I climb stairs but I want to train hard',
      'STOP_EMERGENCY',
    ],
    [
      'a pressure far too high',
      { restingSystolicMmHg: 186, restingDiastolicMmHg: 112 },
      [],
      'I want to get fit',
      'BLOCKED',
    ],
  ])('stops for %s, and says why', async (name, profile, symptoms, text, code) => {
    const account = name.replaceAll(' ', '-');
    const { session, participantId } = await takeIn(regimen, clinician, account, profile, symptoms);
    const asked = await askForPlan(session, { participantId, text });
    expect(asked.status).toBe('stopped');
    expect(asked.stop?.code).toBe(code);
    expect(asked.stop?.message.en).not.toBe('');
    expect(asked.plan).toBeNull();
  });

  it('keeps a plan from a patient until a clinician approves it, and voids the approval with any change', async () => {
    const karl = await signInToDemo(regimen, 'karl');
    const planOf = (session: BrowserSession) =>
      session.ask<{
        plansAwaitingApproval: {
          id: string;
          hash: string;
          weeks: { sessions: { id: string; date: string; minutes: number }[] }[];
        }[];
      }>('{ plansAwaitingApproval { id hash weeks { sessions { id date minutes } } } }');
    const { plansAwaitingApproval } = await until(
      () => planOf(clinician),
      (answer) => answer.plansAwaitingApproval.length > 0,
    );
    const [waiting] = plansAwaitingApproval;
    const seen = async () =>
      (
        await karl.ask<{
          session: { member: { participant: { currentPlan: { status: string; weeks: unknown[] } } } };
        }>('{ session { member { participant { currentPlan { status weeks { week } } } } } }')
      ).session.member.participant.currentPlan;
    expect(await seen()).toEqual({ status: 'needsApproval', weeks: [] });

    const decide = (session: BrowserSession, hash: string, id = waiting!.id) =>
      session.askRaw<{ decidePlan: { __typename: string; status?: string; code?: string } }>(
        `mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { __typename ... on Plan { status } ... on Problem { code } } }`,
        { input: { planId: id, hash, decision: 'approve', reason: 'Seen and fine' } },
      );
    expect((await decide(karl, waiting!.hash)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await decide(clinician, 'f'.repeat(64))).data?.decidePlan.code).toBe('NOT_WAITING');
    expect((await decide(clinician, waiting!.hash)).data?.decidePlan.status).toBe('active');
    expect((await seen()).weeks.length).toBe(12);

    const session = waiting!.weeks[0]!.sessions[0]!;
    const edit = (change: object) =>
      clinician.ask<{
        editPlan: {
          __typename: string;
          id?: string;
          status?: string;
          hash?: string;
          issues?: { code: string; message: string }[];
        };
      }>(
        `mutation ($input: PlanEditInput!) { editPlan(input: $input) { __typename ... on Plan { id status hash } ... on Problem { message issues { code message } } } }`,
        { input: { planId: waiting!.id, hash: waiting!.hash, sessionId: session.id, ...change } },
      );
    const refused = await edit({ minutes: 300 });
    expect(refused.editPlan.__typename).toBe('PlanRefused');
    expect(refused.editPlan.issues?.length).toBeGreaterThan(0);
    const changed = await edit({ minutes: session.minutes - 5 });
    expect(changed.editPlan).toMatchObject({ __typename: 'Plan', status: 'needsApproval' });
    expect(changed.editPlan.hash).not.toBe(waiting!.hash);
  });

  it('answers a stranger as if nothing were there', async () => {
    const mei = await signInToDemo(regimen, 'mei');
    const karl = await signInToDemo(regimen, 'karl');
    const own = await karl.ask<{ session: { member: { participant: { id: string } } } }>(
      '{ session { member { participant { id } } } }',
    );
    const look = (id: string) =>
      mei.askRaw('query ($id: ID!) { participant(id: $id) { displayName } plan(id: $id) { hash } }', { id });
    const foreign = await look(own.session.member.participant.id);
    expect(foreign).toEqual(await look('00000000-0000-4000-8000-000000000000'));
    expect(foreign).toEqual({ data: { participant: null, plan: null } });
  });
});
