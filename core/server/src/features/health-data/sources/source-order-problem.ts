import { isMetric } from '@regimen/domain';
import type { ProblemOf } from '../../../platform/graphql/problems.js';
import { invalidInput } from '../../../platform/graphql/problems.js';

/** More sources, or longer names, no person has. */
const [mostSources, longestName] = [50, 500];

/** What is wrong with a chosen order of sources; null when it can be kept. */
export function sourceOrderProblem(
  metric: string,
  sources: readonly string[],
): ProblemOf<'InvalidInput'> | null {
  const issue = (path: string, code: string, message: string) =>
    invalidInput([{ severity: 'error', path, code, message }]);
  if (!isMetric(metric)) return issue('metric', 'unknown-metric', `There is no metric “${metric}”.`);
  if (sources.length <= mostSources && sources.every((name) => name !== '' && name.length <= longestName))
    return null;
  const message = `Name up to ${mostSources} sources, none of them empty or longer than ${longestName} characters.`;
  return issue('sources', 'invalid-sources', message);
}
