import type { Metric, Observation, SourceRecord } from '@regimen/domain';

/** Values of one moment or interval, as observations in the order given; null is not measured. */
export function observe(
  when: Omit<Observation, 'metric' | 'value'>,
  values: Readonly<Partial<Record<Metric, number | null>>>,
): SourceRecord[] {
  return Object.entries(values).flatMap(([metric, value]) =>
    value === null || value === undefined
      ? []
      : [{ kind: 'observation', observation: { metric: metric as Metric, value, ...when } } as const],
  );
}
