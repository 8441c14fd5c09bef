import { csvRowsOfHead } from '@regimen/plugin-api/reading';
import { findHeader } from './mapping/find-header.js';

/** A title that only tables with a source of their own have. */
const foreignTitle = /^cycle timezone$/i;

/** A table by its titles: at least one known measure beside a date. JSON and XML are no tables. */
export function recogniseTable(head: Uint8Array): boolean {
  const rows = csvRowsOfHead(head);
  if (!rows || /^\s*[<{[]/.test(rows[0]?.cells[0] ?? '')) return false;
  if (rows[0]?.cells.some((title) => foreignTitle.test(title.trim()))) return false;
  return findHeader(rows).kind === 'measurements';
}

/** Any table of two columns and two rows that is not one of whole activities: a person can tell what its columns hold. */
export function couldLearnTable(head: Uint8Array): boolean {
  const rows = csvRowsOfHead(head);
  if (!rows || rows.length < 2 || /^\s*[<{[]/.test(rows[0]?.cells[0] ?? '')) return false;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const isEven = rows.filter(({ cells }) => cells.length === width).length * 2 > rows.length;
  return width > 1 && isEven && findHeader(rows).kind !== 'activities';
}
