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
  currentPlan: { version: number; weeks: { sessions: Session[] }[] };
}

interface Session {
  activity: string;
  date: string;
  why: { kind: string; text: { en: string } }[];
}

interface Partners {
  activity: string;
  partners: string[];
}

interface Week {
  startsOn: string;
  activity: string;
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
          currentPlan { version weeks { sessions { activity date why { kind text { en } } } } } } }`,
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

    // Who compares two activities has nothing drawn beside it: lot has given them their weeks already.
    const drawnSoFar = (await look(person)).drawnChoices.length;
    const { comparisonChoices } = (
      await session.ask<{ participant: { comparisonChoices: { activities: Partners[] } } }>(
        `query ($id: ID!) { participant(id: $id) { comparisonChoices { activities { activity partners } } } }`,
        { id: participantId },
      )
    ).participant;
    const { activity: first, partners } = comparisonChoices.activities[0]!;
    const { startComparison } = await session.ask<{ startComparison: { __typename: string; weeks: Week[] } }>(
      `mutation ($input: StartComparisonInput!) { startComparison(input: $input) { __typename
         ... on Comparison { weeks { startsOn activity } } } }`,
      { input: { participantId, first, second: partners[0], outcome: 'enjoyment' } },
    );
    expect(startComparison.__typename).toBe('Comparison');
    expect((await ask()).status).toBe('done');
    const compared = await look(person);
    expect(compared.drawnChoices).toHaveLength(drawnSoFar);
    // Which week is whose is up to lot, and swaps are up to the limits: what is told must fit the weeks.
    const ofCompared = sessionsOf(compared).filter(({ activity }) => [first, partners[0]].includes(activity));
    expect(ofCompared.length).toBeGreaterThan(0);
    for (const { activity, date, why } of ofCompared) {
      const week = startComparison.weeks.findLast(({ startsOn }) => startsOn <= date);
      const told = why.some(({ text }) => text.en.startsWith('Lot gave this week to it'));
      expect(told).toBe(week?.activity === activity);
    }
  });
});
