import { jest } from '@jest/globals';
import { BrowserClient } from '../../testing/browser-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace, testPassword } from '../../testing/test-workspace.js';

jest.setTimeout(60_000);

const newPassword = 'another long password';
interface Answer {
  __typename: string;
  code?: string;
  url?: string;
  accountName?: string;
  endedSessions?: number;
}

describe('ways back into an account', () => {
  let api: TestApi;
  let workspaceId: string;
  let administrator: BrowserClient;
  beforeAll(async () => {
    api = await startTestApi({ REGIMEN_PUBLIC_URL: 'https://regimen.example' });
    workspaceId = await makeTestWorkspace(api.database, [
      'administrator',
      'clinician',
      'coach',
      'participant',
    ]);
    // A poisoned host, in every way a proxy may be told of one.
    administrator = new BrowserClient(api.url, {
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    });
    await administrator.signIn('administrator', testPassword);
  });
  afterAll(() => api.stop());

  const inWorkspace = <T>(sql: string) =>
    api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) => tx.query<T>(sql));
  const idOf = async (account: string) =>
    (await inWorkspace<{ id: string }[]>(`select id from members where account_name = '${account}'`))[0]!.id;
  const issue = async (by: BrowserClient, memberId: string) =>
    (
      await by.ask<{ issuePasswordReset: Answer }>(
        `mutation ($id: ID!) { issuePasswordReset(memberId: $id) {
           __typename ... on OneTimeLink { url } ... on Problem { code } } }`,
        { id: memberId },
      )
    ).issuePasswordReset;
  const redeem = async (url: string | undefined, password = newPassword) =>
    (
      await new BrowserClient(api.url).ask<{ redeemPasswordReset: Answer }>(
        `mutation ($token: String!, $password: String!) { redeemPasswordReset(token: $token, password: $password) {
           __typename ... on PasswordReset { accountName } ... on Problem { code } } }`,
        { token: url?.split('#')[1] ?? '', password },
      )
    ).redeemPasswordReset;

  it('begin with a link to the address of the settings, which opens once and only as the latest', async () => {
    const clinician = new BrowserClient(api.url);
    await clinician.signIn('clinician', testPassword);
    const id = await idOf('clinician');
    const first = await issue(administrator, id);
    const second = await issue(administrator, id);
    expect(second.url).toMatch(/^https:\/\/regimen\.example\/reset-password#[\w-]{43}$/);
    expect((await redeem(first.url)).code).toBe('LINK_REFUSED');
    expect((await redeem(second.url, 'short')).code).toBe('INVALID_INPUT');
    const both = await Promise.all([redeem(second.url), redeem(second.url)]);
    expect(both.filter(({ __typename }) => __typename === 'PasswordReset')).toHaveLength(1);
    expect((await redeem(second.url)).code).toBe('LINK_REFUSED');
    expect(await clinician.isSignedIn()).toBe(false);
    expect((await clinician.signIn('clinician', testPassword)).code).toBe('SIGN_IN_REFUSED');
    expect((await clinician.signIn('clinician', newPassword)).__typename).toBe('Session');
  });

  it('end after half an hour', async () => {
    const { url } = await issue(administrator, await idOf('coach'));
    await inWorkspace(`update password_resets set expires_at = expires_at - interval '30 minutes'`);
    expect((await redeem(url)).code).toBe('LINK_REFUSED');
  });

  it('are made by administrators only, of their own workspace only', async () => {
    const coach = new BrowserClient(api.url);
    await coach.signIn('coach', testPassword);
    await expect(issue(coach, await idOf('participant'))).rejects.toThrow('FORBIDDEN');
    for (const id of ['3f0c4d52-0f6b-4f25-9f8e-1f5a3f9ad001', 'x', "' or true"])
      expect((await issue(administrator, id)).code).toBe('NOT_FOUND');
  });

  it('lead through an invitation to an account with the roles that were given, once', async () => {
    const { invite } = await administrator.ask<{ invite: Answer }>(
      `mutation { invite(input: { note: "New physiotherapist", roles: [coach], language: en }) {
         __typename ... on MadeInvitation { url } ... on Problem { code } } }`,
    );
    expect(invite.url).toMatch(/^https:\/\/regimen\.example\/invitation#[\w-]{43}$/);
    const token = invite.url?.split('#')[1] ?? '';
    const guest = new BrowserClient(api.url);
    expect(
      await guest.ask('query ($token: String!) { openInvitation(token: $token) { workspaceName roles } }', {
        token,
      }),
    ).toEqual({ openInvitation: { workspaceName: 'Ward', roles: ['coach'] } });
    const accept = async (accountName: string) =>
      (
        await guest.ask<{ acceptInvitation: Answer }>(
          `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
             __typename ... on AcceptedInvitation { accountName } ... on Problem { code } } }`,
          { input: { token, accountName, displayName: 'Pat', password: newPassword } },
        )
      ).acceptInvitation;
    expect((await accept('coach')).code).toBe('ACCOUNT_NAME_TAKEN');
    const both = await Promise.all([accept('Pat.One'), accept('pat.two')]);
    expect(both.map(({ code }) => code).sort()).toEqual(['LINK_REFUSED', undefined]);
    const name = both.find(({ accountName }) => accountName !== undefined)?.accountName ?? '';
    expect((await guest.signIn(name, newPassword)).__typename).toBe('Session');
    expect(await guest.ask('{ session { member { roles } } }')).toEqual({
      session: { member: { roles: ['coach'] } },
    });
    const [row] = await inWorkspace<{ count: number }[]>('select count(*)::int as count from invitations');
    expect(row?.count).toBe(0);
  });

  it('need no password of somebody whose browsers an administrator signs out', async () => {
    const participant = new BrowserClient(api.url);
    await participant.signIn('participant', testPassword);
    const { endSessionsOf } = await administrator.ask<{ endSessionsOf: Answer }>(
      'mutation ($id: ID!) { endSessionsOf(memberId: $id) { __typename ... on HelpedAccount { endedSessions } } }',
      { id: await idOf('participant') },
    );
    expect(endSessionsOf.endedSessions).toBe(1);
    expect(await participant.isSignedIn()).toBe(false);
  });
});
