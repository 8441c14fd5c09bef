import { inMetricUnit } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import { isJsonObject, readWrittenNumber, textIn } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';

/**
 * A quantity of a record in the metric's unit: a bare number with the record's `unit` or else `unitless`, or
 * `{ "value": 71.4, "unit": "kilograms" }`, or `{ "inKilograms": 71.4 }`. Null where none of the fields holds one, and
 * `unknown-unit` where its unit is none of the metric's.
 */
export function quantityIn(
  record: JsonObject,
  names: readonly string[],
  metric: Metric,
  unitless: (value: number) => string | null = () => null,
): number | 'unknown-unit' | null {
  const written = names.map((name) => record[name]).find((value) => value !== undefined && value !== null);
  if (isJsonObject(written)) return ofObject(written, metric);
  const value = readWrittenNumber(written);
  if (value === null) return null;
  return inMetricUnit(metric, value, textIn(record, 'unit') ?? unitless(value)) ?? 'unknown-unit';
}

function ofObject(quantity: JsonObject, metric: Metric): number | 'unknown-unit' | null {
  const value = readWrittenNumber(quantity['value']);
  if (value !== null) return inMetricUnit(metric, value, textIn(quantity, 'unit')) ?? 'unknown-unit';
  const inUnits = Object.entries(quantity).flatMap(([name, written]) => {
    const number = name.startsWith('in') ? readWrittenNumber(written) : null;
    return number === null ? [] : [inMetricUnit(metric, number, name.slice(2))];
  });
  return inUnits.find((converted) => converted !== null) ?? (inUnits.length > 0 ? 'unknown-unit' : null);
}
