import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { workspaceRoot } from '../../../platform/config/read-settings.js';
import { freePort } from '../../../platform/database/embedded/free-port.js';
import type { RawAnswer } from '../../../testing/graphql-client.js';
import { askGraphql } from '../../../testing/graphql-client.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import { startTestApi } from '../../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../../testing/test-workspace.js';
import type { CookieBrowser } from './cookie-browser.js';

/** The product with a ward and a clinic, each with a connection of its own to a provider elsewhere. */
export interface SignOnBench {
  url: string;
  workspaceId: string;
  inside<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** The same in the clinic. */
  clinic<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** What only the owner of the tables may do. */
  asOwner(statement: string): Promise<void>;
  /** As if ten minutes had passed. */
  expireAttempts(): Promise<void>;
  memberId(accountName: string): Promise<string>;
  /** As the ward's administrator would. Resolves to the type of the answer. */
  link(account: string, providerId: string, subject: string): Promise<string>;
  /** Begins at a connection. Resolves to the provider's address. */
  begin(browser: CookieBrowser, connection?: string): Promise<string>;
  callback(browser: CookieBrowser, address: string): Promise<string | null>;
  /** Asks as the browser's session, if it has one. */
  ask(browser: CookieBrowser, query: string): Promise<RawAnswer>;
  stop(): Promise<void>;
}

/** @param connections settings of the plugin, by the ids of the two workspaces. */
export async function openSignOnBench(
  url: string,
  plugin: 'identity-oidc' | 'identity-saml',
  connections: (ward: string, clinic: string) => readonly object[],
): Promise<SignOnBench> {
  const [workspaceId, otherWorkspace] = [randomUUID(), randomUUID()];
  const folder = await mkdtemp(join(tmpdir(), 'regimen-sign-on-'));
  const list = join(folder, 'plugins.json');
  const options = { connections: connections(workspaceId, otherWorkspace) };
  const from = join(workspaceRoot, 'plugins', plugin, 'dist/plugin.js');
  await writeFile(list, JSON.stringify({ plugins: [{ from, options }] }));
  const api = await startTestApi({
    REGIMEN_PLUGINS_FILE: list,
    REGIMEN_PUBLIC_URL: url,
    REGIMEN_PORT: new URL(url).port,
    REGIMEN_TRUSTED_PROXIES: '127.0.0.1',
  });
  await makeTestWorkspace(api.database, ['clinician', 'administrator', 'participant'], workspaceId);
  await makeTestWorkspace(api.database, ['coach'], otherWorkspace);
  const inside = <T>(work: (tx: EntityManager) => Promise<T>, id = workspaceId) =>
    api.database.transactions.run({ kind: 'system', workspaceId: id, reason: 'test' }, work);
  const memberId = async (name: string) =>
    (await inside((tx) => idOf(tx, name))) ?? (await inside((tx) => idOf(tx, name), otherWorkspace))!;
  const asOwner = (statement: string) => run(api.database.ownerUrl, statement);
  return {
    url,
    workspaceId,
    inside,
    clinic: (work) => inside(work, otherWorkspace),
    asOwner,
    expireAttempts: () => asOwner(`update sign_on_attempts set expires_at = now()`),
    memberId,
    link: async (account, providerId, subject) => {
      const administrator = await signInForTest(url, 'administrator');
      const { data } = await administrator.ask(`mutation { linkIdentity(input: {
        memberId: "${await memberId(account)}", providerId: "${providerId}", subject: "${subject}" }) { __typename } }`);
      return (data!['linkIdentity'] as { __typename: string }).__typename;
    },
    begin: (browser, id = 'ward') => beginAt(url, browser, id),
    callback: async (browser, address) => (await browser.send(address)).headers.get('location'),
    ask: (browser, query) => askGraphql(url, query, { cookie: browser.cookie }),
    stop: async () => {
      await api.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An address of this machine that nobody listens at yet. */
export async function freeAddress(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}

let attempts = 0;

/** One address may begin sixty times a minute, which is tried elsewhere: here each attempt comes from another. */
export function nextAddress(): string {
  attempts += 1;
  return `203.0.${Math.floor(attempts / 250)}.${attempts % 250}`;
}

async function beginAt(url: string, browser: CookieBrowser, id: string): Promise<string> {
  const answer = await browser.send(`${url}/sign-in/begin/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': nextAddress() },
    body: '{}',
  });
  return ((await answer.json()) as { url: string }).url;
}

async function idOf(tx: EntityManager, accountName: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }[]>('select id from members where account_name = $1', [
    accountName,
  ]);
  return row?.id;
}

async function run(ownerUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
