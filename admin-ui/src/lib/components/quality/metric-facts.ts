import type { DataQualityQuery } from '../../api/generated/graphql.js';

type Record = NonNullable<DataQualityQuery['participant']>;
export type Coverage = Record['dataCoverage'][number];
export type Rule = Record['dataQuality'][number];

/** All there is to say about the quality of one metric. */
export interface MetricFacts {
  metric: string;
  /** Null where no value is trusted. */
  coverage: Coverage | null;
  rules: Rule[];
  /** How many values rules touched. */
  touched: number;
}

/** Every metric with a value or a rule, the most touched first. */
export function metricFacts({ dataCoverage, dataQuality }: Pick<Record, 'dataCoverage' | 'dataQuality'>) {
  const names = new Set([...dataQuality, ...dataCoverage].map(({ metric }) => metric));
  return [...names]
    .map((metric): MetricFacts => {
      const rules = dataQuality.filter((rule) => rule.metric === metric);
      return {
        metric,
        coverage: dataCoverage.find((covered) => covered.metric === metric) ?? null,
        rules,
        touched: rules.reduce((sum, { count }) => sum + count, 0),
      };
    })
    .toSorted((a, b) => b.touched - a.touched);
}
