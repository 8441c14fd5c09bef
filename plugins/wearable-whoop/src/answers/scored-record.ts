import type { SourceRecord } from '@regimen/domain';
import { parseInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { numberIn, objectIn, readWrittenOffset, revision, textIn } from '@regimen/plugin-api/reading';

/** When a record was, by its own zone. */
export interface RecordTime {
  startedAt: string;
  /** Null while it goes on. */
  endedAt: string | null;
  offsetMinutes: number | null;
}

/** Reads one record; null where it cannot be read. */
export type RecordReader = (record: JsonObject, where: string) => SourceRecord[] | null;

/** Null where there is no start, or an end that is no time or lies before it. */
export function timeOf(record: JsonObject): RecordTime | null {
  const start = instantIn(record, 'start');
  const end = instantIn(record, 'end');
  const isEndOdd = end === null && textIn(record, 'end') !== null;
  if (start === null || isEndOdd || (end !== null && end < start)) return null;
  const offset = textIn(record, 'timezone_offset');
  return {
    startedAt: start,
    endedAt: end,
    offsetMinutes: offset === null ? null : readWrittenOffset(offset),
  };
}

/** What was measured; null while it is not scored, or never will be. */
export function scoreOf(record: JsonObject): JsonObject | null {
  const state = textIn(record, 'score_state');
  return state === null || state === 'SCORED' ? objectIn(record, 'score') : null;
}

export function instantIn(record: JsonObject, name: string): string | null {
  const text = textIn(record, name);
  return text === null ? null : (parseInstant(text)?.at ?? null);
}

/** When the record was last reckoned. */
export function revisionOf(record: JsonObject): { revisedAt?: string } {
  return revision(instantIn(record, 'updated_at'));
}

/** Whole numbers in the first version of the API, UUIDs in the second. */
export function identityIn(record: JsonObject, name: string): string | null {
  return textIn(record, name) ?? numberIn(record, name)?.toString() ?? null;
}
