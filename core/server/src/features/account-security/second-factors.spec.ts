import { jest } from '@jest/globals';
import { TOTP } from 'otpauth';
import { BrowserClient } from '../../testing/browser-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace, testPassword } from '../../testing/test-workspace.js';

jest.setTimeout(60_000);

interface Change {
  __typename: string;
  code?: string;
  recoveryCodes?: string[];
  csrfToken?: string | null;
  security?: { hasAuthenticator: boolean; recoveryCodesLeft: number };
}
const parts = `__typename ... on Problem { code message }
  ... on AccountSecurityChange { recoveryCodes csrfToken security { hasAuthenticator recoveryCodesLeft } }`;

describe('an authenticator app', () => {
  let api: TestApi;
  let workspaceId: string;
  const roles = ['clinician', 'coach', 'participant', 'integrator', 'wellnessManager'] as const;
  beforeAll(async () => {
    api = await startTestApi();
    workspaceId = await makeTestWorkspace(api.database, roles);
  });
  afterAll(() => api.stop());

  const signedIn = async (account: string) => {
    const browser = new BrowserClient(api.url);
    expect((await browser.signIn(account, testPassword)).__typename).toBe('Session');
    return browser;
  };
  const setUp = async (browser: BrowserClient) => {
    const { startAuthenticatorSetup } = await browser.ask<{ startAuthenticatorSetup: { secret: string } }>(
      'mutation { startAuthenticatorSetup { __typename ... on AuthenticatorSetup { secret uri } ... on Problem { code } } }',
    );
    const totp = new TOTP({ secret: startAuthenticatorSetup.secret });
    const { finishAuthenticatorSetup } = await browser.ask<{ finishAuthenticatorSetup: Change }>(
      `mutation ($code: String!) { finishAuthenticatorSetup(code: $code) { ${parts} } }`,
      { code: totp.generate() },
    );
    return { totp, answer: finishAuthenticatorSetup };
  };
  /** The code of the next step: that of this one was used up by setting up. */
  const nextCode = (totp: TOTP) => totp.generate({ timestamp: Date.now() + 30_000 });
  const audited = async () =>
    api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
      tx.query<{ action: string; decision: string; reason: string | null }[]>(
        'select action, decision, reason from audit_entries order by seq',
      ),
    );

  it('is asked after the password, and each code opens once', async () => {
    const first = await signedIn('clinician');
    const { totp, answer } = await setUp(first);
    expect(answer.security).toEqual({ hasAuthenticator: true, recoveryCodesLeft: 10 });
    expect(answer.recoveryCodes).toHaveLength(10);

    const browser = new BrowserClient(api.url);
    expect(await browser.signIn('clinician', testPassword)).toMatchObject({
      __typename: 'SignInNextStep',
      step: 'code',
      hasPasskey: false,
    });
    expect(await browser.isSignedIn()).toBe(false);
    const code = nextCode(totp);
    expect((await browser.signInWithCode(totp.generate())).code).toBe('CODE_REFUSED');
    expect((await browser.signInWithCode(code)).__typename).toBe('Session');
    expect(await browser.isSignedIn()).toBe(true);

    const replay = new BrowserClient(api.url);
    await replay.signIn('clinician', testPassword);
    expect((await replay.signInWithCode(code)).code).toBe('CODE_REFUSED');
    expect(await audited()).toEqual(
      expect.arrayContaining([
        { action: 'addAuthenticator', decision: 'allowed', reason: null },
        { action: 'signIn', decision: 'allowed', reason: 'authenticator' },
        { action: 'signIn', decision: 'denied', reason: 'second-factor' },
      ]),
    );
  });

  it('tells nothing of factors before the password fits, and takes no code from another browser', async () => {
    await setUp(await signedIn('coach'));
    const stranger = new BrowserClient(api.url);
    const wrong = await stranger.signIn('coach', 'not the password at all');
    expect(wrong).toEqual(await stranger.signIn('nobody at all', 'not the password at all'));
    expect(wrong.code).toBe('SIGN_IN_REFUSED');
    expect((await stranger.signInWithCode('000000')).code).toBe('BEGIN_AGAIN');
  });

  it('is replaced by a recovery code, once each', async () => {
    const { answer } = await setUp(await signedIn('participant'));
    const [code = ''] = answer.recoveryCodes ?? [];
    const typed = code.toUpperCase().replaceAll('-', ' ');
    const browser = new BrowserClient(api.url);
    await browser.signIn('participant', testPassword);
    expect((await browser.signInWithCode(typed)).__typename).toBe('Session');
    const again = new BrowserClient(api.url);
    await again.signIn('participant', testPassword);
    expect((await again.signInWithCode(typed)).code).toBe('CODE_REFUSED');
  });

  it('cannot be guessed by starting over with the right password', async () => {
    await setUp(await signedIn('integrator'));
    const codes: (string | undefined)[] = [];
    for (let count = 0; count < 7; count += 1) {
      const browser = new BrowserClient(api.url);
      await browser.signIn('integrator', testPassword);
      codes.push((await browser.signInWithCode('123456')).code);
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('CODE_REFUSED'));
    expect(codes.slice(5)).toEqual(Array(2).fill('TOO_MANY_TRIES'));
  });

  it('is changed only shortly after a proof, which gives the session a new id', async () => {
    const browser = await signedIn('wellnessManager');
    await api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
      tx.query(`update member_sessions set proved_at = now() - interval '11 minutes'`),
    );
    const removing = `mutation { removeAuthenticator { ${parts} } }`;
    const { removeAuthenticator } = await browser.ask<{ removeAuthenticator: Change }>(removing);
    expect(removeAuthenticator.code).toBe('CONFIRM_FIRST');
    const old = new BrowserClient(api.url);
    for (const [name, value] of browser.cookies) old.cookies.set(name, value);
    const confirm = `mutation ($password: String!) { confirmIdentity(password: $password) {
      ... on ConfirmedIdentity { csrfToken } ... on Problem { code } } }`;
    const wrong = await browser.ask<{ confirmIdentity: Change }>(confirm, { password: 'something else' });
    expect(wrong.confirmIdentity.code).toBe('PASSWORD_REFUSED');
    const right = await browser.ask<{ confirmIdentity: Change }>(confirm, { password: testPassword });
    browser.csrfToken = right.confirmIdentity.csrfToken ?? '';
    expect(await old.isSignedIn()).toBe(false);
    expect((await setUp(browser)).answer.__typename).toBe('AccountSecurityChange');
    const gone = await browser.ask<{ removeAuthenticator: Change }>(removing);
    expect(gone.removeAuthenticator.security).toEqual({ hasAuthenticator: false, recoveryCodesLeft: 0 });
  });

  it('lies sealed in the database', async () => {
    const rows = await api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
      tx.query<{ sealed_secret: Buffer }[]>('select sealed_secret from authenticators'),
    );
    // A nonce, 20 sealed bytes and a tag, never the bare secret.
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed_secret } of rows) expect(sealed_secret.length).toBeGreaterThan(40);
  });
});
