import type { Metric } from '@regimen/domain';
import { metrics } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { textIn } from '@regimen/plugin-api/reading';

/**
 * Whether the value can stand for its time: measured as such, the mean or median of a level, or the sum of what adds up.
 * The minimum, the spread, or the mean count of days is no measurement of its own.
 */
export function standsForItsTime(body: JsonObject, metric: Metric): boolean {
  const statistic = textIn(body, 'descriptive_statistic')?.toLowerCase() ?? null;
  if (statistic === null) return true;
  const sound = metrics[metric].daily === 'sum' ? ['sum', 'count', 'total'] : ['average', 'mean', 'median'];
  return sound.includes(statistic);
}
