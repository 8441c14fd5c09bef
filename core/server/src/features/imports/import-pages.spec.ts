import { jest } from '@jest/globals';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { ImportFilesRepository } from './import-files.repository.js';

jest.setTimeout(60_000);

const person = (name: string) => `{ accountName: "${name}", displayName: "${name}",
  password: "a long enough password", profile: { sex: male, conditions: [], medications: [], availableDays: [],
  equipment: [], places: [], likedActivities: [], dislikedActivities: [], timeZone: "Europe/Berlin" } }`;
const failure = { code: 'not-a-fit-file', message: 'This is not a FIT file.', where: 'byte 0' };
const damaged = [17, 2_400, 3_999];

/** Four thousand files: three that cannot be read, ten that nobody knows. */
const parts = Array.from({ length: 4_000 }, (_, number) => ({
  number,
  label: `${number}.fit`,
  sourceId: number % 400 === 5 ? null : 'fit',
  hasEnded: true,
  recordsRead: 1,
  measured: damaged.includes(number) ? 0 : 1,
  warnings: [],
  failure: damaged.includes(number) ? failure : null,
}));

interface FilesAnswer {
  fileCount: number;
  fileCounts: Record<string, number>;
  files: { edges: { node: { number: number; path: string } }[]; pageInfo: Record<string, unknown> };
}

describe('pages of imports and of their files', () => {
  let api: TestApi;
  let workspaceId: string;
  let clinician: SignedInClient;
  let karl: string;
  const importIds: string[] = [];
  beforeAll(async () => {
    api = await startTestApi();
    workspaceId = await makeTestWorkspace(api.database, ['clinician']);
    clinician = await signInForTest(api.url, 'clinician');
    karl = await participant('karl');
    for (let index = 0; index < 5; index += 1) importIds.unshift(await started(karl, `File ${index}`));
    await inWorkspace(async (tx) => {
      const [upload] = await tx.query<{ member_id: string }[]>('select member_id from uploads limit 1');
      const cipher = testCipher();
      const owner = { workspaceId, importId: importIds[0]!, memberId: upload!.member_id };
      await new ImportFilesRepository(cipher).advance(tx, owner, parts);
    });
  });
  afterAll(() => api.stop());

  const inWorkspace = (work: Parameters<typeof api.database.transactions.run<void>>[1]) =>
    api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
  const participant = async (name: string) => {
    const { data } = await clinician.ask(
      `mutation { createParticipant(input: ${person(name)}) { ... on Participant { id } } }`,
    );
    return (data as { createParticipant: { id: string } }).createParticipant.id;
  };
  const upload = async ({ cookie, csrfToken }: SignedInClient, body: string) => {
    const headers = { cookie, 'x-regimen-csrf': csrfToken, 'content-type': 'application/octet-stream' };
    const answer = await fetch(`${api.url}/uploads`, { method: 'POST', headers, body });
    return ((await answer.json()) as { uploadId: string }).uploadId;
  };
  const start = async (client: SignedInClient, participantId: string, uploadId: string) => {
    const input = `{ participantId: "${participantId}", uploadId: "${uploadId}",
      settings: [{ name: "weightUnit", value: "kg" }] }`;
    const { data } = await client.ask(
      `mutation { startImport(input: ${input}) { __typename ... on Import { id uploadId } } }`,
    );
    return data?.['startImport'] as { __typename: string; id: string; uploadId: string };
  };
  const started = async (participantId: string, body: string) =>
    (await start(clinician, participantId, await upload(clinician, body))).id;
  const imports = async (page: string) => {
    const { data } = await clinician.ask(
      `{ participant(id: "${karl}") { importCount imports(${page}) { id } } }`,
    );
    const { importCount, imports: found } = (
      data as { participant: { importCount: number; imports: { id: string }[] } }
    ).participant;
    return { importCount, ids: found.map(({ id }) => id) };
  };
  const files = async (page: string) => {
    const { data } = await clinician.ask(
      `{ participant(id: "${karl}") { import(id: "${importIds[0]}") { fileCount
        fileCounts { read setAside notKnown }
        files(${page}) { edges { node { number path } } pageInfo { endCursor hasNextPage } } } } }`,
    );
    return (data as { participant: { import: FilesAnswer } }).participant.import;
  };
  const numbers = ({ files: { edges } }: FilesAnswer) => edges.map(({ node }) => node.number);

  it('lists imports page by page, none twice and none left out', async () => {
    const first = await imports('first: 2');
    expect(first).toEqual({ importCount: 5, ids: importIds.slice(0, 2) });
    const second = await imports(`first: 2, after: "${first.ids[1]}"`);
    expect(second.ids).toEqual(importIds.slice(2, 4));
    expect((await imports(`first: 2, after: "${second.ids[1]}"`)).ids).toEqual(importIds.slice(4));
    expect((await imports(`after: "${importIds[4]}"`)).ids).toEqual([]);
  });

  it('finds three bad files among four thousand at once, and counts how the others ended', async () => {
    const found = await files('outcome: setAside');
    expect(found).toMatchObject({
      fileCount: 4_000,
      fileCounts: { read: 3_987, setAside: 3, notKnown: 10 },
      files: { pageInfo: { endCursor: '3999', hasNextPage: false } },
    });
    expect(found.files.edges.map(({ node }) => node.path)).toEqual(damaged.map((number) => `${number}.fit`));
    expect(numbers(await files('outcome: notKnown, first: 3'))).toEqual([5, 405, 805]);
  });

  it('goes on behind a cursor, within an outcome too', async () => {
    const first = await files('outcome: setAside, first: 2');
    expect(first.files.pageInfo).toEqual({ endCursor: '2400', hasNextPage: true });
    expect(numbers(await files('outcome: setAside, first: 2, after: "2400"'))).toEqual([3_999]);
    expect(numbers(await files('first: 3, after: "16"'))).toEqual([17, 18, 19]);
    expect(numbers(await files('outcome: read, first: 1, after: "16"'))).toEqual([18]);
    expect(numbers(await files('first: 1, after: "no cursor"'))).toEqual([0]);
  });

  it('reads the bytes of an import again for the same person, and for nobody else', async () => {
    const own = await upload(clinician, 'File of hers');
    const mei = await participant('mei');
    const meiHerself = await signInForTest(api.url, 'mei');
    expect((await start(meiHerself, mei, own)).__typename).toBe('NotFound');
    const input = `{ participantId: "${mei}", uploadId: "${own}" }`;
    await clinician.ask(`mutation { startImport(input: ${input}) { __typename } }`);
    expect(await start(meiHerself, mei, own)).toMatchObject({ __typename: 'Import', uploadId: own });
    const karlHimself = await signInForTest(api.url, 'karl');
    expect((await start(karlHimself, karl, own)).__typename).toBe('NotFound');
  });
});
