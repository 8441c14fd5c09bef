import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';

const connection = {
  id: 'ward',
  workspaceId: '7f9a1b52-5a5e-4f5c-9a55-0d6a0e4f1c11',
  title: { en: 'Hospital sign-in', zh: '医院登录' },
  issuer: 'https://login.hospital.example',
  clientId: 'regimen',
  clientSecret: 'secret',
};
const discovered = {
  issuer: connection.issuer,
  authorization_endpoint: `${connection.issuer}/authorize`,
  token_endpoint: `${connection.issuer}/token`,
  jwks_uri: `${connection.issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
};

describe('the OpenID Connect plugin', () => {
  it('conforms', async () => {
    const answerFetch = () => Promise.resolve(Response.json(discovered));
    expect(await checkPlugin(plugin, { options: { connections: [connection] }, answerFetch })).toEqual([]);
  });

  it.each([
    ['an issuer without TLS', { issuer: 'http://login.hospital.example' }],
    ['no secret', { clientSecret: '' }],
    ['a MAC for signatures', { signingAlgorithm: 'HS256' }],
    ['no workspace', { workspaceId: '*' }],
    ['an unknown setting', { trustEmail: true }],
  ])('takes no connection with %s', (_what, change) => {
    expect(plugin.options.safeParse({ connections: [{ ...connection, ...change }] }).success).toBe(false);
  });

  it('takes no two connections of one name', () => {
    expect(plugin.options.safeParse({ connections: [connection, connection] }).success).toBe(false);
  });
});
