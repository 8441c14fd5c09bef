import { jest } from '@jest/globals';
import { BrowserClient } from '../../testing/browser-client.js';
import { testPassword } from '../../testing/test-workspace.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

/** Who has found the open browser of an administrator knows its cookie and token for requests, and no password. */
describe('what opens a way into an account', () => {
  let ward: Ward;
  let closed: string;
  let coach: string;
  beforeAll(async () => {
    ward = await openWard();
    [closed, coach] = [await ward.memberId('clinician'), await ward.memberId('coach')];
    await ward.inside((tx) => tx.query('update members set deactivated_at = now() where id = $1', [closed]));
  });
  afterAll(() => ward.stop());

  const proveLongAgo = () =>
    ward.inside((tx) => tx.query(`update member_sessions set proved_at = now() - interval '11 minutes'`));
  const signedIn = async () => {
    const browser = new BrowserClient(ward.api.url);
    await browser.signIn('administrator', testPassword);
    return browser;
  };
  const what = async (browser: BrowserClient, change: string) => {
    const { done } = await browser.ask<{ done: { __typename: string; code?: string } }>(
      `mutation { done: ${change} { __typename ... on Problem { code } } }`,
    );
    return done.code ?? done.__typename;
  };
  const confirm = async (browser: BrowserClient) => {
    const { confirmIdentity } = await browser.ask<{ confirmIdentity: { csrfToken: string } }>(
      `mutation { confirmIdentity(password: "${testPassword}") { ... on ConfirmedIdentity { csrfToken } } }`,
    );
    browser.csrfToken = confirmIdentity.csrfToken;
  };
  const kept = () =>
    ward.inside((tx) =>
      tx.query<object[]>(
        `select (select count(*) from members) as members, (select count(*) from access_tokens) as tokens,
                (select json_agg(roles order by id) from members)::text as roles,
                (select count(*) from members where deactivated_at is null) as open`,
      ),
    );

  const changes: [name: string, change: () => string, done: string][] = [
    [
      'an account with a password',
      () =>
        'createMember(input: { accountName: "mallory", displayName: "M", password: "a long enough password", roles: [administrator] })',
      'Member',
    ],
    [
      'other roles',
      () => `changeMemberRoles(input: { memberId: "${coach}", roles: [administrator] })`,
      'Member',
    ],
    ['a closed account', () => `reactivateMember(memberId: "${closed}")`, 'Member'],
    [
      'an account of a program',
      () => 'createServiceAccount(input: { displayName: "Mallory", roles: [administrator] })',
      'ServiceAccount',
    ],
    [
      'a token',
      () => 'issueAccessToken(input: { name: "Mallory", scopes: ["member:read"], days: 365 })',
      'IssuedAccessToken',
    ],
    // Nobody signs in elsewhere here: whoever gets as far as that has been let through.
    [
      'an identity elsewhere',
      () => `linkIdentity(input: { memberId: "${coach}", providerId: "x", subject: "mallory" })`,
      'NOT_FOUND',
    ],
  ];
  it.each(changes)('takes a fresh proof of who asks: %s', async (_name, change, done) => {
    const browser = await signedIn();
    await proveLongAgo();
    const before = await kept();
    expect(await what(browser, change())).toBe('CONFIRM_FIRST');
    expect(await kept()).toEqual(before);
    await confirm(browser);
    expect(await what(browser, change())).toBe(done);
  });
});
