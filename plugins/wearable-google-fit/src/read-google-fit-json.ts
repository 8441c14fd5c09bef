import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import {
  fieldsAtHead,
  isJsonObject,
  listIn,
  readItems,
  readJson,
  Remarks,
  withRemarks,
} from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { readDataSet } from './data-points.js';
import { readSession } from './sessions.js';

/** A data set by where its points come from, a session by its word for activity, sessions of the API by their times. */
export function recogniseGoogleFitJson(head: Uint8Array): boolean {
  const names = fieldsAtHead(head);
  const isDataSet =
    (names.has('dataSourceId') && names.has('point')) ||
    names.has('Data Source') ||
    names.has('startTimeNanos');
  const isSession = names.has('fitnessActivity') && names.has('startTime');
  return (
    isDataSet ||
    isSession ||
    (names.has('session') && names.has('startTimeMillis') && names.has('activityType'))
  );
}

/**
 * Reads data sets and sessions of Takeout and of the API.
 * @throws SourceFileError for what is no JSON or neither of them.
 */
export async function* readGoogleFitJson({ bytes }: FileInput): AsyncGenerator<SourceRecord> {
  const document = await readJson(bytes);
  if (typeof document !== 'object' || document === null)
    throw new SourceFileError('not-google-fit', 'The file holds neither data points nor sessions.', 'file');
  const remarks = new Remarks();
  yield* withRemarks(recordsOf(document, remarks), remarks);
}

function* recordsOf(document: object, remarks: Remarks): Generator<SourceRecord> {
  if (Array.isArray(document)) {
    for (const part of document as unknown[]) if (isJsonObject(part)) yield* ofObject(part, remarks);
  } else if (isJsonObject(document)) yield* ofObject(document, remarks);
}

function* ofObject(object: JsonObject, remarks: Remarks): Generator<SourceRecord> {
  const sessions = listIn(object, 'session') ?? ('fitnessActivity' in object ? [object] : []);
  yield* readItems(sessions, 'session', remarks, (session, where) => readSession(session, where, remarks));
  if (sessions.length === 0) yield* readDataSet(object, remarks);
}
