import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { isJsonObject, listIn, readItems, Remarks, withRemarks } from '@regimen/plugin-api/reading';
import {
  readActivityDay,
  readArchivedDay,
  readArchivedNight,
  readNight,
  readNightlyRecharge,
} from './daily-values.js';
import { readExercise } from './exercises.js';
import { isHeartRateDay, readHeartRateDay } from './heart-rate-days.js';
import type { ReadingAids } from './local-time.js';
import { readTrainingSession } from './training-sessions.js';

/** Lists that a page of AccessLink may hold. */
const pages = ['exercises', 'activities', 'nights', 'recharges', 'activity-log', 'activity_log'];

/**
 * Reads an answer of AccessLink or a file of the account archive.
 * @throws SourceFileError when it is no JSON object or list.
 */
export function* readDocument(document: unknown, timeZone: string): Generator<SourceRecord> {
  if (!Array.isArray(document) && !isJsonObject(document))
    throw new SourceFileError('unknown-answer', 'The file holds nothing that Polar delivers.', 'file');
  const aids = { timeZone, remarks: new Remarks() };
  yield* withRemarks(recordsOf(document as readonly unknown[] | JsonObject, aids), aids.remarks);
}

function recordsOf(document: readonly unknown[] | JsonObject, aids: ReadingAids): Iterable<SourceRecord> {
  if (!isList(document)) {
    if (Object.hasOwn(document, 'exportVersion') && listIn(document, 'exercises'))
      return readTrainingSession(document, aids);
    const days = listIn(document, 'deviceDays');
    if (days)
      return readItems(days, 'day', aids.remarks, (day) =>
        isHeartRateDay(day) ? readHeartRateDay(day, aids.timeZone) : null,
      );
  }
  return readItems(itemsOf(document), 'item', aids.remarks, (item, where) =>
    readItem(withUnderscores(item), where, aids),
  );
}

function isList(document: readonly unknown[] | JsonObject): document is readonly unknown[] {
  return Array.isArray(document);
}

function itemsOf(document: readonly unknown[] | JsonObject): readonly unknown[] {
  if (isList(document)) return document;
  return pages.map((name) => listIn(document, name)).find((list) => list !== null) ?? [document];
}

/** The kinds are not named; each has fields of its own. */
function readItem(item: JsonObject, where: string, aids: ReadingAids): Iterable<SourceRecord> | null {
  const has = (name: string) => Object.hasOwn(item, name);
  if (has('sleep_start_time')) return readNight(item);
  if (has('sleepResult')) return readArchivedNight(item);
  if (has('heart_rate_variability_avg')) return readNightlyRecharge(item);
  if (has('summary')) return readArchivedDay(item);
  if (has('duration') && has('start_time')) return readExercise(item, where, aids);
  return readActivityDay(item);
}

/** Older answers write `start-time`, newer ones `start_time`. */
function withUnderscores(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name.replaceAll('-', '_'), value]));
}
