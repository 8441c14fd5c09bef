import type { IdentityProvider, SignOnStart } from '../../extension-points/identity-provider.js';
import { ask } from '../ask.js';
import { finding, inWords, isErrorLike } from '../finding.js';

const callbackUrl = 'https://regimen.example/sign-in/callback/kit';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Begins twice and answers with what no provider said. Beginning may fail where the kit's `answerFetch` plays no
 * provider; accepting a forged answer may not.
 */
export async function checkIdentityProvider(provider: IdentityProvider): Promise<string[]> {
  const where = `Identity provider ${provider.id}`;
  const findings: string[] = [];
  const note = (what: string, remedy: string) => findings.push(finding(where, what, remedy));
  if (!uuid.test(provider.workspaceId))
    note('names no workspace', 'Give the id of the one workspace that trusts it');
  if (!provider.title?.en || !provider.title?.zh)
    note('has no title in both languages', 'Say on the button who signs people in');
  const [first, second] = [
    await ask(() => provider.begin({ callbackUrl, state: 'state-of-the-first' })),
    await ask(() => provider.begin({ callbackUrl, state: 'state-of-the-second' })),
  ];
  if (first.ok && second.ok) {
    for (const fault of startFaults(first.value, second.value)) note(...fault);
  }
  const remembered = first.ok ? first.value.remembered : {};
  for (const [what, answer] of forgedAnswers(provider)) {
    const forged = await ask(() =>
      provider.finish({ callbackUrl, state: 'state-of-the-first', remembered, ...answer }),
    );
    if (forged.ok) note(`accepts the forged answer "${what}"`, 'Check everything a provider answers');
    else if (!isErrorLike(forged.error))
      note(`throws ${inWords(forged.error)}`, 'Throw IdentityRefused where nothing is proven');
  }
  const registration = await ask(() => provider.registration?.({ callbackUrl }));
  if (!registration.ok)
    note(`registers with ${inWords(registration.error)}`, 'Write the document of settings alone');
  else if (registration.value && !registration.value.text.includes(callbackUrl))
    note('is registered without the callback', 'Name the address in it, as nothing else is answered to');
  return findings;
}

function forgedAnswers({
  answerForm,
}: IdentityProvider): [what: string, answer: { answerUrl: string; answerForm?: string }][] {
  const queries = ['', '?error=access_denied&state=state-of-the-first', '?code=made-up&state=another'];
  const forms = ['', `${answerForm?.stateField}=state-of-the-first`, 'SAMLResponse=PD94bWw%2FPg&x=%00'];
  return [
    ...queries.map((query): [string, { answerUrl: string }] => [
      query,
      { answerUrl: `${callbackUrl}${query}` },
    ]),
    ...(answerForm ? forms : []).map((form): [string, { answerUrl: string; answerForm: string }] => [
      form,
      { answerUrl: callbackUrl, answerForm: form },
    ]),
  ];
}

function startFaults(first: SignOnStart, second: SignOnStart): [what: string, remedy: string][] {
  const faults: [string, string][] = [];
  const parameters = URL.canParse(first.url) ? [...new URL(first.url).searchParams.values()] : null;
  if (parameters === null) return [['begins with what is no address', 'Return a whole URL']];
  if (!parameters.includes('state-of-the-first'))
    faults.push(['sends no state along', 'Put the given state into the address']);
  const texts = Object.values(first.remembered);
  if (texts.some((text) => typeof text !== 'string'))
    faults.push(['remembers more than texts', 'Remember strings only']);
  if (texts.some((text) => text !== '' && Object.values(second.remembered).includes(text)))
    faults.push(['remembers the same for two attempts', 'Make every nonce and verifier anew']);
  return faults;
}
