import type { LocalDate, SourceRecord } from '@regimen/domain';
import type { ArchiveInput, FileInput } from '@regimen/plugin-api';
import { Remarks } from '@regimen/plugin-api/reading';
import { dateInName, readDailyTable } from './daily-table.js';

const folder = /(^|\/)Daily (activity metrics|aggregations)\/[^/]+\.csv$/i;

/** One table by itself. @throws SourceFileError for quarter hours of an unknown day. */
export async function* readGoogleFitDaily({ name, bytes }: FileInput): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  yield* withRemarksBehind(readDailyTable(name, bytes, remarks), remarks);
}

/** All tables of an archive: the table of days tells again what those of quarter hours tell. */
export function claimDailyTables(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => folder.test(path));
}

/** Reads quarter hours, and of the table of days only the days that have none. */
export async function* readGoogleFitArchive({ members }: ArchiveInput): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  yield* withRemarksBehind(readMembers(members, remarks), remarks);
}

async function* readMembers(
  members: ArchiveInput['members'],
  remarks: Remarks,
): AsyncGenerator<SourceRecord> {
  const told = new Set<LocalDate>();
  for (const { path, open } of members) {
    const date = dateInName(path);
    if (date === null) continue;
    told.add(date);
    yield* readDailyTable(path, open(), remarks);
  }
  for (const { path, open } of members)
    if (dateInName(path) === null) yield* readDailyTable(path, open(), remarks, (day) => !told.has(day));
}

async function* withRemarksBehind(
  records: AsyncIterable<SourceRecord>,
  remarks: Remarks,
): AsyncGenerator<SourceRecord> {
  let isMeasured = false;
  for await (const record of records) {
    isMeasured = true;
    yield record;
  }
  if (!isMeasured) remarks.add('nothing_measured', 'file');
  yield* remarks.records();
}
