import type { ModelBackend } from '../../extension-points/model-backend.js';
import { finding } from '../finding.js';
import type { RequestSample, SuggestionSample } from '../plugin-fixtures.js';
import { checkSuggester } from './check-suggester.js';
import { checkUnderstanding } from './check-understanding.js';

/** A backend offers an ability, and each ability has a name, a version and sound answers. */
export async function checkModelBackend(
  { id, understanding, suggester }: ModelBackend,
  samples: { requests: readonly RequestSample[]; suggestions: readonly SuggestionSample[] },
): Promise<string[]> {
  const where = `Model backend ${id}`;
  const findings: string[] = [];
  if (!understanding && !suggester)
    findings.push(finding(where, 'offers no ability', 'Give it an understanding or a suggester'));
  for (const ability of [understanding, suggester]) {
    if (ability && (!ability.id || !ability.version))
      findings.push(
        finding(where, 'has an ability without id or version', 'Name both: decisions are traced by them'),
      );
  }
  if (understanding) findings.push(...(await checkUnderstanding(understanding, samples.requests)));
  if (suggester) findings.push(...(await checkSuggester(suggester, samples.suggestions)));
  return findings;
}
