import { jest } from '@jest/globals';
import type { BrowserSession } from './support/browser-session.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';

jest.setTimeout(180_000);

interface Shown {
  drawnChoices: {
    planVersion: number;
    chosen: string;
    isTrial: boolean;
    arms: { activity: string; propensity: number }[];
  }[];
  currentPlan: { version: number; weeks: { sessions: { activity: string; why: { kind: string }[] }[] }[] };
}

describe('trying something new', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
  });
  afterAll(() => regimen.stop());

  const look = async ({ session, participantId }: Awaited<ReturnType<typeof takeIn>>) =>
    (
      await session.ask<{ participant: Shown }>(
        `query ($id: ID!) { participant(id: $id) { drawnChoices { planVersion chosen isTrial arms { activity propensity } }
          currentPlan { version weeks { sessions { activity why { kind } } } } } }`,
        { id: participantId },
      )
    ).participant;
  const sessionsOf = ({ currentPlan }: Shown) => currentPlan.weeks.flatMap(({ sessions }) => sessions);

  it('happens only by the word of the person, is logged with its chances, is said, and can be refused', async () => {
    const profile = {
      activeMinutesPerWeek: 150,
      availableDays: [1, 3, 5].map((weekday) => ({ weekday, minutes: 60 })),
      timeZone: 'UTC',
    };
    const person = await takeIn(regimen, clinician, 'Trying', profile);
    const { session, participantId } = person;
    const startsOn = new Date().toISOString().slice(0, 10);
    const ask = () =>
      askForPlan(session, { participantId, text: 'I want to be healthier.', startsOn, weeks: 2 });
    expect((await ask()).status).toBe('done');
    const before = await look(person);
    expect(before.drawnChoices).toEqual([]);
    expect(sessionsOf(before).flatMap(({ why }) => why.map(({ kind }) => kind))).not.toContain('trial');

    for (const kind of ['tryNewSessions', 'peopleLikeYou'])
      await session.ask(`mutation ($input: SetConsentInput!) { setConsent(input: $input) { __typename } }`, {
        input: { participantId, kind, isGiven: true },
      });
    expect((await ask()).status).toBe('done');
    const tried = await look(person);
    const [drawn] = tried.drawnChoices;
    expect(tried.drawnChoices).toHaveLength(1);
    expect(drawn!.arms.reduce((sum, { propensity }) => sum + propensity, 0)).toBeCloseTo(1);
    expect(drawn!.isTrial).toBe(true);
    const ofDrawn = sessionsOf(tried).filter(({ activity }) => activity === drawn!.chosen);
    for (const { why } of ofDrawn) expect(why.map(({ kind }) => kind)).toContain('trial');

    await session.ask(`mutation ($input: RefuseTrialInput!) { refuseTrial(input: $input) { __typename } }`, {
      input: { participantId, activity: drawn!.chosen },
    });
    expect((await ask()).status).toBe('done');
    const [next] = (await look(person)).drawnChoices;
    expect(next!.arms.map(({ activity }) => activity)).not.toContain(drawn!.chosen);
  });
});
