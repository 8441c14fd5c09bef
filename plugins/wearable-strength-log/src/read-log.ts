import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { LogRemarks } from './log-remarks.js';
import { openLog } from './open-log.js';

/**
 * Reads a strength log: one activity for each session, with its sets. Loads whose unit nothing tells are left out with
 * `needs_answer`; the repetitions stand.
 * @throws SourceFileError when the file is no strength log.
 */
export async function* readStrengthLog(input: FileInput): AsyncGenerator<SourceRecord> {
  const remarks = new LogRemarks();
  const log = await openLog(input, remarks);
  const { sessions, dateOrder, columns, document } = log;
  let isMeasured = false;
  for (const activity of sessions.activities(dateOrder, input.timeZone, columns.units.get('duration'))) {
    isMeasured = true;
    yield { kind: 'activity', activity };
  }
  for (const warning of document.warnings()) yield { kind: 'warning', warning };
  if (!isMeasured && remarks.records().length === 0) remarks.add('nothing_measured', 'file');
  yield* remarks.records();
}
