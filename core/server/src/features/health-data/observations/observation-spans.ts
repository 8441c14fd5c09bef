import type { Metric } from '@regimen/domain';
import type { ObservationTable } from './observation-table.js';

/** From the first to the last value of a metric, milliseconds since 1970. */
export interface MetricSpan {
  metric: Metric;
  from: number;
  to: number;
}

/** Between which instants each metric of a batch has values. */
export function spansOf(table: ObservationTable): MetricSpan[] {
  const spans = new Map<Metric, MetricSpan>();
  let span: MetricSpan | undefined;
  for (let row = 0; row < table.length; row += 1) {
    const [metric, at] = [table.metricOf(row), table.starts[row]!];
    // Records of a file come metric by metric.
    if (span?.metric !== metric) span = spans.get(metric);
    if (span === undefined) spans.set(metric, (span = { metric, from: at, to: at }));
    else if (at < span.from) span.from = at;
    else if (at > span.to) span.to = at;
  }
  return [...spans.values()];
}
