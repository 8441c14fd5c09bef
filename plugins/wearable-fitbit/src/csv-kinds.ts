import type { Metric } from '@regimen/domain';

/** A table of Takeout: the columns it is known by, the one with the value, and what its time means. */
export interface CsvKind {
  columns: readonly string[];
  column: string;
  metric: Metric;
  /** Of the written unit to ours. */
  divisor?: number;
  time: 'day' | 'local' | 'utc';
}

export const csvKinds: readonly CsvKind[] = [
  { columns: ['timestamp', 'rmssd', 'nremhr', 'entropy'], column: 'rmssd', metric: 'hrv-rmssd', time: 'day' },
  {
    columns: ['timestamp', 'rmssd', 'coverage', 'low_frequency', 'high_frequency'],
    column: 'rmssd',
    metric: 'hrv-rmssd',
    time: 'local',
  },
  {
    columns: ['timestamp', 'daily_respiratory_rate'],
    column: 'daily_respiratory_rate',
    metric: 'respiratory-rate',
    time: 'day',
  },
  {
    columns: ['timestamp', 'average_value', 'lower_bound', 'upper_bound'],
    column: 'average_value',
    metric: 'oxygen-saturation',
    time: 'day',
  },
  { columns: ['timestamp', 'steps', 'data source'], column: 'steps', metric: 'steps', time: 'utc' },
  {
    columns: ['timestamp', 'beats per minute', 'data source'],
    column: 'beats per minute',
    metric: 'heart-rate',
    time: 'utc',
  },
  {
    columns: ['timestamp', 'weight grams', 'data source'],
    column: 'weight grams',
    metric: 'body-mass',
    divisor: 1000,
    time: 'utc',
  },
];

/** The kind of table that has exactly these columns; null for any other. */
export function csvKindOf(titles: readonly string[]): CsvKind | null {
  const plain = titles.map((title) => title.trim().toLowerCase());
  return (
    csvKinds.find(
      ({ columns }) =>
        columns.length === plain.length && columns.every((name, index) => name === plain[index]),
    ) ?? null
  );
}
