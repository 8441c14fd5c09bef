import type { ModelBackend } from '../../extension-points/model-backend.js';
import { finding } from '../finding.js';
import type { PhraseSample, RequestSample, SuggestionSample } from '../plugin-fixtures.js';
import { checkIdentityAndHealth } from './check-identity.js';
import { checkPhraser } from './check-phraser.js';
import { checkSuggester } from './check-suggester.js';
import { checkUnderstanding } from './check-understanding.js';

/** A backend offers an ability, and each ability has a name, a version and sound answers. */
export async function checkModelBackend(
  backend: ModelBackend,
  samples: {
    requests: readonly RequestSample[];
    suggestions: readonly SuggestionSample[];
    phrases: readonly PhraseSample[];
  },
): Promise<string[]> {
  const { id, understanding, suggester, phraser } = backend;
  const where = `Model backend ${id}`;
  const findings: string[] = [];
  if (!understanding && !suggester && !phraser)
    findings.push(finding(where, 'offers no ability', 'Give it an understanding, a suggester or a phraser'));
  for (const ability of [understanding, suggester, phraser]) {
    if (ability && (!ability.id || !ability.version))
      findings.push(
        finding(where, 'has an ability without id or version', 'Name both: decisions are traced by them'),
      );
  }
  findings.push(...(await checkIdentityAndHealth(backend)));
  if (understanding) findings.push(...(await checkUnderstanding(understanding, samples.requests)));
  if (suggester) findings.push(...(await checkSuggester(suggester, samples.suggestions)));
  if (phraser) findings.push(...(await checkPhraser(phraser, samples.phrases)));
  return findings;
}
