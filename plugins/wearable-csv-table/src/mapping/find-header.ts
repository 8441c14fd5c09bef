import { isMetric } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import type { CsvRow } from '@regimen/plugin-api/reading';
import { readMoment } from '@regimen/plugin-api/reading';
import type { TableSettings } from '../settings.js';
import { meaningOfTitle } from './column-role.js';
import { isTitleOfActivities } from './column-words.js';
import { plainName } from './plain-name.js';

/** Reports print a title, a name or a date above their table. */
const mostRowsAbove = 10;

/** What no table of activities measures. */
const bodily: ReadonlySet<Metric> = new Set<Metric>([
  'systolic-pressure',
  'diastolic-pressure',
  'blood-glucose',
  'body-temperature',
  'body-fat',
  'oxygen-saturation',
]);

/** What the first rows of a file turn out to be. `position` is the row of the titles. */
export type FoundHeader =
  | { kind: 'measurements'; position: number }
  | { kind: 'activities' }
  | { kind: 'no-measure' }
  | { kind: 'no-date' };

/** Looks for the row of titles that names a measure, with a date in it or below. */
export function findHeader(rows: readonly CsvRow[], settings: TableSettings | null = null): FoundHeader {
  let sawMeasure = false;
  for (const [position, { cells }] of rows.slice(0, mostRowsAbove).entries()) {
    const roles = cells.map((title, index) => settings?.roleOf(index) ?? meaningOfTitle(title).role);
    const isMeasured = roles.some((role) => isMetric(role) || role === 'pressure-pair');
    const isLong = roles.includes('measure-name') && roles.includes('measure-value');
    if (!isMeasured && !isLong) continue;
    const isBodily = roles.some((role) => bodily.has(role as Metric) || role === 'pressure-pair');
    if (!isBodily && cells.some((title) => isTitleOfActivities(plainName(title))))
      return { kind: 'activities' };
    if (roles.includes('start') || isDated(rows[position + 1])) return { kind: 'measurements', position };
    sawMeasure = true;
  }
  return { kind: sawMeasure ? 'no-date' : 'no-measure' };
}

function isDated(row: CsvRow | undefined): boolean {
  return row?.cells.some((cell) => (readMoment(cell)?.dayFirst ?? null) !== null) ?? false;
}
