import { jest } from '@jest/globals';
import { Client } from 'pg';
import type { SignedInClient } from '../../../testing/signed-in-client.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import { startTestApi } from '../../../testing/start-test-api.js';
import type { TestApi } from '../../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../../testing/test-workspace.js';

jest.setTimeout(60_000);

const person = `{ accountName: "karl", displayName: "Karl", password: "a long enough password", profile: {
  sex: male, conditions: [], medications: [], availableDays: [], equipment: [], places: [], likedActivities: [],
  dislikedActivities: [], timeZone: "Europe/Berlin" } }`;
const tableOf = (day: string) => `Wann,Eins\n${day} 08:00,80.5\n${day} 09:00,80.1\n`;
const given = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).map(([name, value]) => ({ name, value }));
const answers = { 'column.1': 'start', 'column.2': 'body-mass', weightUnit: 'kg' };

interface Inspected {
  titlesKey: string | null;
  remembered: { settings: { name: string; value: string }[]; givenAt: string } | null;
}

describe('answers about a table', () => {
  let api: TestApi;
  let owner: Client;
  let clinician: SignedInClient;
  let karl: SignedInClient;
  let participantId: string;
  beforeAll(async () => {
    api = await startTestApi();
    owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await makeTestWorkspace(api.database, ['clinician']);
    clinician = await signInForTest(api.url, 'clinician');
    const { data } = await clinician.ask(
      `mutation { createParticipant(input: ${person}) { ... on Participant { id } } }`,
    );
    participantId = (data as { createParticipant: { id: string } }).createParticipant.id;
    karl = await signInForTest(api.url, 'karl');
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  const upload = async ({ cookie, csrfToken }: SignedInClient, body: string) => {
    const headers = { cookie, 'x-regimen-csrf': csrfToken, 'content-type': 'application/octet-stream' };
    const answer = await fetch(`${api.url}/uploads`, { method: 'POST', headers, body });
    return ((await answer.json()) as { uploadId: string }).uploadId;
  };
  const literal = (settings: Readonly<Record<string, string>>) =>
    `[${given(settings).map(({ name, value }) => `{ name: "${name}", value: "${value}" }`)}]`;
  const look = async (client: SignedInClient, text: string): Promise<Inspected> => {
    const input = `{ participantId: "${participantId}", uploadId: "${await upload(client, text)}" }`;
    const { data } = await client.ask(`mutation { previewImport(input: ${input}) { ... on ImportPreview {
      inspection { titlesKey remembered { settings { name value } givenAt } } } } }`);
    return (data as { previewImport: { inspection: Inspected } }).previewImport.inspection;
  };
  const start = async (day: string, settings: Readonly<Record<string, string>>, key: string | null) => {
    const uploadId = await upload(clinician, tableOf(day));
    const input = `{ participantId: "${participantId}", uploadId: "${uploadId}", settings: ${literal(settings)},
      rememberAs: ${JSON.stringify(key)} }`;
    const { data } = await clinician.ask(`mutation { startImport(input: ${input}) { __typename } }`);
    return (data as { startImport: { __typename: string } }).startImport.__typename;
  };

  it('are proposed to the same member for the next table with the same titles, and to nobody else', async () => {
    const first = await look(clinician, tableOf('2026-01-05'));
    expect(first).toEqual({ titlesKey: expect.stringMatching(/^[0-9a-f]{64}$/), remembered: null });
    const told = { ...answers, person: 'Karl', timeZone: 'Asia/Shanghai' };
    expect(await start('2026-01-05', told, first.titlesKey)).toBe('Import');

    const next = await look(clinician, tableOf('2026-02-07'));
    expect(next.titlesKey).toBe(first.titlesKey);
    expect(next.remembered?.settings).toEqual(expect.arrayContaining(given(answers)));
    expect(next.remembered?.settings).toHaveLength(3);

    const others = await look(karl, tableOf('2026-02-07'));
    expect(others.remembered).toBeNull();
    expect(others.titlesKey).not.toBe(first.titlesKey);
    expect((await look(clinician, 'Wann,Zwei\n2026-01-05 08:00,80\n')).remembered).toBeNull();
  });

  it('are kept without titles and values, and nothing is kept where nobody asks for it', async () => {
    const { rows } = await owner.query<{ row: string }>(
      'select to_jsonb(r)::text as row from remembered_answers r',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toMatch(/Wann|Eins|80\.5|Karl|Shanghai/);
    expect(await start('2026-01-06', answers, null)).toBe('Import');
    expect(await start('2026-01-07', answers, 'mine')).toBe('InvalidInput');
    expect((await owner.query('select 1 from remembered_answers')).rowCount).toBe(1);
  });

  it('are replaced by new ones, and forgotten when there are none', async () => {
    const { titlesKey } = await look(clinician, tableOf('2026-03-01'));
    await start('2026-03-01', { ...answers, weightUnit: 'lb' }, titlesKey);
    const { remembered } = await look(clinician, tableOf('2026-03-02'));
    expect(remembered?.settings).toContainEqual({ name: 'weightUnit', value: 'lb' });
    await start('2026-03-02', {}, titlesKey);
    expect((await look(clinician, tableOf('2026-03-03'))).remembered).toBeNull();
  });

  it('go with the member who gave them', async () => {
    const { titlesKey } = await look(clinician, tableOf('2026-04-01'));
    await start('2026-04-01', answers, titlesKey);
    await owner.query('begin');
    await owner.query('delete from imports');
    await owner.query('delete from members where id = (select member_id from remembered_answers)');
    const { rowCount } = await owner.query('select 1 from remembered_answers');
    await owner.query('rollback');
    expect(rowCount).toBe(0);
  });

  it('holds no transaction open while a file is read', async () => {
    const began = Date.now();
    let ended = false;
    const looking = look(clinician, tableOf('2026-05-01')).finally(() => (ended = true));
    let longestMs = 0;
    while (!ended) {
      const { rows } = await owner.query<{ ms: number | null }>(
        `select max(extract(epoch from clock_timestamp() - xact_start) * 1000)::float as ms from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'`,
      );
      longestMs = Math.max(longestMs, rows[0]!.ms ?? 0);
    }
    await looking;
    // The reader is a process that starts: whoever waits for it in a transaction waits for most of the time.
    expect(longestMs).toBeLessThan((Date.now() - began) / 3);
  });
});
