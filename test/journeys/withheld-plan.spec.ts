import { jest } from '@jest/globals';
import type { BrowserSession } from './support/browser-session.js';
import { profileForm, signInToDemo, takeIn } from './support/people.js';
import { askForPlan, sessionsOf } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';

jest.setTimeout(120_000);

interface ShownPlan {
  id: string;
  hash: string;
  status: string;
  weeks: { week: number }[];
  effects: unknown[];
  report: string;
  summary: { en: string };
  withheld: { message: { en: string }; reasons: { en: string }[]; breaches: { rule: string }[] } | null;
}

const planFields = `id hash status weeks { week } effects { outcome } report summary { en }
  withheld { message { en } reasons { en } breaches { rule } }`;

/** Most a look at a plan may cost the person who waits, beside the network: generous for a busy machine. */
const patienceMs = 500;

describe('a plan that does not pass the check any more', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let person: { session: BrowserSession; participantId: string };

  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
    person = await takeIn(regimen, clinician, 'walker', { activeMinutesPerWeek: 150 });
  });
  afterAll(() => regimen.stop());

  async function currentPlan(session: BrowserSession): Promise<ShownPlan> {
    const { participant } = await session.ask<{ participant: { currentPlan: ShownPlan } }>(
      `query ($id: ID!) { participant(id: $id) { currentPlan { ${planFields} } } }`,
      { id: person.participantId },
    );
    return participant.currentPlan;
  }

  async function waiting(): Promise<string[]> {
    const { plansAwaitingApproval } = await clinician.ask<{ plansAwaitingApproval: { id: string }[] }>(
      'query { plansAwaitingApproval { id } }',
    );
    return plansAwaitingApproval.map(({ id }) => id);
  }

  async function answerSymptoms(symptoms: readonly string[]): Promise<void> {
    await person.session.ask(
      'mutation ($input: AnswerScreeningInput!) { answerScreening(input: $input) { __typename } }',
      { input: { participantId: person.participantId, symptoms } },
    );
  }

  it('is shown while it passes', async () => {
    const { participantId } = person;
    const asked = await askForPlan(person.session, { participantId, text: 'I want to walk more.', weeks: 8 });
    expect(asked.status).toBe('done');
    expect(sessionsOf(asked).length).toBeGreaterThan(8);
    const startedAt = performance.now();
    const shown = await currentPlan(person.session);
    expect(performance.now() - startedAt).toBeLessThan(patienceMs);
    expect(shown).toMatchObject({ status: 'active', withheld: null });
    expect(shown.weeks).toHaveLength(8);
    expect(await waiting()).not.toContain(shown.id);
  });

  it('is withheld in every form when a new symptom speaks against it, and goes before the care team', async () => {
    const before = await currentPlan(person.session);
    await answerSymptoms(['chest-pain-exertion']);
    const own = await currentPlan(person.session);
    expect(own).toMatchObject({ id: before.id, status: 'withheld', weeks: [], effects: [], report: '' });
    expect(own.summary).toEqual(own.withheld?.message);
    expect(own.withheld?.reasons.length).toBeGreaterThan(0);
    // The person reads why in words; which rule it was is for clinicians.
    expect(own.withheld?.breaches).toEqual([]);
    const seen = await currentPlan(clinician);
    expect(seen.weeks).toEqual([]);
    expect(seen.withheld?.breaches.length).toBeGreaterThan(0);
    expect(await waiting()).toContain(before.id);
    const { plan } = await person.session.ask<{ plan: ShownPlan }>(
      `query ($id: ID!) { plan(id: $id) { ${planFields} } }`,
      { id: before.id },
    );
    expect(plan.weeks).toEqual([]);
  });

  it('comes back by itself when nothing speaks against it any more', async () => {
    await answerSymptoms([]);
    const shown = await currentPlan(person.session);
    // Whether a grave symptom also pauses the plan until a clinician has decided is for the screening to say.
    expect(['active', 'paused']).toContain(shown.status);
    expect(shown.withheld).toBeNull();
    expect(shown.weeks).toHaveLength(8);
    expect(await waiting()).not.toContain(shown.id);
  });

  it('is withheld when the person’s own record changes what holds for the sessions to come', async () => {
    const { participant } = await person.session.ask<{ participant: { profileVersion: number } }>(
      'query ($id: ID!) { participant(id: $id) { profileVersion } }',
      { id: person.participantId },
    );
    const profile = {
      ...profileForm,
      activeMinutesPerWeek: 150,
      medications: ['insulin'],
      conditions: [{ code: 'type-1-diabetes' }],
    };
    await person.session.ask(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename ... on Problem { message } } }',
      { input: { participantId: person.participantId, profileVersion: participant.profileVersion, profile } },
    );
    expect(await currentPlan(person.session)).toMatchObject({ status: 'withheld', weeks: [] });
  });

  it('can be refused by the care team, and not approved', async () => {
    const { id, hash } = await currentPlan(clinician);
    const decide = (decision: string, reason: string | null) =>
      clinician.ask<{ decidePlan: { __typename: string; code?: string; status?: string } }>(
        `mutation ($input: DecidePlanInput!) { decidePlan(input: $input) {
           __typename ... on Plan { status } ... on Problem { code } } }`,
        { input: { planId: id, hash, decision, reason } },
      );
    expect((await decide('approve', null)).decidePlan).toEqual({
      __typename: 'NotPossible',
      code: 'PLAN_WITHHELD',
    });
    expect((await decide('refuse', 'New diagnosis.')).decidePlan).toEqual({
      __typename: 'Plan',
      status: 'refused',
    });
    expect(await waiting()).not.toContain(id);
  });
});
