import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { workspaceRoot } from '../../../platform/config/read-settings.js';
import type { RawAnswer } from '../../../testing/graphql-client.js';
import { askGraphql } from '../../../testing/graphql-client.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import { startTestApi } from '../../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../../testing/test-workspace.js';
import { CookieBrowser } from './cookie-browser.js';
import { clientSecret, startTestOidcProvider } from './test-oidc-provider.js';
import type { TestOidcProvider } from './test-oidc-provider.js';

/** The product with a ward and a clinic that trust the same provider, each by a connection of its own. */
export interface SignOnDesk {
  url: string;
  workspaceId: string;
  provider: TestOidcProvider;
  inside<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** The same in the clinic. */
  clinic<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** As if ten minutes had passed. */
  expireAttempts(): Promise<void>;
  memberId(accountName: string): Promise<string>;
  /** As the ward's administrator would. Resolves to the type of the answer. */
  link(account: string, providerId: string, subject: string): Promise<string>;
  /** Begins at a connection. Resolves to the provider's address. */
  begin(browser: CookieBrowser, connection?: string): Promise<string>;
  /** Goes the whole way. Resolves to where the browser is sent last. */
  signOn(browser: CookieBrowser, login: string, connection?: string): Promise<string | null>;
  callback(browser: CookieBrowser, address: string): Promise<string | null>;
  /** Asks as the browser's session, if it has one. */
  ask(browser: CookieBrowser, query: string): Promise<RawAnswer>;
  stop(): Promise<void>;
}

export async function openSignOnDesk(): Promise<SignOnDesk> {
  const [workspaceId, otherWorkspace] = [randomUUID(), randomUUID()];
  const url = `http://127.0.0.1:${await freePort()}`;
  const callback = (id: string) => `${url}/sign-in/callback/${id}`;
  const provider = await startTestOidcProvider({ regimen: callback('ward'), other: callback('clinic') });
  const folder = await mkdtemp(join(tmpdir(), 'regimen-sign-on-'));
  const list = join(folder, 'plugins.json');
  const options = { connections: connectionsTo(provider.issuer, workspaceId, otherWorkspace) };
  const from = join(workspaceRoot, 'plugins/identity-oidc/dist/plugin.js');
  await writeFile(list, JSON.stringify({ plugins: [{ from, options }] }));
  const api = await startTestApi({
    REGIMEN_PLUGINS_FILE: list,
    REGIMEN_PUBLIC_URL: url,
    REGIMEN_PORT: new URL(url).port,
  });
  await makeTestWorkspace(api.database, ['clinician', 'administrator', 'participant'], workspaceId);
  await makeTestWorkspace(api.database, ['coach'], otherWorkspace);
  const inside = <T>(work: (tx: EntityManager) => Promise<T>, id = workspaceId) =>
    api.database.transactions.run({ kind: 'system', workspaceId: id, reason: 'test' }, work);
  const begin = async (browser: CookieBrowser, id = 'ward') => {
    const answer = await browser.send(`${url}/sign-in/begin/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return ((await answer.json()) as { url: string }).url;
  };
  const follow = async (browser: CookieBrowser, address: string) =>
    (await browser.send(address)).headers.get('location');
  const memberId = async (name: string) =>
    (await inside((tx) => idOf(tx, name))) ?? (await inside((tx) => idOf(tx, name), otherWorkspace))!;
  return {
    url,
    workspaceId,
    provider,
    inside,
    clinic: (work) => inside(work, otherWorkspace),
    expireAttempts: () => asOwner(api.database.ownerUrl, `update sign_on_attempts set expires_at = now()`),
    memberId,
    link: async (account, providerId, subject) => {
      const administrator = await signInForTest(url, 'administrator');
      const { data } = await administrator.ask(`mutation { linkIdentity(input: {
        memberId: "${await memberId(account)}", providerId: "${providerId}", subject: "${subject}" }) { __typename } }`);
      return (data!['linkIdentity'] as { __typename: string }).__typename;
    },
    begin,
    callback: follow,
    signOn: async (browser, login, id = 'ward') =>
      follow(browser, await provider.signIn(await begin(browser, id), login)),
    ask: (browser, query) => askGraphql(url, query, { cookie: browser.cookie }),
    stop: async () => {
      await api.stop();
      await provider.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function idOf(tx: EntityManager, accountName: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }[]>('select id from members where account_name = $1', [
    accountName,
  ]);
  return row?.id;
}

/** The ward gives roles here; in the clinic groups stand for them. */
function connectionsTo(issuer: string, ward: string, clinic: string) {
  const connection = (id: string, workspaceId: string, clientId: string) => ({
    id,
    workspaceId,
    title: { en: 'Hospital sign-in', zh: '医院登录' },
    issuer,
    clientId,
    clientSecret,
    allowPlainHttp: true,
  });
  const roles = { claim: 'groups', of: { doctors: ['clinician'], desk: ['administrator', 'owner'] } };
  return [connection('ward', ward, 'regimen'), { ...connection('clinic', clinic, 'other'), roles }];
}

async function asOwner(ownerUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
