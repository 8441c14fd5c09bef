import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import type { TitledRow } from '@regimen/plugin-api/reading';
import { hasTitles, readTitledRows, Remarks } from '@regimen/plugin-api/reading';
import { activityTitles, readActivityRow } from './activity-rows.js';
import { rawMetric, rawTitles, readRawRow } from './raw-tables.js';
import { readSleepRow, sleepTitles } from './sleep-rows.js';

/** A table of the account archive that only this maker writes. */
export function recogniseTable(head: Uint8Array, name: string): boolean {
  if (hasTitles(head, sleepTitles) || hasTitles(head, activityTitles)) return true;
  return hasTitles(head, rawTitles) && rawMetric(name) !== null;
}

/**
 * Reads `sleep.csv`, `activities.csv` or a `raw_*.csv` of the account archive as a stream. Totals of days that stand
 * beside them would count the same minutes again and are not read.
 * @throws SourceFileError when it is none of them.
 */
export async function* readTable({
  bytes,
  name,
}: Pick<FileInput, 'bytes' | 'name'>): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const metric = rawMetric(name);
  const read = (row: TitledRow): SourceRecord[] | null => {
    if (row.text('duration') !== null && metric !== null) return readRawRow(row, metric);
    return row.text('Activity type') === null ? readSleepRow(row) : readActivityRow(row);
  };
  const titles = metric === null ? ['from', 'to'] : rawTitles;
  let isMeasured = false;
  for await (const record of readTitledRows(bytes, titles, remarks, read)) {
    isMeasured = true;
    yield record;
  }
  if (!isMeasured) remarks.add('nothing_measured', 'file');
  yield* remarks.records();
}
