import { jest } from '@jest/globals';
import { signInForTest } from '../../testing/signed-in-client.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { SocketClient } from '../../testing/socket-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { announceProgress } from '../events/progress-channel.js';

jest.setTimeout(60_000);

const unauthorized = 4401;
const person = `{ accountName: "karl", displayName: "Karl", password: "a long enough password", profile: {
  sex: male, conditions: [], medications: [], availableDays: [], equipment: [], places: [], likedActivities: [],
  dislikedActivities: [], timeZone: "Europe/Berlin" } }`;

describe('the subscription socket', () => {
  let api: TestApi;
  let workspaceId: string;
  let requestId: string;
  beforeAll(async () => {
    api = await startTestApi();
    workspaceId = await makeTestWorkspace(api.database, ['clinician', 'coach']);
    const { ask } = await signInForTest(api.url, 'clinician');
    const { data } = await ask(
      `mutation { createParticipant(input: ${person}) { ... on Participant { id } } }`,
    );
    const { id } = (data as { createParticipant: { id: string } }).createParticipant;
    const wish = await ask(
      `mutation { requestPlan(input: { participantId: "${id}", text: "walk" }) { ... on PlanRequest { id } } }`,
    );
    requestId = (wish.data as { requestPlan: { id: string } }).requestPlan.id;
  });
  afterAll(() => api.stop());

  const system = () => ({ kind: 'system' as const, workspaceId, reason: 'test' });
  const query = <T>(statement: string) =>
    api.database.transactions.run(system(), (tx) => tx.query<T[]>(statement));
  const reads = () =>
    query<{ decision: string }>(
      `select decision from audit_entries where action = 'read-health-record' order by seq`,
    );
  const tick = () =>
    api.database.transactions.run(system(), (tx) =>
      announceProgress(tx, { kind: 'plan-request', id: requestId }),
    );
  const openAs = ({ cookie, csrfToken }: SignedInClient) =>
    SocketClient.open(api.url, { headers: { cookie }, csrfToken });
  const watchRequest = (socket: SocketClient, id: string) =>
    socket.subscribe(id, `subscription { planRequestProgress(requestId: "${requestId}") { status } }`);

  it('answers subscriptions only, within the limits of every other transport', async () => {
    const socket = await SocketClient.open(api.url);
    socket.subscribe('works', 'subscription { ready }');
    expect(await socket.next(({ id, type }) => id === 'works' && type === 'next')).toMatchObject({
      payload: { data: { ready: true } },
    });
    const aliases = Array.from({ length: 21 }, (_, index) => `a${index}: ready`).join(' ');
    const words = 'version '.repeat(3_001);
    const deep = `${'participant { currentPlan { '.repeat(7)} id ${'} } '.repeat(7)}`;
    for (const [id, text] of [
      ['query', '{ about { version } }'],
      ['mutation', 'mutation { signOut }'],
      ['wide', `subscription { ${aliases} }`],
      ['deep', `subscription { planRequestProgress(requestId: "x") { ${deep} } }`],
      ['long', `subscription { ready ${words} }`],
    ] as const) {
      socket.subscribe(id, text);
      expect(await socket.next((message) => message.id === id)).toMatchObject({ type: 'error' });
    }
    socket.close();
  });

  it('closes on a message of more than 64 kB, before anybody is recognised', async () => {
    const socket = await SocketClient.open(api.url);
    socket.subscribe('large', `subscription { ready } # ${'x'.repeat(64 * 1024)}`);
    expect(await socket.closed).toBe(1009);
    expect(socket.messages.some(({ id }) => id === 'large')).toBe(false);
  });

  it('opens for our own pages only', async () => {
    const socket = await SocketClient.open(api.url, { headers: { origin: 'https://elsewhere.example' } });
    expect(await socket.closed).toBe(4403);
  });

  it('shows nothing for a cookie without the proof of our own page', async () => {
    const { cookie } = await signInForTest(api.url, 'clinician');
    const socket = await SocketClient.open(api.url, { headers: { cookie } });
    watchRequest(socket, 'unproven');
    expect(await socket.next(({ id }) => id === 'unproven')).toMatchObject({
      payload: expect.not.objectContaining({ data: expect.anything() as unknown }) as unknown,
    });
    expect(JSON.stringify(socket.messages)).toContain('SIGNED_OUT');
    socket.close();
  });

  it('audits who watches the record of somebody else, once, and who tried to', async () => {
    const before = await reads();
    const clinician = await openAs(await signInForTest(api.url, 'clinician'));
    watchRequest(clinician, 'seen');
    await clinician.next(({ type }) => type === 'next');
    await tick();
    await clinician.next(({ type }) => type === 'next', 2);
    clinician.close();
    const coach = await openAs(await signInForTest(api.url, 'coach'));
    watchRequest(coach, 'unseen');
    await coach.next(({ type }) => type === 'complete');
    expect(coach.messages.some(({ type }) => type === 'next')).toBe(false);
    coach.close();
    const after = (await reads()).slice(before.length).map(({ decision }) => decision);
    expect(after).toEqual(['allowed', 'denied']);
  });

  it('closes at the first event after its session was signed out elsewhere, without showing it', async () => {
    const client = await signInForTest(api.url, 'clinician');
    const socket = await openAs(client);
    watchRequest(socket, 'open');
    await socket.next(({ type }) => type === 'next');
    await client.ask('mutation { signOut }');
    const shown = socket.messages.length;
    await tick();
    expect(await socket.closed).toBe(unauthorized);
    expect(socket.messages).toHaveLength(shown);
  });

  it.each(['expires_at = now()', `last_used_at = now() - interval '31 minutes'`])(
    'closes soon after its session ended by itself: %s',
    async (end) => {
      const socket = await openAs(await signInForTest(api.url, 'clinician'));
      watchRequest(socket, 'open');
      await socket.next(({ type }) => type === 'next');
      await query(`update member_sessions set ${end}`);
      expect(await socket.closed).toBe(unauthorized);
    },
  );

  it('stays open as long as its session holds, and does not keep it in use', async () => {
    const socket = await openAs(await signInForTest(api.url, 'clinician'));
    watchRequest(socket, 'open');
    await socket.next(({ type }) => type === 'next');
    const used = () =>
      query(`select last_used_at::text from member_sessions where expires_at > now() order by created_at`);
    const before = await used();
    await tick();
    await socket.next(({ type }) => type === 'next', 2);
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    await tick();
    await socket.next(({ type }) => type === 'next', 3);
    expect(await used()).toEqual(before);
    socket.close();
  });
});
