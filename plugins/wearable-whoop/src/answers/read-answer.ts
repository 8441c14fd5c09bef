import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { isJsonObject, listIn, objectIn, readItems, Remarks, withRemarks } from '@regimen/plugin-api/reading';
import { cycleReader } from './cycles.js';
import { readRecovery } from './recoveries.js';
import type { RecordReader } from './scored-record.js';
import { readSleep } from './sleeps.js';
import { readWorkout } from './workouts.js';

/**
 * Reads an answer of the API: a page of cycles, recoveries, sleeps or workouts, a list of them, or one alone.
 * @throws SourceFileError when it is none of them.
 */
export function* readAnswer(document: unknown): Generator<SourceRecord> {
  const records = recordsOf(document);
  const remarks = new Remarks();
  const readCycle = cycleReader(remarks);
  const read: RecordReader = (record, where) => readerOf(record, readCycle)(record, where);
  yield* withRemarks(readItems(records, 'record', remarks, read), remarks);
}

function recordsOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document as readonly unknown[];
  if (isJsonObject(document)) return listIn(document, 'records') ?? [document];
  throw new SourceFileError('unknown-answer', 'The file is no answer of the WHOOP API.', 'file');
}

/** The kinds are not named; each has fields of its own. */
function readerOf(record: JsonObject, readCycle: RecordReader): RecordReader {
  const has = (name: string) => Object.hasOwn(record, name);
  const score = objectIn(record, 'score') ?? {};
  if (has('sport_name') || has('sport_id')) return readWorkout;
  if (has('nap') || Object.hasOwn(score, 'stage_summary')) return readSleep;
  return has('start') ? readCycle : readRecovery;
}
