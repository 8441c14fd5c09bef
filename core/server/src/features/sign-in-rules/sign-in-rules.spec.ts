import { jest } from '@jest/globals';
import { TOTP } from 'otpauth';
import { BrowserClient } from '../../testing/browser-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace, testPassword } from '../../testing/test-workspace.js';

jest.setTimeout(60_000);

interface Answer {
  __typename: string;
  code?: string;
  issues?: { path: string }[];
}

describe('rules of a workspace for signing in', () => {
  let api: TestApi;
  let workspaceId: string;
  let administrator: BrowserClient;
  beforeEach(async () => {
    api = await startTestApi();
    workspaceId = await makeTestWorkspace(api.database, ['administrator', 'coach']);
    administrator = new BrowserClient(api.url);
    await administrator.signIn('administrator', testPassword);
  });
  afterEach(() => api.stop());

  const inWorkspace = <T>(sql: string) =>
    api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) => tx.query<T>(sql));
  const set = async (change: object) => {
    const usual = {
      secondFactorRequired: false,
      graceDays: 0,
      ssoOnly: false,
      idleMinutes: 30,
      sessionHours: 12,
    };
    const { setSignInRules } = await administrator.ask<{ setSignInRules: Answer }>(
      `mutation ($input: SetSignInRulesInput!) { setSignInRules(input: $input) {
         __typename ... on Problem { code issues { path } } } }`,
      { input: { ...usual, ...change } },
    );
    return setSignInRules;
  };

  it('ask for a second factor after the days of grace, and let nobody in without', async () => {
    await set({ secondFactorRequired: true, graceDays: 3 });
    const inGrace = new BrowserClient(api.url);
    expect((await inGrace.signIn('coach', testPassword)).__typename).toBe('Session');
    const { session } = await inGrace.ask<{ session: { secondFactorDue: string } }>(
      '{ session { secondFactorDue } }',
    );
    expect(Date.parse(session.secondFactorDue)).toBeGreaterThan(Date.now());

    await inWorkspace(`update sign_in_rules set second_factor_from = now() - interval '1 minute'`);
    const late = new BrowserClient(api.url);
    expect(await late.signIn('coach', testPassword)).toMatchObject({ step: 'enrolment' });
    expect(await late.isSignedIn()).toBe(false);
    expect((await late.signInWithCode('123456')).code).toBe('BEGIN_AGAIN');
    const { startEnrolment } = await late.ask<{ startEnrolment: { secret: string } }>(
      'mutation { startEnrolment { ... on AuthenticatorSetup { secret } ... on Problem { code } } }',
    );
    const code = new TOTP({ secret: startEnrolment.secret }).generate();
    const { finishEnrolment } = await late.ask<{ finishEnrolment: { recoveryCodes: string[] } }>(
      `mutation ($code: String!) { finishEnrolment(code: $code) {
         ... on EnrolledSignIn { recoveryCodes session { csrfToken } } ... on Problem { code } } }`,
      { code },
    );
    expect(finishEnrolment.recoveryCodes).toHaveLength(10);
    expect(await late.isSignedIn()).toBe(true);
  });

  it('let only the break-glass account in by a password where single sign-on is the rule', async () => {
    expect((await set({ ssoOnly: true })).issues).toMatchObject([{ path: 'breakGlassMemberId' }]);
    const members = await inWorkspace<{ id: string; account_name: string }[]>(
      'select id, account_name from members',
    );
    const idOf = (name: string) => members.find(({ account_name }) => account_name === name)?.id;
    expect((await set({ ssoOnly: true, breakGlassMemberId: idOf('coach') })).code).toBe('INVALID_INPUT');
    expect((await set({ ssoOnly: true, breakGlassMemberId: idOf('administrator') })).__typename).toBe(
      'SignInRules',
    );
    const browser = new BrowserClient(api.url);
    expect((await browser.signIn('coach', testPassword)).code).toBe('USE_SINGLE_SIGN_ON');
    expect((await browser.signIn('coach', 'not the password')).code).toBe('SIGN_IN_REFUSED');
    expect((await browser.signIn('administrator', testPassword)).__typename).toBe('Session');
  });

  it('end sessions that lie unused or last too long, those that run too', async () => {
    const coach = new BrowserClient(api.url);
    await coach.signIn('coach', testPassword);
    await inWorkspace(`update member_sessions set last_used_at = now() - interval '10 minutes'`);
    expect(await coach.isSignedIn()).toBe(true);
    await set({ idleMinutes: 9 });
    await inWorkspace(`update member_sessions set last_used_at = now() - interval '10 minutes'`);
    expect(await coach.isSignedIn()).toBe(false);
    await inWorkspace(
      `update member_sessions set last_used_at = now(), created_at = now() - interval '2 hours'`,
    );
    expect(await coach.isSignedIn()).toBe(true);
    await set({ sessionHours: 1 });
    await inWorkspace(`update member_sessions set last_used_at = now()`);
    expect(await coach.isSignedIn()).toBe(false);
  });

  it('end sessions that could not begin any more, but those of whoever set the rule', async () => {
    const [coach, elsewhere] = [new BrowserClient(api.url), new BrowserClient(api.url)];
    for (const browser of [coach, elsewhere]) await browser.signIn('coach', testPassword);
    await inWorkspace(`update member_sessions set proof = 'singleSignOn' where id = (
      select id from member_sessions order by created_at desc limit 1)`);
    const [named] = await inWorkspace<{ id: string }[]>(
      `select id from members where account_name = 'administrator'`,
    );
    await set({ ssoOnly: true, breakGlassMemberId: named!.id });
    expect([await coach.isSignedIn(), await elsewhere.isSignedIn()]).toEqual([false, true]);
    expect(await administrator.isSignedIn()).toBe(true);
    await set({ secondFactorRequired: true, graceDays: 3 });
    expect(await coach.isSignedIn()).toBe(true);
    await inWorkspace(`update sign_in_rules set second_factor_from = now() - interval '1 minute'`);
    expect([await coach.isSignedIn(), await elsewhere.isSignedIn()]).toEqual([false, true]);
    await inWorkspace(`update member_sessions set proof = 'secondFactor' where proof = 'password'`);
    expect(await coach.isSignedIn()).toBe(true);
    await inWorkspace(`update member_sessions set proof = 'password'`);
    expect((await set({})).__typename).toBe('SignInRules');
    expect(await coach.isSignedIn()).toBe(true);
  });

  it('spare no session that began after them, whoever set them', async () => {
    await set({ secondFactorRequired: true, graceDays: 0 });
    expect(await administrator.isSignedIn()).toBe(true);
    await inWorkspace(`update member_sessions set created_at = now() + interval '1 second'`);
    expect(await administrator.isSignedIn()).toBe(false);
  });

  it('keep within their bounds and are set by administrators only', async () => {
    const wrong = await set({ idleMinutes: 1, sessionHours: 25, graceDays: 31 });
    expect(wrong.issues?.map(({ path }) => path).sort()).toEqual([
      'graceDays',
      'idleMinutes',
      'sessionHours',
    ]);
    const coach = new BrowserClient(api.url);
    await coach.signIn('coach', testPassword);
    await expect(coach.ask('{ signInRules { idleMinutes } }')).rejects.toThrow('FORBIDDEN');
  });
});
