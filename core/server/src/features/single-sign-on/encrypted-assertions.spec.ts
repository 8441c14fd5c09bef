import { jest } from '@jest/globals';
import { CookieBrowser } from './testing/cookie-browser.js';
import { openSamlDesk } from './testing/saml-desk.js';
import type { SamlDesk, SamlSignOn } from './testing/saml-desk.js';
import { encrypted } from './testing/saml/encrypted.js';
import type { Encryption } from './testing/saml/encrypted.js';
import { wrappingsOfAssertion } from './testing/saml/wrapping.js';

jest.setTimeout(180_000);

const refused = '/?sign-on=refused';
const one = 'http://www.w3.org/2001/04/xmlenc#';
const other = 'http://www.w3.org/2009/xmlenc11#';
const weak = 'http://www.w3.org/2000/09/xmldsig#';

describe('an encrypted assertion', () => {
  let desk: SamlDesk;
  beforeAll(async () => {
    desk = await openSamlDesk();
    for (const connection of ['ward', 'sealed']) await desk.link('clinician', connection, 'dr-lin');
    await desk.link('administrator', 'sealed', 'mallory');
  });
  afterAll(() => desk.stop());

  const to =
    (how: Encryption = {}) =>
    (assertion: string) =>
      encrypted(assertion, how);
  const sealed = (how: SamlSignOn = {}) =>
    desk.signOn(new CookieBrowser(), 'dr-lin', {
      connection: 'sealed',
      wrap: to(),
      ...how,
      change: { signResponse: {}, ...how.change },
    });

  it.each(<const>[`${other}aes256-gcm`, `${other}aes128-gcm`, `${one}aes256-cbc`, `${one}aes128-cbc`])(
    'opens the account, by %s',
    async (algorithm) => {
      expect(await sealed({ wrap: to({ algorithm }) })).toBe('/');
    },
  );

  it.each<[string, SamlSignOn]>([
    ['it is not encrypted, where that is asked for', { wrap: (assertion) => assertion }],
    ['the response is not signed, so that anybody may have encrypted it', { change: { signResponse: null } }],
    ['the response is signed by another', { change: { signResponse: { key: 'next' } } }],
    ['it is not signed within', { change: { signAssertion: null } }],
    ['it is signed within by another', { change: { signAssertion: { key: 'next' } } }],
    ['it is signed within with SHA-1', { change: { signAssertion: { algorithm: `${weak}rsa-sha1` } } }],
    ['it is encrypted to another', { wrap: to({ to: 'next' }) }],
    ['its key is encrypted in a way that leaks', { wrap: to({ keyAlgorithm: `${one}rsa-1_5` }) }],
    ['it is encrypted by triple DES', { wrap: to({ algorithm: `${one}tripledes-cbc` }) }],
    [
      'it is encrypted by what nobody knows',
      { wrap: async (assertion) => changed(await encrypted(assertion), `${other}aes256-gcm`, 'urn:x') },
    ],
    ['it is not for us', { change: { audience: ['https://other.example'] } }],
    ['it is of another attempt', { change: { confirmedRequest: '_other' } }],
    ['it is damaged', { wrap: async (assertion) => damaged(await encrypted(assertion)) }],
    [
      'there are two',
      { wrap: async (assertion) => `${await encrypted(assertion)}${await encrypted(assertion)}` },
    ],
    [
      'it stands beside one that is not',
      { wrap: async (assertion) => `${assertion}${await encrypted(assertion)}` },
    ],
    [
      'its key lies elsewhere',
      {
        wrap: async (assertion) =>
          (await encrypted(assertion)).replace(
            '<e:EncryptedKey',
            "<RetrievalMethod URI=\"#x' or '1'='1\"/><e:EncryptedKey",
          ),
      },
    ],
    ['it holds something else', { wrap: () => encrypted('<x/>') }],
    ['it holds nothing readable', { wrap: () => encrypted('<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>') }],
  ])('opens nothing where %s', async (_what, how) => {
    expect(await sealed(how)).toBe(refused);
  });

  it.each(Object.entries(wrappingsOfAssertion))(
    'opens nothing where it holds %s',
    async (_what, wrapping) => {
      expect(await sealed({ wrap: (assertion) => encrypted(wrapping(assertion, 'mallory')) })).toBe(refused);
    },
  );

  it('opens nothing where no key of ours is set', async () => {
    const how = { connection: 'ward', wrap: to(), change: { signResponse: {} } };
    expect(await desk.signOn(new CookieBrowser(), 'dr-lin', how)).toBe(refused);
  });
});

function changed(xml: string, part: string, to: string): string {
  expect(xml).toContain(part);
  return xml.replace(part, to);
}

/** With one letter of the encrypted text exchanged for another; that of its key has another prefix. */
function damaged(xml: string): string {
  const at = xml.indexOf('<xenc:CipherValue>') + '<xenc:CipherValue>'.length + 40;
  expect(at).toBeGreaterThan(100);
  return `${xml.slice(0, at)}${xml[at] === 'A' ? 'B' : 'A'}${xml.slice(at + 1)}`;
}
