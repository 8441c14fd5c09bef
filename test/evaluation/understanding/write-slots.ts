import type { Sinks } from '../suite.js';
import type { Summary } from './tally.js';

const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);

/** Precision, recall and F1 of each slot: a JSON line each, and a table of F1 with one column a reader and set. */
export function writeSlots(summaries: ReadonlyMap<string, Summary>, sinks: Sinks): void {
  for (const [name, { slots }] of summaries) {
    for (const [slot, { precision, recall, f1, marked }] of Object.entries(slots)) {
      const line = { metric: `${name}.f1.${slot}`, value: round(f1), goal: null, pass: null };
      sinks.out(
        JSON.stringify({
          suite: 'understanding',
          ...line,
          precision: round(precision),
          recall: round(recall),
          marked,
        }),
      );
    }
  }
  const columns = [...summaries];
  const names = [...new Set(columns.flatMap(([, { slots }]) => Object.keys(slots)))].sort();
  columns.forEach(([name], index) => sinks.note(`[${index + 1}] ${name}`));
  const row = (first: string, cells: readonly string[]) =>
    sinks.note(`${first.padEnd(11)}${cells.map((cell) => cell.padStart(7)).join('')}`);
  row(
    'F1',
    columns.map((_, index) => `[${index + 1}]`),
  );
  for (const slot of names) {
    row(
      slot,
      columns.map(([, { slots }]) => slots[slot]?.f1?.toFixed(2) ?? '-'),
    );
  }
}
