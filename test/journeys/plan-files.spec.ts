import { jest } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import type { BrowserSession } from './support/browser-session.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan, sessionsOf } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen } from './support/regimen-process.js';

jest.setTimeout(240_000);

describe('a plan as files', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let owner: { session: BrowserSession; participantId: string };
  let stranger: { session: BrowserSession };
  let planId: string;
  let titles: { en: string; zh: string }[];
  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
    owner = await takeIn(regimen, clinician, 'paper-reader', { activeMinutesPerWeek: 150 });
    stranger = await takeIn(regimen, clinician, 'stranger', {});
    const text = 'I want to be fitter and stronger, with walking and strength training.';
    const asked = await askForPlan(owner.session, { participantId: owner.participantId, text, weeks: 6 });
    expect(sessionsOf(asked).length).toBeGreaterThan(6);
    planId = asked.plan!.id;
    const { plan } = await owner.session.ask<{
      plan: { weeks: { sessions: { title: { en: string; zh: string } }[] }[] };
    }>('query ($id: ID!) { plan(id: $id) { weeks { sessions { title { en zh } } } } }', { id: planId });
    titles = plan.weeks.flatMap(({ sessions }) => sessions.map(({ title }) => title));
  });
  afterAll(() => regimen.stop());

  const document = (session: BrowserSession, order: object) =>
    session.download('/exports/plan/document', { planId, ...order });
  const read = async (bytes: Buffer) => {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    return { pdf, text: (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, '') };
  };

  it.each(['en', 'zh'] as const)('is a tagged PDF with every session, in %s', async (language) => {
    const { status, bytes, type } = await document(owner.session, { language });
    expect([status, type]).toEqual([200, 'application/pdf']);
    const { pdf, text } = await read(bytes);
    for (const title of titles) expect(text).toContain(title[language].replace(/\s+/g, ''));
    expect(text).toContain('Testpaper-reader');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('gives the care team its rules and sources, which the person does not get', async () => {
    const mark = 'Rulesthatapply';
    expect((await read((await document(clinician, {})).bytes)).text).toContain(mark);
    expect((await read((await document(owner.session, {})).bytes)).text).not.toContain(mark);
  });

  it('keeps a calendar app up to date by a secret link, private until the person wants details', async () => {
    const input = { participantId: owner.participantId };
    const { makeCalendarLink } = await owner.session.ask<{ makeCalendarLink: { path: string } }>(
      `mutation ($input: MakeCalendarLinkInput!) { makeCalendarLink(input: $input) {
        ... on MadeCalendarLink { path } } }`,
      { input },
    );
    const fetched = async () => (await fetch(`${regimen.url}${makeCalendarLink.path}`)).text();
    const before = await fetched();
    expect(before.match(/^SUMMARY:Exercise\r$/gm)).toHaveLength(titles.length);
    for (const { en } of titles) expect(before).not.toContain(en);
    await owner.session.ask(
      `mutation ($input: SetCalendarLinkInput!) { setCalendarLink(input: $input) { __typename } }`,
      { input: { ...input, showsDetails: true, language: 'en' } },
    );
    for (const { en } of titles) expect(await fetched()).toContain(`SUMMARY:${en}`);
  });

  it('gives nothing to anybody else, and nothing of a plan that is not followed', async () => {
    expect((await document(stranger.session, {})).status).toBe(404);
    expect((await document(owner.session, { paper: 'a5' })).status).toBe(400);
    const { currentPlan } = (
      await owner.session.ask<{
        participant: { currentPlan: { weeks: { sessions: { id: string }[] }[]; hash: string } };
      }>('query ($id: ID!) { participant(id: $id) { currentPlan { hash weeks { sessions { id } } } } }', {
        id: owner.participantId,
      })
    ).participant;
    let editPlan: { id?: string } = {};
    // Not every session may be taken out: some are held by the least number of their kind in a week.
    for (const { id: sessionId } of currentPlan.weeks.flatMap(({ sessions }) => sessions).slice(0, 8)) {
      ({ editPlan } = await owner.session.ask<{ editPlan: { id?: string } }>(
        `mutation ($input: PlanEditInput!) { editPlan(input: $input) { __typename ... on Plan { id } } }`,
        { input: { planId, hash: currentPlan.hash, sessionId, remove: true } },
      ));
      if (editPlan.id) break;
    }
    expect(editPlan.id).toBeDefined();
    expect((await document(owner.session, {})).status).toBe(404);
    expect((await document(owner.session, { planId: editPlan.id })).status).toBe(200);
  });
});
