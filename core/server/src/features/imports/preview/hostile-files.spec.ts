import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { emptyProfile } from '@regimen/domain';
import type { SignedInClient } from '../../../testing/signed-in-client.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import { startTestApi } from '../../../testing/start-test-api.js';
import type { TestApi } from '../../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../../testing/test-workspace.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { hostileFiles } from '../testing/hostile-files.js';
import { healthState } from '../testing/health-state.js';
import { previewTimes } from './preview-limits.js';

jest.setTimeout(60_000);

/** What the api may need beside what it held: pieces on their way, and the garbage of a few seconds. */
const mostMegabytes = 100;
const isLinux = process.platform === 'linux';

interface Shown {
  __typename: string;
  failure: { code: string } | null;
  isComplete: boolean;
  observations: { count: number };
}

describe('a look into a file that was made to do harm', () => {
  let api: TestApi;
  let folder: string;
  let workspaceId: string;
  let participantId: string;
  let member: SignedInClient;
  let before: { state: unknown; files: string[] };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-hostile-'));
    api = await startTestApi({ TMPDIR: folder });
    workspaceId = await makeTestWorkspace(api.database, ['participant']);
    participantId = await asSystem(async (tx) => {
      const [found] = await tx.query<{ id: string }[]>('select id from members');
      return new ParticipantsRepository().add(tx, workspaceId, found!.id, emptyProfile('Europe/Berlin'));
    });
    member = await signInForTest(api.url, 'participant');
    before = await left();
  });
  afterAll(async () => {
    await api.stop();
    await rm(folder, { recursive: true });
  });

  const asSystem = <T>(work: Parameters<typeof api.database.transactions.run<T>>[1]) =>
    api.database.transactions.run<T>({ kind: 'system', workspaceId, reason: 'test' }, work);
  /** Everything kept of the person, and files beside those that were handed over. */
  const left = async () => ({
    state: await asSystem(async (tx) => ({
      health: await healthState(tx, participantId),
      imports: await tx.query<unknown[]>('select 1 from imports'),
    })),
    files: await readdir(folder, { recursive: true }),
  });
  const preview = async (bytes: Uint8Array, name = 'file', settings = '[]') => {
    const { cookie, csrfToken } = member;
    const answer = await fetch(`${api.url}/uploads`, {
      method: 'POST',
      headers: {
        cookie,
        'x-regimen-csrf': csrfToken,
        'x-file-name': name,
        'content-type': 'application/octet-stream',
      },
      body: Buffer.from(bytes),
    });
    const { uploadId } = (await answer.json()) as { uploadId: string };
    const input = `{ participantId: "${participantId}", uploadId: "${uploadId}", settings: ${settings} }`;
    const { data } = await member.ask(
      `mutation { previewImport(input: ${input}) { __typename ... on ImportPreview { isComplete failure { code }
        observations { count } warnings { code } files { path failure { code } }
        inspection { columns { title } firstRows } } } }`,
    );
    return data?.['previewImport'] as Shown;
  };
  /** The most memory the api has ever held. */
  const peakMegabytes = async () => {
    const status = isLinux ? await readFile(`/proc/${api.pid}/status`, 'utf8') : '';
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  };

  it.each(hostileFiles)(
    'tells of $title what it is, soon, and keeps nothing',
    async ({ bytes, name, failures, values = 0 }) => {
      const [content, held, began] = [bytes(), await peakMegabytes(), Date.now()];
      const shown = await preview(content, name);
      expect(Date.now() - began).toBeLessThan(previewTimes.totalMs + 10_000);
      expect((await peakMegabytes()) - held).toBeLessThan(mostMegabytes);
      expect(shown.__typename).toBe('ImportPreview');
      if (failures.length > 0) expect(failures).toContain(shown.failure?.code);
      expect(JSON.stringify(shown)).not.toContain('parser-crashed');
      expect(shown.observations.count).toBe(values);
      expect(await left()).toEqual(before);
    },
  );

  /** Processes the api still has; one that was told to end gets some seconds to be gone on a busy machine. */
  const childrenLeft = async (tries = 50): Promise<string> => {
    const children = isLinux ? await readFile(`/proc/${api.pid}/task/${api.pid}/children`, 'utf8') : '';
    if (children === '' || tries === 0) return children;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return childrenLeft(tries - 1);
  };

  it('takes no answer for more than a word, and reads an honest file behind all of them', async () => {
    const answers = [
      ['__proto__', 'start'],
      ['column.__proto__', 'start'],
      ['column.999999999', 'start'],
      ['column.1', 'constructor'],
      ['column.2', '__proto__'],
      ['dateOrder', 'toString'],
      ['timeZone', '../../etc/localtime'],
    ];
    const settings = answers.map(([setting, value]) => `{ name: "${setting}", value: "${value}" }`);
    const honest = Buffer.from('Date,Weight (kg)\n2026-03-05 08:00,80.5\n');
    const odd = await preview(honest, 'weights.csv', `[${settings.join(', ')}]`);
    expect(odd).toMatchObject({ failure: null, isComplete: true, observations: { count: 1 } });
    expect(await preview(honest, 'weights.csv')).toEqual(odd);
    expect(await childrenLeft()).toBe('');
    expect(await left()).toEqual(before);
  });
});
