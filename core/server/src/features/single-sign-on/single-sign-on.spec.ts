import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { signInForTest } from '../../testing/signed-in-client.js';
import { CookieBrowser } from './testing/cookie-browser.js';
import { openSignOnDesk } from './testing/sign-on-desk.js';
import type { SignOnDesk } from './testing/sign-on-desk.js';

jest.setTimeout(180_000);

const refused = '/?sign-on=refused';

describe('signing in elsewhere', () => {
  let desk: SignOnDesk;
  beforeAll(async () => {
    desk = await openSignOnDesk();
    await desk.link('clinician', 'ward', 'dr-lin');
  });
  afterAll(() => desk.stop());
  afterEach(() => {
    desk.provider.groups = [];
  });

  const who = async (browser: CookieBrowser) => {
    const { data } = await desk.ask(browser, '{ session { member { accountName roles } } }');
    return data?.['session'] as { member: { accountName: string; roles: string[] } } | null;
  };

  it('opens the account that an administrator linked, and says so in the audit trail', async () => {
    const browser = new CookieBrowser();
    expect(await desk.signOn(browser, 'dr-lin')).toBe('/');
    expect((await who(browser))?.member.accountName).toBe('clinician');
    expect(browser.has('regimen-sign-on')).toBe(false);
    const entries = await desk.inside((tx) =>
      tx.query(`select action from audit_entries where action = 'signIn' and reason = 'single-sign-on:ward'`),
    );
    expect(entries).toHaveLength(1);
  });

  it('is offered to whoever wants to sign in', async () => {
    const { data } = await desk.ask(new CookieBrowser(), '{ signOnProviders { id title { zh } } }');
    expect(data!['signOnProviders']).toContainEqual({ id: 'ward', title: { zh: '医院登录' } });
  });

  it('opens nothing for somebody unknown, whatever e-mail address they claim', async () => {
    const browser = new CookieBrowser();
    expect(await desk.signOn(browser, 'administrator')).toBe('/?sign-on=not-linked');
    expect(await who(browser)).toBeNull();
  });

  it('links an identity to whoever is signed in, and asks for their session at the end too', async () => {
    const client = await signInForTest(desk.url, 'participant');
    const begin = async (browser: CookieBrowser) => {
      browser.set(...(client.cookie.split('=') as [string, string]));
      const answer = await browser.send(`${desk.url}/sign-in/link/ward`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-regimen-csrf': client.csrfToken },
        body: '{}',
      });
      return desk.provider.signIn(((await answer.json()) as { url: string }).url, 'pat');
    };
    const browser = new CookieBrowser();
    expect(await desk.callback(browser, await begin(browser))).toBe('/?sign-on=linked');
    const later = new CookieBrowser();
    expect(await desk.signOn(later, 'pat')).toBe('/');
    expect((await who(later))?.member.accountName).toBe('participant');
    const { data } = await client.ask('{ linkedIdentities { id provider { id } } }');
    const [own] = data!['linkedIdentities'] as { id: string }[];
    await client.ask(`mutation { unlinkIdentity(id: "${own!.id}") { __typename } }`);
    const left = new CookieBrowser();
    const address = await begin(left);
    await client.ask('mutation { signOut }');
    expect(await desk.callback(left, address)).toBe(refused);
    expect(await desk.signOn(new CookieBrowser(), 'pat')).toBe('/?sign-on=not-linked');
  });

  it('links nothing without a session and its token, or in another workspace', async () => {
    const post = (id: string, headers: Record<string, string>) =>
      fetch(`${desk.url}/sign-in/link/${id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{}',
      }).then(({ status }) => status);
    const { cookie, csrfToken } = await signInForTest(desk.url, 'participant');
    expect(await post('ward', {})).toBe(401);
    expect(await post('ward', { cookie })).toBe(401);
    expect(await post('clinic', { cookie, 'x-regimen-csrf': csrfToken })).toBe(404);
    expect(await desk.link('coach', 'ward', 'x')).toBe('NotFound');
    expect(await desk.link('administrator', 'clinic', 'x')).toBe('NotFound');
    expect(await desk.link('administrator', 'ward', 'dr-lin')).toBe('NotPossible');
  });

  it('gives the roles that groups stand for, none that no group stands for, and leaves the last administrator', async () => {
    const [coach, other] = [await desk.memberId('coach'), 'coach-at-home'];
    const setLink = async () => {
      const [row] = await desk.clinic((tx) =>
        tx.query<{ workspace_id: string }[]>('select workspace_id from members where id = $1', [coach]),
      );
      const subject = createHash('sha256')
        .update(JSON.stringify([row!.workspace_id, 'clinic', other]))
        .digest();
      await desk.clinic((tx) =>
        tx.query(
          `insert into linked_identities (workspace_id, member_id, provider_id, subject_hash) values ($1, $2, 'clinic', $3)`,
          [row!.workspace_id, coach, subject],
        ),
      );
    };
    await setLink();
    const browser = new CookieBrowser();
    expect(await desk.signOn(browser, other, 'clinic')).toBe('/?sign-on=no-role');
    desk.provider.groups = ['doctors', 'strangers', '__proto__'];
    expect(await desk.signOn(browser, other, 'clinic')).toBe('/');
    expect((await who(browser))?.member.roles).toEqual(['clinician']);
    desk.provider.groups = ['desk'];
    expect(await desk.signOn(browser, other, 'clinic')).toBe('/');
    expect((await who(browser))?.member.roles).toEqual(['administrator']);
    desk.provider.groups = ['doctors'];
    expect(await desk.signOn(browser, other, 'clinic')).toBe('/');
    expect([...(await who(browser))!.member.roles].sort()).toEqual(['administrator', 'clinician']);
    const denied = () =>
      desk.clinic((tx) =>
        tx.query<{ subject: string }[]>(
          `select subject from audit_entries where decision = 'denied' and reason = 'last-administrator single-sign-on:clinic'`,
        ),
      );
    expect(await denied()).toEqual([{ subject: `member:${coach}` }]);
    await desk.clinic(async (tx) => {
      await tx.query(
        `insert into members (workspace_id, account_name, display_name, roles)
         select workspace_id, 'second-administrator', display_name, '{administrator}' from members where id = $1`,
        [coach],
      );
    });
    expect(await desk.signOn(browser, other, 'clinic')).toBe('/');
    expect((await who(browser))?.member.roles).toEqual(['clinician']);
    expect(await denied()).toHaveLength(1);
  });

  it('refuses an account that was deactivated', async () => {
    const set = (value: string) =>
      desk.inside((tx) =>
        tx.query(`update members set deactivated_at = ${value} where account_name = 'clinician'`),
      );
    await set('now()');
    expect(await desk.signOn(new CookieBrowser(), 'dr-lin')).toBe('/?sign-on=not-linked');
    await set('null');
  });

  describe('takes back only the browser that began, once', () => {
    it('with the state of its own attempt', async () => {
      const browser = new CookieBrowser();
      const address = new URL(await desk.provider.signIn(await desk.begin(browser), 'dr-lin'));
      const other = new URL(await desk.provider.signIn(await desk.begin(new CookieBrowser()), 'dr-lin'));
      for (const state of [null, '', 'x', other.searchParams.get('state')]) {
        const mixed = new URL(address);
        if (state === null) mixed.searchParams.delete('state');
        else mixed.searchParams.set('state', state);
        const copy = new CookieBrowser();
        copy.set('regimen-sign-on', /regimen-sign-on=([^;]*)/.exec(browser.cookie)![1]!);
        expect(await desk.callback(copy, mixed.href)).toBe(refused);
      }
      expect(await desk.callback(new CookieBrowser(), address.href)).toBe(refused);
      expect(await desk.callback(browser, address.href)).toBe('/');
    });

    it('and never again with the same code', async () => {
      const browser = new CookieBrowser();
      const address = await desk.provider.signIn(await desk.begin(browser), 'dr-lin');
      const cookie = /regimen-sign-on=([^;]*)/.exec(browser.cookie)![1]!;
      expect(await desk.callback(browser, address)).toBe('/');
      const thief = new CookieBrowser();
      thief.set('regimen-sign-on', cookie);
      expect(await desk.callback(thief, address)).toBe(refused);
      const second = new CookieBrowser();
      const fresh = new URL(await desk.begin(second));
      const replay = new URL(address);
      replay.searchParams.set('state', fresh.searchParams.get('state')!);
      expect(await desk.callback(second, replay.href)).toBe(refused);
    });

    it('at the connection it began at', async () => {
      const browser = new CookieBrowser();
      const address = await desk.provider.signIn(await desk.begin(browser), 'dr-lin');
      expect(await desk.callback(browser, address.replace('/ward?', '/clinic?'))).toBe(refused);
      expect(await desk.callback(browser, address.replace('/ward?', '/nowhere?'))).toBe(refused);
    });

    it('and within ten minutes', async () => {
      const browser = new CookieBrowser();
      const address = await desk.provider.signIn(await desk.begin(browser), 'dr-lin');
      await desk.expireAttempts();
      expect(await desk.callback(browser, address)).toBe(refused);
    });
  });

  it('sends the browser to the one callback of the settings and nowhere else, whatever a request says', async () => {
    for (const headers of <Record<string, string>[]>[
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    ]) {
      const answer = await fetch(
        `${desk.url}/sign-in/begin/ward?redirect_uri=https://good.example@evil.example/`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ redirect_uri: 'https://evil.example/' }),
        },
      );
      const { url } = (await answer.json()) as { url: string };
      const asked = new URL(url).searchParams;
      expect(asked.get('redirect_uri')).toBe(`${desk.url}/sign-in/callback/ward`);
      expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256']);
    }
    const browser = new CookieBrowser();
    const address = await desk.provider.signIn(await desk.begin(browser), 'dr-lin');
    expect(
      await desk.callback(browser, `${address}&redirect_uri=https://evil.example&next=//evil.example`),
    ).toBe('/');
  });

  it('begins by no link and by no form of another page', async () => {
    expect((await fetch(`${desk.url}/sign-in/begin/ward`)).status).toBe(404);
    const form = {
      method: 'POST',
      body: 'x=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect((await fetch(`${desk.url}/sign-in/begin/ward`, form)).status).toBe(415);
  });
});
