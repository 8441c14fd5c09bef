import { jest } from '@jest/globals';
import { emptyProfile } from '@regimen/domain';
import { signInForTest } from '../../testing/signed-in-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { ParticipantsRepository } from './participants.repository.js';

jest.setTimeout(60_000);

describe('an operation of which one field is refused while others work', () => {
  let api: TestApi;
  beforeAll(async () => {
    // As small as it may be: a connection that is kept is missed at once.
    api = await startTestApi({ REGIMEN_DATABASE_POOL: '2' });
  });
  afterAll(() => api.stop());

  it('gives its connection back', async () => {
    const workspaceId = await makeTestWorkspace(api.database, ['participant']);
    const participantId = await api.database.transactions.run(
      { kind: 'system', workspaceId, reason: 'test' },
      async (tx) => {
        const [member] = await tx.query<{ id: string }[]>('select id from members');
        return new ParticipantsRepository().add(tx, workspaceId, member!.id, emptyProfile('UTC'));
      },
    );
    const client = await signInForTest(api.url, 'participant');
    const own = `participant(id: "${participantId}") { displayName profile { birthDate } }`;
    for (let time = 0; time < 20; time += 1)
      expect(await client.ask(`{ members { id } ${own} }`)).toMatchObject({ codes: ['FORBIDDEN'] });
    expect((await client.ask(`{ ${own} }`)).codes).toEqual([]);
  });
});
