import { jest } from '@jest/globals';
import { BrowserClient } from '../../testing/browser-client.js';
import { SoftwareAuthenticator } from '../../testing/software-authenticator.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { makeTestWorkspace, testPassword } from '../../testing/test-workspace.js';

jest.setTimeout(60_000);

const origin = 'https://regimen.example';
interface Change {
  __typename: string;
  code?: string;
  recoveryCodes?: string[];
  security?: { passkeys: { id: string; name: string }[] };
}
const parts = `__typename ... on Problem { code message }
  ... on AccountSecurityChange { recoveryCodes security { passkeys { id name } } }`;

describe('a passkey', () => {
  let api: TestApi;
  beforeAll(async () => {
    // Whatever the request says of its host: passkeys are of the address of the settings.
    api = await startTestApi({ REGIMEN_PUBLIC_URL: origin });
    await makeTestWorkspace(api.database, ['clinician', 'coach', 'participant', 'integrator']);
  });
  afterAll(() => api.stop());

  const browserOf = async (account: string) => {
    const browser = new BrowserClient(api.url);
    expect((await browser.signIn(account, testPassword)).__typename).toBe('Session');
    return browser;
  };
  const add = async (browser: BrowserClient, authenticator: SoftwareAuthenticator, name = 'Phone') => {
    const { startPasskey } = await browser.ask<{ startPasskey: { json: string } }>(
      'mutation { startPasskey { ... on PasskeyOptions { json } ... on Problem { code } } }',
    );
    const { addPasskey } = await browser.ask<{ addPasskey: Change }>(
      `mutation ($name: String!, $answer: String!) { addPasskey(name: $name, answer: $answer) { ${parts} } }`,
      { name, answer: authenticator.register(startPasskey.json) },
    );
    return addPasskey;
  };
  const askedOf = async (browser: BrowserClient) =>
    (await browser.ask<{ passkeySignInOptions: string }>('mutation { passkeySignInOptions }'))
      .passkeySignInOptions;

  it('signs in alone, without a name, and gives recovery codes when it is the first factor', async () => {
    const authenticator = new SoftwareAuthenticator(origin);
    const added = await add(await browserOf('clinician'), authenticator);
    expect(added.security?.passkeys).toMatchObject([{ name: 'Phone' }]);
    expect(added.recoveryCodes).toHaveLength(10);
    const browser = new BrowserClient(api.url);
    const options = await askedOf(browser);
    expect(options).not.toContain('clinician');
    expect((await browser.signInWithPasskey(authenticator.signIn(options))).__typename).toBe('Session');
    expect(await browser.isSignedIn()).toBe(true);
    const byPassword = new BrowserClient(api.url);
    expect(await byPassword.signIn('clinician', testPassword)).toMatchObject({
      step: 'code',
      hasPasskey: true,
    });
  });

  it('is taken once for each challenge, in the browser that asked, with a counter that grows', async () => {
    const authenticator = new SoftwareAuthenticator(origin);
    await add(await browserOf('coach'), authenticator);
    const browser = new BrowserClient(api.url);
    const answer = authenticator.signIn(await askedOf(browser));
    const elsewhere = new BrowserClient(api.url);
    await askedOf(elsewhere);
    expect((await elsewhere.signInWithPasskey(answer)).code).toBe('PASSKEY_REFUSED');
    const cookies = new Map(browser.cookies);
    expect((await browser.signInWithPasskey(answer)).__typename).toBe('Session');
    const again = new BrowserClient(api.url);
    for (const [name, value] of cookies) again.cookies.set(name, value);
    expect((await again.signInWithPasskey(answer)).code).toBe('PASSKEY_REFUSED');
    authenticator.counter = 0;
    const copied = new BrowserClient(api.url);
    expect((await copied.signInWithPasskey(authenticator.signIn(await askedOf(copied)))).code).toBe(
      'PASSKEY_REFUSED',
    );
  });

  it('counts only where the person showed who they are, and for the address of the settings', async () => {
    const lazy = new SoftwareAuthenticator(origin);
    lazy.verifiesUser = false;
    const owner = await browserOf('participant');
    expect((await add(owner, lazy)).code).toBe('PASSKEY_NOT_ADDED');
    expect((await add(owner, new SoftwareAuthenticator('https://evil.example'))).code).toBe(
      'PASSKEY_NOT_ADDED',
    );
    const good = new SoftwareAuthenticator(origin);
    expect((await add(owner, good)).__typename).toBe('AccountSecurityChange');
    good.verifiesUser = false;
    const browser = new BrowserClient(api.url);
    expect((await browser.signInWithPasskey(good.signIn(await askedOf(browser)))).code).toBe(
      'PASSKEY_REFUSED',
    );
  });

  it('is named and removed by its owner, and by nobody else', async () => {
    const authenticator = new SoftwareAuthenticator(origin);
    const owner = await browserOf('integrator');
    const id = (await add(owner, authenticator)).security?.passkeys[0]?.id ?? '';
    const stranger = new BrowserClient(api.url);
    const participant = new SoftwareAuthenticator(origin);
    await stranger.signIn('nobody', testPassword);
    expect(stranger.cookies.size).toBe(0);
    const rename = `mutation ($id: ID!) { renamePasskey(id: $id, name: "Key ring") { ${parts} } }`;
    const renamed = await owner.ask<{ renamePasskey: Change }>(rename, { id });
    expect(renamed.renamePasskey.security?.passkeys).toMatchObject([{ name: 'Key ring' }]);
    const remove = `mutation ($id: ID!) { removePasskey(id: $id) { ${parts} } }`;
    const gone = await owner.ask<{ removePasskey: Change }>(remove, { id });
    expect(gone.removePasskey.security?.passkeys).toEqual([]);
    const browser = new BrowserClient(api.url);
    for (const device of [authenticator, participant])
      expect((await browser.signInWithPasskey(device.signIn(await askedOf(browser)))).code).toBe(
        'PASSKEY_REFUSED',
      );
  });
});
