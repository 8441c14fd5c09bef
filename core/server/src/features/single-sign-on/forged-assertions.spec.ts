import { deflateRawSync, gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { CookieBrowser } from './testing/cookie-browser.js';
import { openSamlDesk } from './testing/saml-desk.js';
import type { SamlDesk, SamlSignOn } from './testing/saml-desk.js';
import { namespaces } from './testing/saml/saml-answer.js';
import type { SamlAnswer } from './testing/saml/saml-answer.js';
import { exclusive, hasRightSignature } from './testing/saml/signed-xml.js';
import { readRequest, samlIssuer, signInThere } from './testing/saml/test-saml-provider.js';
import { wrappingsOfAssertion, wrappingsOfResponse } from './testing/saml/wrapping.js';

jest.setTimeout(180_000);

const refused = '/?sign-on=refused';
const status = 'urn:oasis:names:tc:SAML:2.0:status:';
const names = 'urn:oasis:names:tc:SAML:';
const unsigned = (xml: string) => xml.replace(/<Signature [\s\S]*?<\/Signature>/g, '');

describe('signing in elsewhere believes no assertion but the provider’s, for us and for now', () => {
  let desk: SamlDesk;
  beforeAll(async () => {
    desk = await openSamlDesk();
    for (const connection of ['ward', 'strict']) await desk.link('clinician', connection, 'dr-lin');
    await desk.link('administrator', 'ward', 'mallory');
    await desk.link('administrator', 'strict', 'mallory');
  });
  afterAll(() => desk.stop());

  const tryOn = async (how: SamlSignOn, name = 'dr-lin') => {
    const browser = new CookieBrowser();
    const sentTo = await desk.signOn(browser, name, how);
    return { sentTo, hasSession: browser.has('regimen') };
  };
  const nothing = { sentTo: refused, hasSession: false };
  const opened = { sentTo: '/', hasSession: true };

  const says: [string, Partial<SamlAnswer>][] = [
    ['another issuer', { issuer: 'https://evil.example' }],
    ['an issuer with a slash more', { issuer: `${samlIssuer}/` }],
    ['a response of another issuer', { responseIssuer: 'https://evil.example' }],
    ['another audience', { audience: ['https://other.example'] }],
    ['no audience', { audience: [] }],
    ['another recipient', { recipient: 'https://evil.example/sign-in/callback/ward' }],
    ['no recipient', { recipient: null }],
    ['another destination', { destination: 'https://evil.example/' }],
    ['no destination', { destination: null }],
    ['no request: nobody here asked for it', { inResponseTo: null, confirmedRequest: null }],
    ['another request', { inResponseTo: '_other', confirmedRequest: '_other' }],
    ['another request in the assertion alone', { confirmedRequest: '_other' }],
    ['no request in the assertion', { confirmedRequest: null }],
    ['a past end', { notOnOrAfter: -61 }],
    ['a past end of its confirmation', { confirmedUntil: -61 }],
    ['no end of its confirmation', { confirmedUntil: null }],
    ['a start in the future', { notBefore: 120 }],
    ['a date of issue in the future', { issuedAt: 120 }],
    ['an end in ten years', { notOnOrAfter: 315_360_000, confirmedUntil: 315_360_000 }],
    ['a session there that is over', { sessionUntil: -61 }],
    ['a condition that nobody knows', { extraCondition: '<saml:Condition Nobody="knows"/>' }],
    [
      'a second audience restriction',
      {
        extraCondition:
          '<saml:AudienceRestriction><saml:Audience>x</saml:Audience></saml:AudienceRestriction>',
      },
    ],
    ['another way of confirming', { method: `${names}2.0:cm:holder-of-key` }],
    ['a failure', { status: `${status}Responder` }],
    ['a transient name', { nameFormat: `${names}2.0:nameid-format:transient` }],
    ['an address of mail', { nameFormat: `${names}1.1:nameid-format:emailAddress` }],
    ['a name of no format', { nameFormat: null }],
    ['a name by another provider', { nameQualifier: 'https://evil.example' }],
    ['no name', { name: '' }],
    ['a name with space around it', { name: ' dr-lin' }],
    ['an enormous name', { name: 'x'.repeat(256) }],
    ['a name with a part', { name: 'dr-lin<saml:x/>' }],
  ];

  it.each(says)('not one with %s', async (_what, change) => {
    expect(await tryOn({ change })).toEqual(nothing);
  });

  it('not one with another audience beside us', async () => {
    const browser = new CookieBrowser();
    const address = await desk.begin(browser);
    const change = { audience: [readRequest(address).issuer, 'https://other.example'] };
    expect(await desk.comeBack(browser, await signInThere(address, 'dr-lin', { change }))).toBe(refused);
    expect(browser.has('regimen')).toBe(false);
  });

  const weak = 'http://www.w3.org/2000/09/xmldsig#';
  const signed: [string, Partial<SamlAnswer>][] = [
    ['by another key', { signAssertion: { key: 'own' } }],
    ['by a certificate that another connection trusts', { signAssertion: { key: 'next' } }],
    ['with SHA-1', { signAssertion: { algorithm: `${weak}rsa-sha1` } }],
    ['over a digest of SHA-1', { signAssertion: { digest: `${weak}sha1` } }],
    ['with comments counted', { signAssertion: { canonicalization: `${exclusive}WithComments` } }],
    ['over something it changes', { signAssertion: { transforms: [exclusive] } }],
    [
      'over something it changes more',
      {
        signAssertion: { transforms: [`${weak}enveloped-signature`, exclusive, exclusive] },
      },
    ],
    ['nowhere', { signAssertion: null }],
    ['around the assertion only', { signAssertion: null, signResponse: {} }],
    ['by another key around the assertion', { signResponse: { key: 'own' } }],
  ];

  it.each(signed)('not one signed %s', async (_what, change) => {
    expect(await tryOn({ change })).toEqual(nothing);
  });

  const forged: [string, (xml: string) => string | Buffer][] = [
    ['its signature taken off', unsigned],
    ['another name', (xml) => xml.replace('>dr-lin<', '>mallory<')],
    ['a comment in its name', (xml) => xml.replace('>dr-lin<', '>dr-<!-- -->lin<')],
    ['an instruction in its name', (xml) => xml.replace('>dr-lin<', '>dr-<?x y?>lin<')],
    ['a section of data in its name', (xml) => xml.replace('>dr-lin<', '><![CDATA[dr-lin]]><')],
    ['a document type', (xml) => `<!DOCTYPE x>${xml}`],
    ['an entity', (xml) => `<!DOCTYPE x [<!ENTITY e "dr-lin">]>${xml.replace('>dr-lin<', '>&e;<')}`],
    [
      'a file for an entity',
      (xml) => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml.replace('>dr-lin<', '>&e;<')}`,
    ],
    ['a billion laughs', (xml) => `<!DOCTYPE x [${laughs()}]>${xml.replace('>dr-lin<', '>&l9;<')}`],
    ['its signature emptied', (xml) => xml.replace(/(<SignatureValue>)[^<]*/, '$1')],
    ['its signature twice', (xml) => xml.replace(/<Signature [\s\S]*?<\/Signature>/, '$&$&')],
    ['a reference to everything', (xml) => xml.replace(/ URI="#[^"]*"/, ' URI=""')],
    ['an id twice', (xml) => xml.replace(/(<samlp:Response [^>]*) ID="[^"]*"/, `$1 ID="${idOf(xml)}"`)],
    [
      'an id twice in another spelling',
      (xml) => xml.replace('<samlp:Status>', `<samlp:Status id="${idOf(xml)}">`),
    ],
    ['a second document', (xml) => `${xml}${xml}`],
    ['a compressed document', (xml) => deflateRawSync(xml)],
    ['a compressed document of zeros', () => gzipSync(Buffer.alloc(100_000_000))],
    ['no document', () => 'x'],
    ['half a document', (xml) => xml.slice(0, xml.length / 2)],
    ['an encoding of its own', (xml) => Buffer.from(xml, 'utf16le')],
    ['an old version', (xml) => xml.replace(/Version="2.0"/g, 'Version="1.1"')],
    [
      'a thousand levels',
      (xml) => xml.replace('<samlp:Status>', `$&${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`),
    ],
    [
      'more than any answer has, though few elements',
      (xml) => xml.replace('<samlp:Status>', `$&<x>${'y'.repeat(195 * 1024)}</x>`),
    ],
    ['ten thousand elements', (xml) => xml.replace('<samlp:Status>', `$&${'<a/>'.repeat(10_000)}`)],
    ['another thing than a response', (xml) => xml.replaceAll('samlp:Response', 'samlp:LogoutResponse')],
    ['another meaning of its names', (xml) => xml.replaceAll(namespaces.protocol, 'urn:x')],
  ];

  it.each(forged)('not one with %s', async (_what, forge) => {
    expect(await tryOn({ forge })).toEqual(nothing);
  });

  describe('wrapped up in another', () => {
    const wrap = (wrapping: (xml: string, name: string) => string, seen: string[]) => (xml: string) => {
      const forgery = wrapping(xml, 'mallory');
      seen.push(forgery);
      return forgery;
    };

    it.each(Object.entries(wrappingsOfAssertion))('not by %s', async (what, wrapping) => {
      const seen: string[] = [];
      expect(await tryOn({ forge: wrap(wrapping, seen) })).toEqual(nothing);
      expect(seen[0]).toContain('>mallory<');
      // What signs two elements of one id is refused by the naive reader, too.
      expect(hasRightSignature(seen[0]!)).toBe(!what.includes('same id'));
    });

    it.each(Object.entries(wrappingsOfResponse))('not by %s', async (_what, wrapping) => {
      const seen: string[] = [];
      const change = { signResponse: {}, signAssertion: {} };
      for (const connection of ['ward', 'strict'])
        expect(await tryOn({ connection, change, forge: wrap(wrapping, seen) })).toEqual(nothing);
      expect(seen[0]).toContain('>mallory<');
      expect(hasRightSignature(seen[0]!)).toBe(true);
    });
  });

  it('but its own, by every algorithm that holds, and one that differs by less than a minute', async () => {
    const more = 'http://www.w3.org/2001/04/xmldsig-more#';
    const digest = 'http://www.w3.org/2001/04/xmlenc#sha512';
    for (const change of <Partial<SamlAnswer>[]>[
      {},
      { signResponse: {} },
      { signAssertion: { algorithm: `${more}rsa-sha512`, digest } },
      { signAssertion: { algorithm: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1' } },
      { notBefore: 30, notOnOrAfter: -30, confirmedUntil: -30, issuedAt: 30, sessionUntil: -30 },
      { nameQualifier: samlIssuer, groups: Array.from({ length: 1000 }, (_, at) => `group ${at}`) },
    ])
      expect(await tryOn({ change })).toEqual(opened);
    expect(await tryOn({ forge: (xml) => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}` })).toEqual(opened);
  });

  it('and asks for a signature around it where the settings say so', async () => {
    expect(await tryOn({ connection: 'strict' })).toEqual(nothing);
    expect(await tryOn({ connection: 'strict', change: { signResponse: {} } })).toEqual(opened);
    const change = { signResponse: { key: 'own' as const } };
    expect(await tryOn({ connection: 'strict', change })).toEqual(nothing);
  });

  it('nor two answers in one form, nor one in the address', async () => {
    const browser = new CookieBrowser();
    const form = await signInThere(await desk.begin(browser), 'dr-lin');
    const answer = new URLSearchParams(form).get('SAMLResponse')!;
    expect(await desk.comeBack(browser, `${form}&SAMLResponse=${encodeURIComponent(answer)}`)).toBe(refused);
    const other = new CookieBrowser();
    const asked = await signInThere(await desk.begin(other), 'dr-lin');
    expect(await desk.callback(other, `${desk.url}/sign-in/callback/ward?${asked}`)).toBe(refused);
  });
});

function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return ['<!ENTITY l0 "ha">', ...levels].join('');
}

function idOf(xml: string): string {
  return /<saml:Assertion [^>]*ID="([^"]*)"/.exec(xml)![1]!;
}
