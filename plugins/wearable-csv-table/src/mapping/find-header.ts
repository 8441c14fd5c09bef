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

/** What the first rows of a file turn out to be. `position` is the row of the titles; without titles, the first of the table. */
export type FoundHeader =
  | { kind: 'measurements'; position: number; hasTitles: boolean }
  | { kind: 'activities' }
  | { kind: 'no-measure' }
  | { kind: 'no-date' };

/** Looks for the row of titles that names a measure, with a date in it or below. */
export function findHeader(rows: readonly CsvRow[], settings: TableSettings | null = null): FoundHeader {
  let sawMeasure = false;
  for (const [position, { cells }] of rows.slice(0, mostRowsAbove).entries()) {
    // What a person says of the fifth column is not said of a title above the table.
    if (settings && cells.length < settings.answeredWidth) continue;
    const roles = cells.map((title, index) => settings?.roleOf(index) ?? meaningOfTitle(title).role);
    const isMeasured = roles.some((role) => isMetric(role) || role === 'pressure-pair');
    const isLong = roles.includes('measure-name') && roles.includes('measure-value');
    if (!isMeasured && !isLong) continue;
    const isBodily = roles.some((role) => bodily.has(role as Metric) || role === 'pressure-pair');
    if (!isBodily && cells.some((title) => isTitleOfActivities(plainName(title))))
      return { kind: 'activities' };
    if (settings && isRowOfAnswered(cells, settings))
      return { kind: 'measurements', position, hasTitles: false };
    if (roles.includes('start') || isDated(rows[position + 1]))
      return { kind: 'measurements', position, hasTitles: true };
    sawMeasure = true;
  }
  return { kind: sawMeasure ? 'no-date' : 'no-measure' };
}

function isDated(row: CsvRow | undefined): boolean {
  return row?.cells.some((cell) => (readMoment(cell)?.dayFirst ?? null) !== null) ?? false;
}

/** Whether a row where titles could stand holds a date where a person says that dates are. */
function isRowOfAnswered(cells: readonly string[], settings: TableSettings): boolean {
  return cells.some((cell, index) => settings.roleOf(index) === 'start' && readMoment(cell) !== null);
}
