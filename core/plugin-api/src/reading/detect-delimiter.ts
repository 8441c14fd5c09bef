import { CsvSplitter } from './csv-splitter.js';

/** Commas, the semicolons of countries that write decimal commas, tabs, bars. */
const candidates = [',', ';', '\t', '|'] as const;
const sampledRows = 30;

/**
 * What separates the cells of a table, by its beginning: what cuts most rows into the same number of cells. Null where nothing
 * cuts any row.
 */
export function detectDelimiter(text: string): string | null {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (told) return told;
  let best: { delimiter: string; share: number; columns: number } | null = null;
  for (const delimiter of candidates) {
    const { share, columns } = evenness(text, delimiter);
    if (columns < 2) continue;
    if (!best || share > best.share || (share === best.share && columns > best.columns))
      best = { delimiter, share, columns };
  }
  return best?.delimiter ?? null;
}

/** The commonest number of cells beyond one, and the share of rows that have it. */
function evenness(text: string, delimiter: string): { share: number; columns: number } {
  const splitter = new CsvSplitter(delimiter);
  const rows = [...splitter.push(text), ...splitter.end()].slice(0, sampledRows);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  counts.delete(1);
  const [columns, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { columns, share: count / Math.max(1, rows.length) };
}
