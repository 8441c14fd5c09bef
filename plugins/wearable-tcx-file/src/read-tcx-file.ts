import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import { Remarks, readXml } from '@regimen/plugin-api/reading';
import { buildActivity } from './build-activity.js';
import { TcxReader } from './tcx-reader.js';

/**
 * Reads the activities of a TCX file, each leg of a multisport session by itself.
 * @throws SourceFileError when it is no TCX file, is built to exhaust us, or holds courses only.
 */
export async function* readTcxFile({
  bytes,
  timeZone,
}: Pick<FileInput, 'bytes' | 'timeZone'>): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const reader = new TcxReader(remarks, timeZone);
  for (const { code, where, count } of await readXml(bytes, reader)) remarks.add(code, where, count);
  const { activities, courses } = reader;
  if (activities.length === 0 && courses > 0) throw courseOnly();
  remarks.add('course_left_out', 'file', courses);
  const seen = new Set<string>();
  let count = 0;
  for (const [index, written] of activities.entries()) {
    const activity = buildActivity(written, remarks, `activity ${index + 1}`);
    if (!activity) continue;
    // Legs of one session may carry the same identity; they are not the same activity.
    const nativeId = activity.nativeId !== null && seen.has(activity.nativeId) ? null : activity.nativeId;
    if (nativeId !== null) seen.add(nativeId);
    count += 1;
    yield { kind: 'activity', activity: { ...activity, nativeId } };
  }
  const told = remarks.records();
  yield* told;
  if (count === 0 && !told.some(isReason))
    yield { kind: 'warning', warning: { code: 'nothing_measured', where: 'file', count: 1 } };
}

/** Whether a remark already says why there is no activity. */
function isReason(record: SourceRecord): boolean {
  return record.kind === 'warning' && record.warning.code === 'no_duration';
}

function courseOnly(): SourceFileError {
  return new SourceFileError(
    'route-not-recording',
    'The file holds a course: a way to follow, and no recording. Export the activity itself.',
    'course 1',
  );
}
