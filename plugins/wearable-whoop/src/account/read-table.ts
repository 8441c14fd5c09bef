import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import type { TitledRow } from '@regimen/plugin-api/reading';
import { hasTitles, readTitledRows, Remarks, withRemarks } from '@regimen/plugin-api/reading';
import { readCycleRow } from './cycle-rows.js';
import { zoneTitle } from './row-times.js';
import { readSleepRow } from './sleep-rows.js';
import { readWorkoutRow } from './workout-rows.js';

const marks = ['Cycle start time', zoneTitle];

/** A table of the account export: each names the cycle of its rows and the zone of that. */
export function recogniseTable(head: Uint8Array): boolean {
  return hasTitles(head, marks);
}

/**
 * Reads `physiological_cycles.csv`, `sleeps.csv` or `workouts.csv` of the account export.
 * @throws SourceFileError when it is none of them.
 */
export async function* readTable({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const records: SourceRecord[] = [];
  const read = (row: TitledRow, where: string) => {
    if (row.text('Workout start time') !== null) return readWorkoutRow(row);
    return row.text('Nap') !== null ? readSleepRow(row) : readCycleRow(row, where, remarks);
  };
  for await (const record of readTitledRows(bytes, marks, remarks, read)) records.push(record);
  yield* withRemarks(records, remarks);
}
