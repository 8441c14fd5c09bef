import type { HeartRateZones, ProblemIssue } from '@regimen/domain';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import { withinLife } from '../summaries/shown-span.js';

const mostZones = 10;

/** Zones as the schema shows them. */
export function zonesView({ thresholdsBpm, lowerBoundsBpm, ...zones }: HeartRateZones) {
  const [firstThresholdBpm, secondThresholdBpm] = thresholdsBpm ?? [null, null];
  return { ...zones, lowerBoundsBpm: [...lowerBoundsBpm], firstThresholdBpm, secondThresholdBpm };
}

/** The thresholds of a test; null where not both are given. */
export function thresholdsOf({
  firstThresholdBpm: first = null,
  secondThresholdBpm: second = null,
}: Schema.MutationSetHeartRateZonesArgs): HeartRateZones['thresholdsBpm'] {
  return first === null || second === null ? null : [first, second];
}

/** What is wrong with zones somebody sets. */
export function zoneIssues(asked: Schema.MutationSetHeartRateZonesArgs): ProblemIssue[] {
  const { lowerBoundsBpm, firstThresholdBpm: first = null, secondThresholdBpm: second = null } = asked;
  const issues: ProblemIssue[] = [];
  if (withinLife(asked.validFrom) !== asked.validFrom) {
    const message = 'Give a day of the years 1900 to 2199.';
    issues.push({ severity: 'error', path: 'validFrom', code: 'invalid-date', message });
  }
  if (!ascend(lowerBoundsBpm) || lowerBoundsBpm.length === 0 || lowerBoundsBpm.length > mostZones) {
    const message = `Give 1 to ${mostZones} lower bounds from 20 to 250 bpm, each above the one before it.`;
    issues.push({ severity: 'error', path: 'lowerBoundsBpm', code: 'invalid-zones', message });
  }
  const arePair = first === null ? second === null : second !== null && ascend([first, second]);
  if (!arePair) {
    const message = 'Give both thresholds, the second above the first, from 20 to 250 bpm, or none.';
    issues.push({ severity: 'error', path: 'firstThresholdBpm', code: 'invalid-thresholds', message });
  }
  return issues;
}

function ascend(rates: readonly number[]): boolean {
  return rates.every((rate, index) => rate >= 20 && rate <= 250 && rate > (rates[index - 1] ?? 0));
}
