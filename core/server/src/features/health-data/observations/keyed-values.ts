import type { Metric } from '@regimen/domain';
import { daysByMonth } from '../summaries/day-spans.js';

/** What names a stored value of a person. */
export interface ValueKey {
  metric: Metric;
  at: Date;
  /** Hexadecimal. */
  key: string;
}

const millisecondsPerDay = 86_400_000;

/** Columns of values, for `unnest`. */
export function keyColumns(values: readonly ValueKey[]): [string[], Date[], string[]] {
  return [values.map(({ metric }) => metric), values.map(({ at }) => at), values.map(({ key }) => key)];
}

/**
 * Values by the month of their partition, and between which instants they lie: asked for all at once, the database goes
 * through every partition there is.
 */
export function* valuesByMonth<Value extends ValueKey>(
  values: readonly Value[],
): Generator<{ some: Value[]; from: Date; behind: Date }> {
  for (const days of daysByMonth(values.map(({ at }) => at.toISOString().slice(0, 10)))) {
    const [from, behind] = [new Date(days[0]!), new Date(Date.parse(days.at(-1)!) + millisecondsPerDay)];
    yield { some: values.filter(({ at }) => at >= from && at < behind), from, behind };
  }
}
