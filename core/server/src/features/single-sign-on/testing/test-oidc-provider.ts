import { once } from 'node:events';
import type { webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { CookieBrowser } from './cookie-browser.js';

/** Makes another token of the one that the provider signed. */
export type Forge = (idToken: string) => string | Promise<string>;

/** A real provider on this machine, whose answers can be forged with its own keys. */
export interface TestOidcProvider {
  issuer: string;
  privateKey: webcrypto.CryptoKey;
  publicPem: string;
  keyId: string;
  /** Null for honest answers. */
  forge: Forge | null;
  /** Groups of everybody who signs in from now on. */
  groups: string[];
  /** Signs somebody in there. Resolves to the address the browser is sent back to. */
  signIn(url: string, login: string): Promise<string>;
  stop(): Promise<void>;
}

export const clientSecret = 'a secret of the test that is long enough';

/** @param clients callbacks by client. */
export async function startTestOidcProvider(
  clients: Readonly<Record<string, string>>,
): Promise<TestOidcProvider> {
  const keyId = 'k1';
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: keyId, alg: 'RS256', use: 'sig' };
  let handler: Parameters<typeof createServer>[1] = undefined;
  const server = createServer((request, response) => handler?.(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provided: TestOidcProvider = {
    issuer,
    privateKey,
    publicPem: await exportSPKI(publicKey),
    keyId,
    forge: null,
    groups: [],
    signIn: (url, login) => signInAt(issuer, url, login),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const provider = new Provider(issuer, {
    clients: Object.entries(clients).map(([client_id, redirect]) => ({
      client_id,
      client_secret: clientSecret,
      redirect_uris: [redirect],
    })),
    jwks: { keys: [key] },
    cookies: { keys: ['a key of the test'] },
    claims: { openid: ['sub', 'groups', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, groups: provided.groups, email: id, email_verified: false }),
    }),
  });
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path === '/token' && provided.forge && body?.id_token)
      context.body = { ...body, id_token: await provided.forge(body.id_token) };
  });
  handler = provider.callback();
  return provided;
}

/** Clicks through the provider's own pages. */
async function signInAt(issuer: string, url: string, login: string): Promise<string> {
  const browser = new CookieBrowser();
  let answer = await browser.send(url);
  for (let step = 0; step < 12; step += 1) {
    const location = answer.headers.get('location');
    if (location !== null) {
      const next = new URL(location, issuer);
      if (next.origin !== issuer) return next.href;
      answer = await browser.send(next.href);
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) break;
    const form = new URLSearchParams({ prompt, login, password: 'any' });
    answer = await browser.send(new URL(action, issuer).href, {
      method: 'POST',
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }
  throw new Error(`The provider did not send the browser back: ${answer.status}.`);
}
