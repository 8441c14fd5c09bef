import type { IdentityProvider } from '../../extension-points/identity-provider.js';
import type { PluginFixtures } from '../plugin-fixtures.js';
import { checkWith } from '../testing/plain-plugin.js';

const signIn = { accountName: 'ana', secret: 'right' };
const authenticate: IdentityProvider['authenticate'] = ({ accountName, secret }) =>
  Promise.resolve(accountName === 'ana' && secret === 'right' ? { accountName } : null);
const check = (change: object, fixtures: PluginFixtures = { signIn }) =>
  checkWith({ identityProviders: [{ id: 'plain', authenticate, ...change }] }, fixtures);

describe('an identity provider', () => {
  it('passes when it is honest', async () => {
    expect(await check({})).toEqual([]);
  });

  it('needs an account to be tried with', async () => {
    expect((await check({}, {})).join()).toContain('was given no account');
  });

  it.each([
    ['anybody', (input: { accountName: string }) => Promise.resolve(input), 'lets a stranger in'],
    [
      'whoever knows the name',
      ({ accountName }: { accountName: string }) =>
        Promise.resolve(accountName === 'ana' ? { accountName } : null),
      'lets a wrong secret in',
    ],
    ['nobody', () => Promise.resolve(null), 'does not let its own account in'],
    [
      'nobody, with a crash',
      () => Promise.reject(new Error('no such user')),
      'throws Error "no such user" on a stranger',
    ],
  ])('is found letting in %s', async (_, letIn, finding) => {
    expect((await check({ authenticate: letIn })).join('\n')).toContain(finding);
  });
});
