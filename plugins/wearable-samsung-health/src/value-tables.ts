import { inMetricUnit } from '@regimen/domain';
import type { Metric, SourceRecord } from '@regimen/domain';
import type { Row } from './samsung-row.js';
import { numberOf, revisionOf } from './samsung-table.js';
import { spanOf } from './samsung-time.js';

interface Column {
  column: string;
  metric: Metric;
  /** Where it is not the metric's own. */
  unit?: string;
}

/** Tables whose rows each hold values of a moment or interval (Samsung Health data types), by kind. */
const columnsByKind: Readonly<Record<string, readonly Column[]>> = {
  heart_rate: [{ column: 'heart_rate', metric: 'heart-rate' }],
  step_count: [{ column: 'count', metric: 'steps' }],
  floors_climbed: [{ column: 'floor', metric: 'floors-climbed' }],
  weight: [
    { column: 'weight', metric: 'body-mass' },
    { column: 'height', metric: 'body-height' },
    { column: 'body_fat', metric: 'body-fat' },
    { column: 'muscle_mass', metric: 'muscle-mass' },
  ],
  height: [{ column: 'height', metric: 'body-height' }],
  blood_pressure: [
    { column: 'systolic', metric: 'systolic-pressure' },
    { column: 'diastolic', metric: 'diastolic-pressure' },
    { column: 'pulse', metric: 'heart-rate' },
  ],
  blood_glucose: [{ column: 'glucose', metric: 'blood-glucose', unit: 'mmol/L' }],
  oxygen_saturation: [{ column: 'spo2', metric: 'oxygen-saturation' }],
  body_temperature: [{ column: 'temperature', metric: 'body-temperature' }],
  respiratory_rate: [{ column: 'average', metric: 'respiratory-rate' }],
};
export const valueMetrics: readonly Metric[] = Object.values(columnsByKind).flatMap((columns) =>
  columns.map(({ metric }) => metric),
);

export function isValueTable(kind: string): boolean {
  return Object.hasOwn(columnsByKind, kind);
}

/** The values of one row; zero is how the app writes "not measured". Null without time or any value column filled. */
export function readValueRow(kind: string, row: Row): SourceRecord[] | null {
  const span = spanOf(row);
  if (!span) return null;
  const columns = columnsByKind[kind] ?? [];
  const numbers = columns.map(({ column }) => numberOf(row, column));
  if (numbers.every((number) => number === null || number < 0)) return null;
  return columns.flatMap(({ metric, unit }, index): SourceRecord[] => {
    const number = numbers[index] ?? null;
    const value = number === null || number <= 0 ? null : inMetricUnit(metric, number, unit ?? null);
    if (value === null) return [];
    const about = {
      device: row['deviceuuid'] ?? null,
      nativeId: row['datauuid'] ?? null,
      ...revisionOf(row),
    };
    return [{ kind: 'observation', observation: { metric, value, ...span, ...about } }];
  });
}
