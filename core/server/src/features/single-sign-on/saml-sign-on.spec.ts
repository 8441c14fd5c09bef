import { jest } from '@jest/globals';
import { BrowserClient } from '../../testing/browser-client.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { testPassword } from '../../testing/test-workspace.js';
import { CookieBrowser } from './testing/cookie-browser.js';
import { pem } from './testing/saml/key-pairs.js';
import { openSamlDesk } from './testing/saml-desk.js';
import type { SamlDesk } from './testing/saml-desk.js';
import { isSignedBy, readRequest, samlSignOnUrl, signInThere } from './testing/saml/test-saml-provider.js';

jest.setTimeout(180_000);

const refused = '/?sign-on=refused';

describe('signing in at a provider that answers by a form (SAML)', () => {
  let desk: SamlDesk;
  beforeAll(async () => {
    desk = await openSamlDesk();
    for (const connection of ['ward', 'strict', 'sealed']) await desk.link('clinician', connection, 'dr-lin');
  });
  afterAll(() => desk.stop());

  const who = async (browser: CookieBrowser) => {
    const { data } = await desk.ask(browser, '{ session { member { accountName roles } } }');
    return (data?.['session'] as { member: { accountName: string; roles: string[] } } | null)?.member ?? null;
  };

  it('sends the browser there with a request of its own, and opens the account that was linked', async () => {
    const browser = new CookieBrowser();
    const address = await desk.begin(browser);
    const callbackUrl = `${desk.url}/sign-in/callback/ward`;
    expect(readRequest(address)).toMatchObject({
      issuer: callbackUrl,
      callbackUrl,
      destination: samlSignOnUrl,
    });
    expect(await desk.comeBack(browser, await signInThere(address, 'dr-lin'))).toBe('/');
    expect((await who(browser))?.accountName).toBe('clinician');
    const noted = await desk.inside((tx) =>
      tx.query(`select 1 from audit_entries where action = 'signIn' and reason = 'single-sign-on:ward'`),
    );
    expect(noted).toHaveLength(1);
  });

  it('opens nothing for somebody whom nobody linked, whatever they are called', async () => {
    const browser = new CookieBrowser();
    expect(await desk.signOn(browser, 'administrator')).toBe('/?sign-on=not-linked');
    expect(await who(browser)).toBeNull();
  });

  it('takes answers of the present and of the next certificate, and roles of groups', async () => {
    await desk.clinic((tx) =>
      tx.query(
        `insert into linked_identities (workspace_id, member_id, provider_id, subject_hash)
         select workspace_id, id, 'clinic', sha256(convert_to(
           '["' || workspace_id || '","clinic","coach-at-home"]', 'UTF8')) from members where account_name = 'coach'`,
      ),
    );
    const browser = new CookieBrowser();
    const signOn = (groups: string[], key: 'present' | 'next' | 'own') =>
      desk.signOn(browser, 'coach-at-home', {
        connection: 'clinic',
        change: { groups, signAssertion: { key } },
      });
    expect(await signOn([], 'present')).toBe('/?sign-on=no-role');
    expect(await signOn(['strangers', '__proto__', 'doctors'], 'present')).toBe('/');
    expect((await who(browser))?.roles).toEqual(['clinician']);
    expect(await signOn(['desk'], 'next')).toBe('/');
    expect((await who(browser))?.roles).toEqual(['administrator']);
    expect(await signOn(['desk'], 'own')).toBe(refused);
  });

  it('holds where a workspace lets people in by single sign-on only', async () => {
    const administrator = await signInForTest(desk.url, 'administrator');
    const rule = (
      ssoOnly: boolean,
    ) => `mutation { setSignInRules(input: { secondFactorRequired: false, graceDays: 0,
      ssoOnly: ${ssoOnly}, breakGlassMemberId: "${breakGlass}", idleMinutes: 30, sessionHours: 12 }) { __typename } }`;
    const breakGlass = await desk.memberId('administrator');
    const { data } = await administrator.ask(rule(true));
    expect(data!['setSignInRules']).toEqual({ __typename: 'SignInRules' });
    const byPassword = await new BrowserClient(desk.url).signIn('clinician', testPassword);
    expect(byPassword.code).toBe('USE_SINGLE_SIGN_ON');
    const browser = new CookieBrowser();
    expect(await desk.signOn(browser, 'dr-lin')).toBe('/');
    expect((await who(browser))?.accountName).toBe('clinician');
    await administrator.ask(rule(false));
  });

  describe('lets in only the browser that began', () => {
    it('and none into which somebody else posts an answer of theirs', async () => {
      const [attacker, victim] = [new CookieBrowser(), new CookieBrowser()];
      const form = await signInThere(await desk.begin(attacker), 'dr-lin');
      await desk.begin(victim);
      expect(await desk.comeBack(victim, form)).toBe(refused);
      expect(await who(victim)).toBeNull();
      const empty = new CookieBrowser();
      expect(await desk.comeBack(empty, form)).toBe(refused);
      expect(await desk.comeBack(attacker, form)).toBe('/');
    });

    it('once, and never again with the same answer', async () => {
      const browser = new CookieBrowser();
      const form = await signInThere(await desk.begin(browser), 'dr-lin');
      const cookie = /regimen-sign-on=([^;]*)/.exec(browser.cookie)![1]!;
      expect(await desk.comeBack(browser, form)).toBe('/');
      const thief = new CookieBrowser();
      thief.set('regimen-sign-on', cookie);
      expect(await desk.comeBack(thief, form)).toBe(refused);
      const second = new CookieBrowser();
      const state = readRequest(await desk.begin(second)).state;
      const again = new URLSearchParams(form);
      again.set('RelayState', state);
      expect(await desk.comeBack(second, again.toString())).toBe(refused);
    });

    it('with an answer, within two minutes of it and ten of the beginning', async () => {
      const browser = new CookieBrowser();
      const { state } = readRequest(await desk.begin(browser));
      const callback = `${desk.url}/sign-in/callback/ward?state=${state}`;
      expect(await desk.callback(browser, callback)).toBe(refused);
      const late = new CookieBrowser();
      const next = await desk.post(await signInThere(await desk.begin(late), 'dr-lin'));
      await desk.asOwner('update sign_on_attempts set answer_expires_at = now() where answer is not null');
      expect(await desk.callback(late, next!)).toBe(refused);
      const old = new CookieBrowser();
      const form = await signInThere(await desk.begin(old), 'dr-lin');
      await desk.expireAttempts();
      expect(await desk.comeBack(old, form)).toBe(refused);
    });
  });

  it('keeps no answer that nobody asked for, and one that was asked for sealed', async () => {
    await desk.asOwner('delete from sign_on_attempts');
    const browser = new CookieBrowser();
    const form = await signInThere(await desk.begin(browser), 'dr-lin');
    const unasked = new URLSearchParams(form);
    for (const state of ['', 'x', '\0', 'a'.repeat(5000)]) {
      unasked.set('RelayState', state);
      expect(await desk.post(unasked.toString())).toBe(refused);
    }
    unasked.delete('RelayState');
    expect(await desk.post(unasked.toString())).toBe(refused);
    expect(await desk.post(`${form}&RelayState=x`)).toBe(refused);
    const kept = () =>
      desk.inside((tx) =>
        tx.query<{ answer: Buffer }[]>('select answer from sign_on_attempts where answer is not null'),
      );
    expect(await kept()).toEqual([]);
    await desk.post(form);
    const [{ answer }] = (await kept()) as [{ answer: Buffer }];
    expect(answer.includes('SAMLResponse')).toBe(false);
    expect(answer.length).toBeGreaterThan(2_000);
    await desk.asOwner(`update sign_on_attempts set answer_expires_at = now() - interval '1 second'`);
    await desk.begin(new CookieBrowser());
    expect(await kept()).toEqual([]);
  });

  it('tells somebody from an address that posts more than sixty times a minute to wait, on our own page', async () => {
    const post = () =>
      fetch(`${desk.url}/sign-in/callback/ward`, {
        method: 'POST',
        body: 'RelayState=x',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '198.51.100.7' },
      }).then(({ status, headers }) => [status, headers.get('location')]);
    for (let tries = 0; tries < 60; tries += 1) expect(await post()).toEqual([303, refused]);
    expect(await post()).toEqual([303, '/?sign-on=too-many']);
  });

  it('takes forms nowhere else, and none that is enormous', async () => {
    const post = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
      fetch(`${desk.url}${path}`, { method: 'POST', body, headers: { 'content-type': type } }).then(
        ({ status }) => status,
      );
    expect(await post('/sign-in/begin/ward', 'x=1')).toBe(415);
    expect(await post('/graphql', 'query={a}')).toBe(415);
    expect(await post('/nowhere', 'x=1')).toBeGreaterThanOrEqual(404);
    expect(await post('/nowhere', 'x=1')).toBeLessThan(500);
    expect(await post('/sign-in/callback/nobody', 'x=1')).toBe(404);
    expect(await post('/sign-in/callback/ward', '{}', 'application/json')).toBe(415);
    expect(await post('/sign-in/callback/ward', `SAMLResponse=${'A'.repeat(400_000)}`)).toBe(413);
  });

  const registration = async (id: string) => {
    const answer = await fetch(`${desk.url}/sign-in/registration/${id}`);
    return [answer.status, answer.headers.get('content-type'), await answer.text()] as const;
  };

  it('tells providers how it is reached', async () => {
    const [status, type, xml] = await registration('sealed');
    expect([status, type]).toEqual([200, 'application/samlmetadata+xml']);
    expect(xml).toContain('entityID="https://regimen.example/sealed"');
    expect(xml).toContain(`Location="${desk.url}/sign-in/callback/sealed"`);
    expect(xml).toMatch(/WantAssertionsSigned="true"[\s\S]*use="encryption"/);
    expect(xml).not.toMatch(/PRIVATE/);
    expect((await registration('nobody'))[0]).toBe(404);
  });

  it('signs its requests where the settings say so, and tells providers by which certificate', async () => {
    const signed = await desk.begin(new CookieBrowser(), 'sealed');
    expect(isSignedBy('next', signed)).toBe(true);
    expect(isSignedBy('own', signed)).toBe(false);
    const changed = new URL(signed);
    changed.searchParams.set('RelayState', 'other');
    expect(isSignedBy('next', changed.href)).toBe(false);
    const [, , xml] = await registration('sealed');
    const [, certificate] =
      /AuthnRequestsSigned="true"[\s\S]*use="signing">[\s\S]*?<ds:X509Certificate>([^<]+)</.exec(xml)!;
    expect(bare(certificate!)).toBe(bare(pem('next', 'certificate')));

    const plain = await desk.begin(new CookieBrowser(), 'ward');
    expect(new URL(plain).searchParams.has('Signature')).toBe(false);
    expect((await registration('ward'))[2]).toContain('AuthnRequestsSigned="false"');
  });
});

function bare(certificate: string): string {
  return certificate.replace(/-----[^-]+-----|\s/g, '');
}
