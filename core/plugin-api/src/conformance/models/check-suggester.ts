import type { SessionSuggester } from '../../extension-points/model-backend.js';
import { askTwice } from '../ask.js';
import { finding } from '../finding.js';
import type { SuggestionSample } from '../plugin-fixtures.js';

/** Scores lie between 0 and 1 and speak of the catalogue given; an empty catalogue has nothing to score. */
export async function checkSuggester(
  suggester: SessionSuggester,
  samples: readonly SuggestionSample[],
): Promise<string[]> {
  const where = `Suggester ${suggester.id}`;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(where, what, remedy));
  for (const sample of [...samples, ...samples.slice(0, 1).map((first) => ({ ...first, catalogue: [] }))]) {
    const answer = await askTwice(where, sample, (input) => suggester.suggest(input));
    findings.push(...answer.findings);
    if (answer.value === undefined) continue;
    if (typeof answer.value !== 'object' || answer.value === null) {
      find('suggests no scores', 'Return scores by template id');
      continue;
    }
    const known = new Set(sample.catalogue.map(({ id }) => id));
    for (const [id, score] of Object.entries(answer.value)) {
      if (!known.has(id))
        find(`suggests "${id}", which is not in the catalogue given`, 'Score what is in it only');
      if (!(score >= 0 && score <= 1)) find(`scores "${id}" with ${score}`, 'Score from 0 to 1');
    }
  }
  return [...new Set(findings)];
}
