import { isMetric } from '@regimen/domain';
import type { CsvRow } from '@regimen/plugin-api/reading';
import type { DecimalMark } from '@regimen/plugin-api/reading';
import { dateOrderOf, decimalMarkOfColumn, readMoment, splitQuantity } from '@regimen/plugin-api/reading';
import { isTooWide } from '../rows/row-width.js';
import type { TableSettings } from '../settings.js';
import type { ColumnRole } from './column-role.js';
import { meaningOfTitle } from './column-role.js';
import { findMoments } from './find-moments.js';
import { guessReading } from './guess-reading.js';
import { plainName } from './plain-name.js';
import type { Reading, TableColumn, TableMapping } from './table-mapping.js';
import { columnOf } from './table-mapping.js';

const partners: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = {
  'systolic-pressure': 'diastolic-pressure',
  'diastolic-pressure': 'systolic-pressure',
};

/**
 * What the columns of a table mean, by its titles, all rows given and the person's answers, which go before. Null where no
 * column holds dates.
 */
export function guessMapping(
  titles: readonly string[],
  rows: readonly CsvRow[],
  settings: TableSettings,
  delimiter: string,
): TableMapping | null {
  // Rows that are left out show nothing either.
  const width = titles.length;
  const sound = rows.filter(
    ({ cells, unended }) => !isTooWide(cells, width) && !(unended && cells.length < width),
  );
  const cellsOf = (index: number) => sound.map(({ cells }) => cells[index] ?? '');
  const context = { titles, settings, usualMark: usualMarkOf(titles, cellsOf, delimiter) };
  const columns = titles.map((title, index) => columnFor(title, index, cellsOf(index), context));
  const moments = findMoments(columns, cellsOf);
  if (!moments) return null;
  const { date, time } = moments;
  for (const column of columns) {
    if (column.index === date || column.index === time) column.role = 'start';
    else if (column.role === 'start') column.role = 'ignore';
  }
  const repeated = dropRepeated(columns, cellsOf);
  return {
    columns,
    repeated,
    date,
    time,
    dateOrder: settings.dateOrder ?? dateOrderOf(moments.moments),
    named: namedReadings(columns, rows, context),
  };
}

interface Context {
  titles: readonly string[];
  settings: TableSettings;
  usualMark: DecimalMark | null;
}

/** The mark that the measures of a table show together; cells apart by commas go with points, or each would be quoted. */
function usualMarkOf(
  titles: readonly string[],
  cellsOf: (index: number) => readonly string[],
  delimiter: string,
): DecimalMark | null {
  const numbers = titles.flatMap((title, index) =>
    isMetric(meaningOfTitle(title).role)
      ? cellsOf(index).map((cell) => splitQuantity(cell)?.number ?? '')
      : [],
  );
  return decimalMarkOfColumn(numbers) ?? (delimiter === ',' ? '.' : null);
}

function columnFor(
  title: string,
  index: number,
  cells: readonly string[],
  { titles, settings, usualMark }: Context,
): TableColumn {
  const answered = settings.roleOf(index);
  const meaning = meaningOfTitle(title);
  const role = answered ?? correctedRole(meaning.role, title, titles, cells);
  // `activeEnergyBurned` may have its unit in `activeEnergyBurnedUnit`.
  const unitTitle = `${plainName(title)} unit`;
  const unitColumn = titles.findIndex((other) => plainName(other) === unitTitle);
  const reading = isMetric(role) ? guessReading(role, meaning.unit, cells, settings, usualMark) : null;
  const confidence = answered !== null ? 1 : role === 'ignore' ? 0 : (reading?.confidence ?? 0.9);
  return { index, title, role, confidence, reading, unitColumn: unitColumn < 0 ? null : unitColumn };
}

/** Titles that mean one thing in one language and another in the next are told by their neighbours and cells. */
function correctedRole(
  role: ColumnRole,
  title: string,
  titles: readonly string[],
  cells: readonly string[],
): ColumnRole {
  const partner = partners[role];
  if (partner === undefined) return role;
  if (isDates(cells)) return 'start';
  if (titles.some((other) => meaningOfTitle(other).role === partner)) return role;
  // One pressure without the other is none; "pas" alone is French for steps.
  return plainName(title) === 'pas' ? 'steps' : 'ignore';
}

function isDates(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 && filled.every((cell) => readMoment(cell) !== null && splitQuantity(cell)?.unit !== '')
  );
}

/**
 * Of two columns of one measure the first counts: the other is an average or a second reading nobody can place. Columns that
 * take turns, as those of a sensor and of a finger do, both count.
 */
function dropRepeated(
  columns: readonly TableColumn[],
  cellsOf: (index: number) => readonly string[],
): number[] {
  const firsts = new Map<ColumnRole, readonly string[]>();
  const dropped: number[] = [];
  for (const column of columns) {
    if (!isMetric(column.role)) continue;
    const cells = cellsOf(column.index);
    const first = firsts.get(column.role);
    if (!first) firsts.set(column.role, cells);
    else if (first.some((cell, row) => cell.trim() !== '' && cells[row]!.trim() !== '')) {
      Object.assign(column, { role: 'ignore', reading: null, confidence: 0.5 });
      dropped.push(column.index);
    }
  }
  return dropped;
}

function namedReadings(
  columns: readonly TableColumn[],
  rows: readonly CsvRow[],
  { settings, usualMark }: Context,
): TableMapping['named'] {
  const name = columnOf({ columns }, 'measure-name');
  const value = columnOf({ columns }, 'measure-value');
  if (name === null || value === null || columns.some(({ role }) => isMetric(role))) return null;
  const cellsByName = new Map<string, string[]>();
  for (const { cells } of rows) {
    const known = cellsByName.get(cells[name] ?? '');
    if (known) known.push(cells[value] ?? '');
    else cellsByName.set(cells[name] ?? '', [cells[value] ?? '']);
  }
  const readings = new Map<string, Reading>();
  for (const [text, cells] of cellsByName) {
    const { role, unit } = meaningOfTitle(text);
    if (isMetric(role)) readings.set(text, guessReading(role, unit, cells, settings, usualMark));
  }
  return { name, value, unit: columnOf({ columns }, 'unit'), readings };
}
