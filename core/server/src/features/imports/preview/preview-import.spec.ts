import { jest } from '@jest/globals';
import type { SignedInClient } from '../../../testing/signed-in-client.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import { startTestApi } from '../../../testing/start-test-api.js';
import type { TestApi } from '../../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../../testing/test-workspace.js';

jest.setTimeout(60_000);

const person = `{ accountName: "karl", displayName: "Karl", password: "a long enough password", profile: {
  sex: male, conditions: [], medications: [], availableDays: [], equipment: [], places: [], likedActivities: [],
  dislikedActivities: [], timeZone: "Europe/Berlin" } }`;
const table = 'Wann,Eins\n2026-01-05 08:00,80.5\n2026-01-06 08:00,abc\n';
const answers =
  '[{ name: "column.1", value: "start" }, { name: "column.2", value: "body-mass" }, { name: "weightUnit", value: "kg" }]';

describe('previewing an import over the api', () => {
  let api: TestApi;
  let clinician: SignedInClient;
  let coach: SignedInClient;
  let participantId: string;
  beforeAll(async () => {
    api = await startTestApi();
    await makeTestWorkspace(api.database, ['clinician', 'coach']);
    clinician = await signInForTest(api.url, 'clinician');
    coach = await signInForTest(api.url, 'coach');
    const { data } = await clinician.ask(
      `mutation { createParticipant(input: ${person}) { ... on Participant { id } } }`,
    );
    participantId = (data as { createParticipant: { id: string } }).createParticipant.id;
  });
  afterAll(() => api.stop());

  const upload = async ({ cookie, csrfToken }: SignedInClient, text: string) => {
    const answer = await fetch(`${api.url}/uploads`, {
      method: 'POST',
      headers: { cookie, 'x-regimen-csrf': csrfToken, 'content-type': 'application/octet-stream' },
      body: text,
    });
    return ((await answer.json()) as { uploadId: string }).uploadId;
  };
  const preview = async (client: SignedInClient, uploadId: string, settings = '[]') => {
    const input = `{ participantId: "${participantId}", uploadId: "${uploadId}", settings: ${settings} }`;
    const { data } = await client.ask(
      `mutation { previewImport(input: ${input}) { __typename ... on Problem { code } ... on ImportPreview {
        isComplete recordsRead observations { count known } warnings { code where count } failure { code values { name text { en zh } } }
        records { code at localDay value unit isKnown } inspection { columns { position title role } firstRows
        questions { setting } roles { value } } identicalImport { id status } files { path sourceId } } } }`,
    );
    return data?.['previewImport'];
  };
  const start = async (uploadId: string, settings = '[]') => {
    const input = `{ participantId: "${participantId}", uploadId: "${uploadId}", settings: ${settings} }`;
    const { data } = await clinician.ask(
      `mutation { startImport(input: ${input}) { __typename ... on Import { id }
        ... on AlreadyImported { code import { id } } } }`,
    );
    return data?.['startImport'] as { __typename: string; id?: string };
  };

  it('tells what is open, what each answer makes of it, and that nothing was stored', async () => {
    const uploadId = await upload(clinician, table);
    expect(await preview(clinician, uploadId)).toMatchObject({
      __typename: 'ImportPreview',
      failure: {
        code: 'unknown-format',
        values: [
          {
            name: 'installed',
            text: { en: expect.stringMatching(/^FIT files, /), zh: expect.stringMatching(/^FIT 文件、/) },
          },
        ],
      },
      inspection: { columns: [{ role: 'ignore' }, { role: 'ignore' }] },
      identicalImport: null,
    });
    expect(await preview(clinician, uploadId, answers)).toMatchObject({
      failure: null,
      isComplete: true,
      observations: { count: 1, known: 0 },
      warnings: [{ count: 1 }],
      records: [{ code: 'body-mass', value: 80.5, unit: 'kg', localDay: '2026-01-05', isKnown: false }],
    });
    const { data } = await clinician.ask(`{ participant(id: "${participantId}") { imports { id } } }`);
    expect(data).toEqual({ participant: { imports: [] } });
  });

  it('finds the import of the same bytes with the same answers, when it is asked and when it is to begin', async () => {
    const first = await start(await upload(clinician, table), answers);
    expect(first.__typename).toBe('Import');
    const again = await upload(clinician, table);
    expect(await preview(clinician, again, answers)).toMatchObject({ identicalImport: { id: first.id } });
    expect(await preview(clinician, again)).toMatchObject({ identicalImport: null });
    expect(await start(again, answers)).toEqual({
      __typename: 'AlreadyImported',
      code: 'ALREADY_IMPORTED',
      import: { id: first.id },
    });
    expect((await start(again, answers.replace('kg', 'lb'))).__typename).toBe('Import');
    await clinician.ask(`mutation { cancelImport(importId: "${first.id}") { __typename } }`);
    expect((await start(again, answers)).__typename).toBe('Import');
  });

  it('shows nobody what is not theirs to see', async () => {
    const uploadId = await upload(clinician, table);
    const none = { __typename: 'NotFound', code: 'NOT_FOUND' };
    expect(await preview(coach, uploadId)).toEqual(none);
    expect(await preview(clinician, await upload(coach, table))).toEqual(none);
    expect(await preview(clinician, 'none')).toEqual(none);
  });

  it('refuses answers that no question has', async () => {
    const long = `[{ name: "weightUnit", value: "${'k'.repeat(201)}" }]`;
    const uploadId = await upload(clinician, table);
    expect(await preview(clinician, uploadId, long)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await start(uploadId, long)).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('looks into so many files at once, and no more', async () => {
    const uploadId = await upload(clinician, table);
    const answered = await Promise.all(Array.from({ length: 6 }, () => preview(clinician, uploadId)));
    const kinds = answered.map((answer) => (answer as { __typename: string; code?: string }).code ?? 'shown');
    expect(new Set(kinds)).toEqual(new Set(['shown', 'PREVIEWS_ARE_BUSY']));
  });
});
