import { jest } from '@jest/globals';
import { emptyProfile } from '@regimen/domain';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';

jest.setTimeout(60_000);

describe('POST /exports/fhir', () => {
  let api: TestApi;
  let workspaceId: string;
  let participantId: string;
  beforeAll(async () => {
    api = await startTestApi();
    workspaceId = await makeTestWorkspace(api.database, ['participant', 'clinician']);
    participantId = await asSystem(async (tx) => {
      const [member] = await tx.query<{ id: string }[]>(
        `select id from members where account_name = 'participant'`,
      );
      return new ParticipantsRepository().add(tx, workspaceId, member!.id, emptyProfile('Europe/Vienna'));
    });
  });
  afterAll(() => api.stop());

  const asSystem: <T>(work: Parameters<TestApi['database']['transactions']['run']>[1]) => Promise<T> = (
    work,
  ) => api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work) as never;

  const ask = async (account: 'participant' | 'clinician', body: object, csrf = true) => {
    const { cookie, csrfToken } = await signInForTest(api.url, account);
    return fetch(`${api.url}/exports/fhir`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie,
        ...(csrf ? { 'x-regimen-csrf': csrfToken } : {}),
      },
      body: JSON.stringify(body),
    });
  };
  const audited = () =>
    asSystem<{ action: string; decision: string }[]>((tx) =>
      tx.query(`select action, decision from audit_entries where subject = $1 order by seq`, [
        `participant:${participantId}`,
      ]),
    );

  it('sends their own record to a participant, and writes it down', async () => {
    const answer = await ask('participant', { participantId, format: 'bundle' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/fhir+json');
    expect(await answer.json()).toEqual({ resourceType: 'Bundle', type: 'collection', entry: [] });
    expect(await audited()).toContainEqual({ action: 'export-health-record', decision: 'allowed' });
  });

  it('tells a stranger no more than that there is nothing, and writes that down too', async () => {
    expect((await ask('clinician', { participantId })).status).toBe(404);
    expect(await audited()).toContainEqual({ action: 'read-health-record', decision: 'denied' });
    expect((await ask('clinician', { participantId: 'x' })).status).toBe(404);
  });

  it('wants the token of the session, and a known format', async () => {
    expect((await ask('participant', { participantId }, false)).status).toBe(401);
    expect((await ask('participant', { participantId, format: 'xml' })).status).toBe(400);
  });
});
