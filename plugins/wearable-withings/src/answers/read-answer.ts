import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  isJsonObject,
  listIn,
  numberIn,
  objectIn,
  readItems,
  Remarks,
  textIn,
  withRemarks,
} from '@regimen/plugin-api/reading';
import { readActivityDay } from './activity-days.js';
import { BodyMeasures } from './body-measures.js';
import { readSleepSummary } from './sleep-summaries.js';
import { readWorkout } from './workouts.js';

/**
 * Reads an answer of the API: groups of measures, nights, workouts, or totals of days.
 * @throws SourceFileError when it is none of them, or tells of a fault instead.
 */
export function* readAnswer(document: unknown): Generator<SourceRecord> {
  const body = bodyOf(document);
  const remarks = new Remarks();
  const groups = listIn(body, 'measuregrps');
  const series = listIn(body, 'series');
  const days = listIn(body, 'activities');
  if (groups) {
    const measures = new BodyMeasures(textIn(body, 'timezone'), remarks);
    yield* withRemarks(readGroups(groups, measures, remarks), remarks);
  } else if (series) {
    const read = (item: JsonObject) =>
      numberIn(item, 'category') === null ? readSleepSummary(item) : readWorkout(item);
    yield* withRemarks(readItems(series, 'item', remarks, read), remarks);
  } else if (days) {
    const read = (item: JsonObject, where: string) => readActivityDay(item, where, remarks);
    yield* withRemarks(readItems(days, 'day', remarks, read), remarks);
  } else {
    throw new SourceFileError(
      'unknown-answer',
      'The answer holds no measures, nights, workouts or days. Export one of them.',
      'body',
    );
  }
}

function* readGroups(
  groups: readonly unknown[],
  measures: BodyMeasures,
  remarks: Remarks,
): Generator<SourceRecord> {
  yield* readItems(groups, 'group', remarks, (group, where) => measures.read(group, where));
  measures.finish();
}

/** The body, with or without the envelope, whose `status` is 0 when all went well. */
function bodyOf(document: unknown): JsonObject {
  if (!isJsonObject(document))
    throw new SourceFileError('unknown-answer', 'The file is no answer of the Withings API.', 'file');
  const status = numberIn(document, 'status');
  if (status !== null && status !== 0)
    throw new SourceFileError(
      'provider-error',
      `The file holds an error that Withings answered (status ${status}), not data. Export it again.`,
      'status',
      { status },
    );
  return objectIn(document, 'body') ?? document;
}
