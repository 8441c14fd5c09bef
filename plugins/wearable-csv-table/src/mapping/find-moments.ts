import type { WrittenMoment } from '@regimen/plugin-api/reading';
import { readMoment } from '@regimen/plugin-api/reading';
import type { TableColumn } from './table-mapping.js';

/** Share of its cells that must be dates or times for a column to be one. */
const mostly = 0.5;

/** What the filled cells of a column are as moments. */
interface Temporal {
  index: number;
  hasDate: boolean;
  hasTime: boolean;
  rank: number;
  moments: readonly WrittenMoment[];
}

/** Where dates and times of day stand. */
export interface FoundMoments {
  date: number;
  time: number | null;
  /** Of the dates, for telling their order. */
  moments: readonly WrittenMoment[];
}

/**
 * Finds the column of the moment a value was measured, by titles and by what the cells hold: one of dates with times, or
 * one of dates and one of times. A start comes before a date, and both before a date of creation. Null without dates.
 */
export function findMoments(
  columns: readonly TableColumn[],
  cellsOf: (index: number) => readonly string[],
): FoundMoments | null {
  const candidates = columns
    .filter(({ role }) => role === 'start')
    .concat(columns.filter(({ role }) => role === 'ignore'))
    .map((column) => temporalOf(column, cellsOf(column.index)))
    .filter((temporal) => temporal !== null)
    .sort((a, b) => a.rank - b.rank);
  const dated = candidates.filter(({ hasDate }) => hasDate);
  const date = dated.find(({ hasTime, rank }) => hasTime && rank < 2) ?? dated[0];
  if (!date) return null;
  const time = date.hasTime ? undefined : candidates.find(({ hasDate, hasTime }) => hasTime && !hasDate);
  return { date: date.index, time: time?.index ?? null, moments: date.moments };
}

function temporalOf({ index, title, role }: TableColumn, cells: readonly string[]): Temporal | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const moments = filled.map(readMoment).filter((moment) => moment !== null);
  const isTold = role === 'start';
  if (filled.length > 0 && moments.length < filled.length * (isTold ? mostly : 1)) return null;
  if (filled.length === 0) return null;
  // Numbers may count seconds since 1970, or be numbers: only a title tells.
  if (!isTold && filled.every((cell) => /^\s*\d+\s*$/.test(cell))) return null;
  const hasDate = moments.some(({ dayFirst, monthFirst }) => (dayFirst ?? monthFirst) !== null);
  const hasTime = moments.some(({ millisecondOfDay }) => millisecondOfDay !== null);
  const rank = /start|begin/i.test(title) ? 0 : isTold ? 1 : /creat|erstell/i.test(title) ? 3 : 2;
  return { index, hasDate, hasTime, rank, moments };
}
