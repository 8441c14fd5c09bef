import { createHmac, webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { SignJWT, base64url, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import type { JWTPayload } from 'jose';
import { CookieBrowser } from './testing/cookie-browser.js';
import { openSignOnDesk } from './testing/sign-on-desk.js';
import type { SignOnDesk } from './testing/sign-on-desk.js';
import type { Forge } from './testing/test-oidc-provider.js';

jest.setTimeout(180_000);

const refused = '/?sign-on=refused';

describe('signing in elsewhere believes no token but the provider’s, for us and for now', () => {
  let desk: SignOnDesk;
  let asked = 0;
  let attacker: string;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('{"keys":[]}');
  });
  beforeAll(async () => {
    desk = await openSignOnDesk();
    await desk.link('clinician', 'ward', 'dr-lin');
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    attacker = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  afterAll(async () => {
    server.close();
    await desk.stop();
  });
  afterEach(() => {
    desk.provider.forge = null;
  });

  const now = () => Math.floor(Date.now() / 1000);
  /** Signed by the provider's own key, with other claims. */
  const claims =
    (change: (claims: JWTPayload) => object): Forge =>
    (token) => {
      const old = decodeJwt(token);
      return new SignJWT({ ...old, ...change(old) })
        .setProtectedHeader({ alg: 'RS256', kid: desk.provider.keyId })
        .sign(desk.provider.privateKey);
    };
  /** With another header, signed by the provider's own key. */
  const header =
    (change: object): Forge =>
    (token) =>
      signed(desk.provider.privateKey, { alg: 'RS256', kid: desk.provider.keyId, ...change }, token);
  const signed = async (key: webcrypto.CryptoKey, head: object, token: string) => {
    const content = `${base64url.encode(JSON.stringify(head))}.${token.split('.')[1]}`;
    const signature = await webcrypto.subtle.sign(
      'RSASSA-PKCS1-v1_5',
      key,
      new TextEncoder().encode(content),
    );
    return `${content}.${base64url.encode(new Uint8Array(signature))}`;
  };
  const unsigned =
    (alg: string, signature = ''): Forge =>
    (token) =>
      `${base64url.encode(JSON.stringify({ alg, kid: desk.provider.keyId }))}.${token.split('.')[1]}.${signature}`;
  const byMac =
    (secret: () => string): Forge =>
    (token) => {
      const content = `${base64url.encode('{"alg":"HS256","typ":"JWT"}')}.${token.split('.')[1]}`;
      return `${content}.${createHmac('sha256', secret()).update(content).digest('base64url')}`;
    };
  const byStranger =
    (head: (jwk: object) => object): Forge =>
    async (token) => {
      const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
      const jwk = await exportJWK(publicKey);
      return signed(privateKey, { alg: 'RS256', kid: desk.provider.keyId, ...head(jwk) }, token);
    };
  const twice: Forge = (token) => {
    const payload = Buffer.from(token.split('.')[1]!, 'base64url').toString();
    const doubled = base64url.encode(payload.replace('{', '{"sub":"somebody",'));
    return signed(desk.provider.privateKey, { alg: 'RS256', kid: desk.provider.keyId }, `x.${doubled}.x`);
  };

  const forgeries: [string, Forge][] = [
    ['alg none', unsigned('none')],
    ['alg None', unsigned('None')],
    ['alg nOnE with a signature', unsigned('nOnE', 'x')],
    ['an empty signature', unsigned('RS256')],
    ['a MAC by the public key', byMac(() => desk.provider.publicPem)],
    ['a MAC by the public key without line end', byMac(() => desk.provider.publicPem.trim())],
    ['a stranger’s signature', byStranger(() => ({}))],
    ['a key of its own', byStranger((jwk) => ({ jwk }))],
    ['an address of keys', byStranger(() => ({ jku: attacker, kid: 'x' }))],
    ['an address of certificates', byStranger(() => ({ x5u: attacker, kid: 'x' }))],
    ['a key id that is a path', header({ kid: '../../dev/null' })],
    ['a key id that is a query', header({ kid: "' UNION SELECT 'k'--" })],
    ['a critical extension', header({ crit: ['x'], x: 1 })],
    ['another algorithm of the same key', header({ alg: 'PS256' })],
    ['another issuer', claims(() => ({ iss: 'https://evil.example' }))],
    ['another audience', claims(() => ({ aud: 'other' }))],
    ['another audience beside us', claims(({ aud }) => ({ aud: [aud, 'other'] }))],
    ['no audience', claims(() => ({ aud: undefined }))],
    ['a past end', claims(() => ({ exp: now() - 61 }))],
    ['a start in the future', claims(() => ({ nbf: now() + 300 }))],
    ['a date of issue in the future', claims(() => ({ iat: now() + 300 }))],
    ['an end in ten years', claims(() => ({ exp: now() + 10 * 365 * 86_400 }))],
    ['an end that is a text', claims(() => ({ exp: '9e99' }))],
    ['no end', claims(() => ({ exp: undefined }))],
    ['another nonce', claims(() => ({ nonce: 'x' }))],
    ['no nonce', claims(() => ({ nonce: undefined }))],
    ['no subject', claims(() => ({ sub: undefined }))],
    ['an empty subject', claims(() => ({ sub: '' }))],
    ['a subject twice', twice],
  ];

  it.each(forgeries)('not one with %s', async (_what, forge) => {
    desk.provider.forge = forge;
    const browser = new CookieBrowser();
    expect(await desk.signOn(browser, 'dr-lin')).toBe(refused);
    expect(browser.has('regimen')).toBe(false);
  });

  it('but its own, signed anew in the same way, and one that differs by less than a minute', async () => {
    desk.provider.forge = claims(() => ({}));
    expect(await desk.signOn(new CookieBrowser(), 'dr-lin')).toBe('/');
    desk.provider.forge = claims(() => ({ exp: now() - 30, nbf: now() + 30 }));
    expect(await desk.signOn(new CookieBrowser(), 'dr-lin')).toBe('/');
    expect(asked).toBe(0);
  });
});
