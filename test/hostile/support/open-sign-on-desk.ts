import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, oidcClientSecret, startTestOidcProvider } from '@regimen/server/testing';
import type { CookieBrowser } from '@regimen/server/testing';
import { BrowserSession } from '../../journeys/support/browser-session.js';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { UserName, World } from '../world/world.js';
import { Caller } from './caller.js';
import { startSecondApi } from './second-api.js';
import type { Connection, SignOnDesk } from './sign-on-desk.js';

/** Starts a provider and an api that trusts it, on the database of the world. */
export async function openSignOnDesk(world: World): Promise<SignOnDesk> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const callbackOf = (id: Connection) => `${url}/sign-in/callback/${id}`;
  const provider = await startTestOidcProvider({ ward: callbackOf('ward'), works: callbackOf('works') });
  const list = join(world.regimen.dataFolder, 'hostile-sign-on.json');
  const connection = (id: Connection, workspaceId: string) => ({
    id,
    workspaceId,
    title: { en: 'Sign-in elsewhere', zh: '其他登录' },
    issuer: provider.issuer,
    clientId: id,
    clientSecret: oidcClientSecret,
    allowPlainHttp: true,
  });
  const options = { connections: [connection('ward', world.t1.id), connection('works', world.t2.id)] };
  const from = join(workspaceRoot, 'plugins/identity-oidc/dist/plugin.js');
  await writeFile(list, JSON.stringify({ plugins: [{ from, options }] }));
  const api = await startSecondApi(world, {
    REGIMEN_PLUGINS_FILE: list,
    REGIMEN_PUBLIC_URL: url,
    REGIMEN_PORT: new URL(url).port,
    REGIMEN_TRUSTED_PROXIES: '127.0.0.1',
  });
  await link(world, url, { administrator: 'admin1', account: 'carer1', id: 'ward', subject: 'dr-lin' });
  await link(world, url, { administrator: 'admin2', account: 'carer2', id: 'works', subject: 'co-wu' });
  const begin = (browser: CookieBrowser, id: Connection = 'ward') => beginAt(url, browser, id);
  const callback = async (browser: CookieBrowser, address: string) =>
    (await browser.send(address)).headers.get('location');
  return {
    url,
    provider,
    begin,
    callback,
    signOn: async (browser, login, id = 'ward') =>
      callback(browser, await provider.signIn(await begin(browser, id), login)),
    stop: async () => {
      await api.stop();
      await provider.stop();
      await rm(list, { force: true });
    },
  };
}

/** One address may begin sixty times a minute, which is tried elsewhere: here each attempt comes from another. */
async function beginAt(url: string, browser: CookieBrowser, id: Connection): Promise<string> {
  const answer = await browser.send(`${url}/sign-in/begin/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': nextAddress() },
    body: '{}',
  });
  if (answer.status !== 200) throw new Error(`The sign-in could not begin: ${answer.status}.`);
  return ((await answer.json()) as { url: string }).url;
}

let attempts = 0;

function nextAddress(): string {
  attempts += 1;
  return `203.0.${Math.floor(attempts / 250)}.${attempts % 250}`;
}

interface Link {
  administrator: UserName;
  account: string;
  id: Connection;
  subject: string;
}

async function link(world: World, url: string, { administrator, account, id, subject }: Link): Promise<void> {
  const [member] = await world.asOwner<{ id: string }>('select id from members where account_name = $1', [
    account,
  ]);
  // The world may be older than a proof of identity is good for.
  const fresh = new BrowserSession(world.url);
  await fresh.signIn(administrator, world.password);
  const answer = await Caller.with(url, Caller.signedIn(fresh).credentials).ask(
    'mutation ($input: LinkIdentityInput!) { linkIdentity(input: $input) { __typename } }',
    { input: { memberId: member!.id, providerId: id, subject } },
  );
  if (!answer.text.includes('"LinkedIdentity"')) throw new Error(`Not linked: ${answer.text}`);
}
