import { jest } from '@jest/globals';
import { addDays, weekdayOf } from '@regimen/domain';
import type { BrowserSession } from './support/browser-session.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';

jest.setTimeout(180_000);

interface ShownPlan {
  id: string;
  weeks: { sessions: { id: string; date: string; activity: string; minutes: number }[] }[];
  cues: { sessionId: string; text: { en: string }; situation: string | null; startsAt: string | null }[];
}

describe('the if-then plan of a session', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
  });
  afterAll(() => regimen.stop());

  it('follows the calendar, then the words of the person, and goes along in the calendar file', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const weekday = weekdayOf(addDays(today, 1));
    const profile = {
      activeMinutesPerWeek: 150,
      availableDays: [{ weekday, minutes: 60 }],
      timeZone: 'UTC',
    };
    const { session, participantId } = await takeIn(regimen, clinician, 'Cued', profile);
    await session.ask(
      `mutation ($input: CalendarEntryInput!) { saveCalendarEntry(input: $input) { __typename } }`,
      { input: { participantId, window: { weekday, from: '18:00', to: '20:00' } } },
    );
    const order = { participantId, text: 'I want to walk more.', startsOn: addDays(today, 1), weeks: 2 };
    expect((await askForPlan(session, order)).status).toBe('done');
    const fields = 'cues { sessionId text { en } situation startsAt }';
    const { participant } = await session.ask<{ participant: { currentPlan: ShownPlan } }>(
      `query ($id: ID!) { participant(id: $id) { currentPlan { id weeks { sessions { id date activity minutes } } ${fields} } } }`,
      { id: participantId },
    );
    const { id: planId, weeks, cues } = participant.currentPlan;
    const sessions = weeks.flatMap((week) => week.sessions);
    expect(cues.map(({ sessionId }) => sessionId)).toEqual(sessions.map(({ id }) => id));
    for (const cue of cues) expect(cue).toMatchObject({ startsAt: '18:00', situation: null });

    const [first] = sessions;
    const tell = (input: object, by = session) =>
      by.ask<{ setSessionCue: { __typename: string; cues?: ShownPlan['cues'] } }>(
        `mutation ($input: SetSessionCueInput!) { setSessionCue(input: $input) { __typename ... on PlanCues { ${fields} } } }`,
        { input: { planId, sessionId: first!.id, ...input } },
      );
    const { setSessionCue: told } = await tell({ situation: 'I come home from work.' });
    const said = told.cues!.find(({ sessionId }) => sessionId === first!.id)!;
    expect(said.situation).toBe('I come home from work');
    expect(said.text.en).toMatch(/^When I come home from work on \w+ at 18:00, then I do \d+ minutes of /);
    const stranger = await takeIn(regimen, clinician, 'Stranger', profile);
    expect((await tell({ situation: 'I am nosy' }, stranger.session)).setSessionCue.__typename).toBe(
      'NotFound',
    );
    expect((await tell({ startsAt: '25:00' })).setSessionCue.__typename).toBe('InvalidInput');

    const { bytes } = await session.download('/exports/plan/calendar', { planId, language: 'en' });
    const text = bytes.toString('utf8').replaceAll('\r\n ', '').replaceAll('\\,', ',');
    expect(text).toContain(`DESCRIPTION:${said.text.en}`);
  });
});
