import type { Metric } from '@regimen/domain';
import type { DecimalMark, WrittenQuantity } from '@regimen/plugin-api/reading';
import { decimalMarkIn, decimalMarkOfColumn, readNumber, splitQuantity } from '@regimen/plugin-api/reading';
import type { TableSettings } from '../settings.js';
import { guessUnit } from './guess-unit.js';
import type { Reading } from './table-mapping.js';

/** Measures that reach thousands, so that `1,234` may be one thousand or one and a bit. */
const thousands: ReadonlySet<Metric> = new Set<Metric>([
  'distance',
  'active-energy',
  'basal-energy',
  'total-energy',
  'sleep-duration',
]);
/** Measures that are counted and have no parts. */
const counted: ReadonlySet<Metric> = new Set<Metric>(['steps', 'floors-climbed']);

/** How the numbers of a measure are to be understood, by what its cells look like. */
export function guessReading(
  metric: Metric,
  titledUnit: string | null,
  cells: readonly string[],
  settings: TableSettings,
  /** Where the column's own numbers do not show it. */
  usualMark: DecimalMark | null,
): Reading {
  const quantities = cells.map(splitQuantity).filter((quantity) => quantity !== null);
  const shown = decimalMarkOfColumn(quantities.map(({ number }) => number));
  const mark = settings.decimalMark ?? shown ?? usualMark;
  const unitless = quantities.filter(({ unit }) => unit === '');
  const values = unitless.flatMap(({ number }) => readMeasured(metric, number, mark) ?? []);
  const { unit, openSetting, confidence } = guessUnit(metric, titledUnit, values, settings);
  return { metric, mark, unit, openSetting, confidence: unitless.length === 0 ? 1 : confidence };
}

/** A number of a measure; null for what is none, and where it cannot be told (`1,234` km): see `isMarkOpen`. */
export function readMeasured(metric: Metric, number: string, mark: DecimalMark | null): number | null {
  const own = decimalMarkIn(number);
  if (own === 'either') return readNumber(number, '.');
  if (own !== null) return readNumber(number, own);
  const only = number.includes(',') ? ',' : '.';
  const other: DecimalMark = only === ',' ? '.' : ',';
  if (counted.has(metric)) return readNumber(number, other);
  if (mark !== null) return readNumber(number, mark);
  return thousands.has(metric) ? null : readNumber(number, only);
}

/** Whether a number can be read both ways and nothing decides. */
export function isMarkOpen({ metric, mark }: Reading, { number }: WrittenQuantity): boolean {
  return mark === null && thousands.has(metric) && decimalMarkIn(number) === null;
}
