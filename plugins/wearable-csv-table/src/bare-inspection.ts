import type { FileInspection } from '@regimen/plugin-api';
import { readMoment } from '@regimen/plugin-api/reading';
import { meaningOfTitle } from './mapping/column-role.js';
import type { SampledTable } from './open-table.js';

/** Above their table, reports print a title, a name or a date: the widest of the first rows is of the table. */
const mostRowsAbove = 10;
const shownRows = 10;

/** A table whose columns say nothing by themselves, with what was answered about them so far. */
export function bareInspection({ sample, settings }: SampledTable): Omit<FileInspection, 'roles'> {
  const above = sample.slice(0, mostRowsAbove);
  const width = Math.max(0, ...above.map(({ cells }) => cells.length));
  const first = above.findIndex(({ cells }) => cells.length === width);
  const cells = sample[first]?.cells ?? [];
  const hasTitles = !cells.some((cell) => (readMoment(cell)?.dayFirst ?? null) !== null);
  const rows = sample.slice(first + (hasTitles ? 1 : 0), first + shownRows + 1);
  return {
    columns: cells.map((title, index) => {
      const answered = settings.roleOf(index);
      const role = answered ?? (hasTitles ? meaningOfTitle(title).role : 'ignore');
      return {
        position: index + 1,
        title: hasTitles ? title : '',
        role,
        unit: null,
        confidence: answered === null ? 0 : 1,
      };
    }),
    firstRows: rows.map((row) => cells.map((_, index) => row.cells[index] ?? '')),
    questions: [],
  };
}
