import type { IdentityProvider } from '../../extension-points/identity-provider.js';
import { ask } from '../ask.js';
import { finding, inWords } from '../finding.js';
import type { PluginFixtures } from '../plugin-fixtures.js';

const nobody = { accountName: 'nobody-of-the-conformance-kit', secret: 'wrong' };

/** Lets in whom it should, and nobody else: not a stranger, not with a wrong or empty secret. */
export async function checkIdentityProvider(
  provider: IdentityProvider,
  { signIn }: PluginFixtures,
): Promise<string[]> {
  const where = `Identity provider ${provider.id}`;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(where, what, remedy));
  const known = signIn?.accountName ?? nobody.accountName;
  for (const [who, input] of [
    ['a stranger', nobody],
    ['a wrong secret', { accountName: known, secret: `${signIn?.secret ?? ''}-wrong` }],
    ['an empty secret', { accountName: known, secret: '' }],
    ['nobody at all', { accountName: '', secret: '' }],
  ] as const) {
    const answer = await ask(() => provider.authenticate(input));
    if (!answer.ok) find(`throws ${inWords(answer.error)} on ${who}`, 'Return null');
    else if (answer.value !== null) find(`lets ${who} in`, 'Return null');
  }
  if (!signIn) {
    find('was given no account to let in', 'Put one into the fixtures, signIn');
    return findings;
  }
  const answer = await ask(() => provider.authenticate(signIn));
  if (!answer.ok || !answer.value?.accountName)
    find('does not let its own account in', 'Return { accountName } for a right secret');
  return findings;
}
