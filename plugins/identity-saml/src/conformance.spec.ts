import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { keys } from './testing/certificates.js';

const connection = {
  id: 'ward',
  workspaceId: '7f9a1b52-5a5e-4f5c-9a55-0d6a0e4f1c11',
  title: { en: 'Hospital sign-in', zh: '医院登录' },
  issuer: 'https://login.hospital.example',
  signOnUrl: 'https://login.hospital.example/sso',
  certificates: [keys.strong.certificate],
};
const bare = keys.strong.certificate.replace(/-----[^-]+-----|\s/g, '');

describe('the SAML plugin', () => {
  it('conforms', async () => {
    const strict = {
      ...connection,
      id: 'strict',
      requireSignedResponse: true,
      decryption: { privateKey: keys.strong.privateKey, certificate: keys.strong.certificate },
      requestSigning: { privateKey: keys.strong.privateKey, certificate: keys.strong.certificate },
    };
    expect(await checkPlugin(plugin, { options: { connections: [connection, strict] } })).toEqual([]);
  });

  it('takes a certificate as providers publish it', () => {
    for (const certificates of [[bare], [bare.replace(/.{64}/g, '$&\n')], [connection.certificates[0], bare]])
      expect(plugin.options.safeParse({ connections: [{ ...connection, certificates }] }).success).toBe(true);
  });

  it.each([
    ['an address without TLS', { signOnUrl: 'http://login.hospital.example/sso' }],
    ['no certificate', { certificates: [] }],
    ['a text for a certificate', { certificates: ['MIIB'] }],
    ['a key for a certificate', { certificates: [keys.strong.privateKey] }],
    ['a certificate of a short key', { certificates: [keys.weak.certificate] }],
    ['a certificate of another kind of key', { certificates: [keys.curve.certificate] }],
    [
      'a key of another certificate',
      { decryption: { privateKey: keys.strong.privateKey, certificate: keys.other.certificate } },
    ],
    [
      'requests signed by a key of another certificate',
      { requestSigning: { privateKey: keys.strong.privateKey, certificate: keys.other.certificate } },
    ],
    ['unsigned assertions', { wantAssertionsSigned: false }],
    ['no workspace', { workspaceId: '*' }],
    ['an unknown setting', { trustEmail: true }],
  ])('takes no connection with %s', (_what, change) => {
    expect(plugin.options.safeParse({ connections: [{ ...connection, ...change }] }).success).toBe(false);
  });

  it('takes no two connections of one name', () => {
    expect(plugin.options.safeParse({ connections: [connection, connection] }).success).toBe(false);
  });
});
