import type { IdentityProvider } from '../../extension-points/identity-provider.js';
import { IdentityRefused } from '../../extension-points/identity-provider.js';
import { checkIdentityProvider } from './check-identity-provider.js';

describe('the check of an identity provider', () => {
  let nonce = 0;
  const sound: IdentityProvider = {
    id: 'ward',
    workspaceId: '7f9a1b52-5a5e-4f5c-9a55-0d6a0e4f1c11',
    title: { en: 'Ward', zh: '病房' },
    begin: ({ state }) =>
      Promise.resolve({
        url: `https://idp.example/authorize?state=${state}`,
        remembered: { nonce: `n${(nonce += 1)}` },
      }),
    finish: () => Promise.reject(new IdentityRefused('nothing is proven')),
  };

  it('finds nothing in a sound one, nor in one that cannot be reached', async () => {
    expect(await checkIdentityProvider(sound)).toEqual([]);
    const away = { ...sound, begin: () => Promise.reject(new Error('no network')) };
    expect(await checkIdentityProvider(away)).toEqual([]);
  });

  it.each<[string, Partial<IdentityProvider>, RegExp]>([
    ['trusts any workspace', { workspaceId: '*' }, /names no workspace/],
    ['is called nothing', { title: { en: 'Ward', zh: '' } }, /no title in both/],
    [
      'forgets the state',
      { begin: () => Promise.resolve({ url: 'https://idp.example/', remembered: {} }) },
      /sends no state/,
    ],
    [
      'repeats its nonce',
      {
        begin: ({ state }) =>
          Promise.resolve({ url: `https://idp.example/?s=${state}`, remembered: { nonce: 'n' } }),
      },
      /the same for two attempts/,
    ],
    ['begins nowhere', { begin: () => Promise.resolve({ url: '/there', remembered: {} }) }, /no address/],
    [
      'believes any form',
      {
        answerForm: { stateField: 'RelayState' },
        finish: ({ answerForm }) =>
          answerForm?.includes('RelayState')
            ? Promise.resolve({ subject: 'x', roles: null })
            : Promise.reject(new IdentityRefused('nothing is proven')),
      },
      /accepts the forged answer "RelayState=/,
    ],
    [
      'registers another address',
      { registration: () => Promise.resolve({ mediaType: 'text/xml', text: '<x/>' }) },
      /without the callback/,
    ],
    [
      'believes anything',
      { finish: () => Promise.resolve({ subject: 'x', roles: null }) },
      /accepts the forged answer/,
    ],
  ])('finds one that %s', async (_what, change, expected) => {
    expect((await checkIdentityProvider({ ...sound, ...change })).join('\n')).toMatch(expected);
  });
});
