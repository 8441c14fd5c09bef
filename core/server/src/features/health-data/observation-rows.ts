import type { Observation, Quality } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { observationHash } from './observation-hash.js';

/** An observation as it came and after cleaning, and how far it is trusted. */
export interface JudgedObservation {
  raw: Observation;
  observation: Observation;
  quality: Quality;
}

/** One line of PostgreSQL's COPY text format. */
export function copyLine(fields: readonly (string | number | boolean | null)[]): string {
  return `${fields.map(copyField).join('\t')}\n`;
}

function copyField(field: string | number | boolean | null): string {
  if (field === null) return '\\N';
  if (typeof field !== 'string') return String(field);
  return field.replace(
    /[\\\t\n\r]/g,
    (character) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[character] ?? '\\r',
  );
}

/** Columns of an observation in the staging table, in order. */
export const stagingColumns = [
  'metric',
  'at',
  'key_hash',
  'value',
  'raw_value',
  'quality',
  'until',
  'offset_minutes',
  'local_day',
  'device',
  'date_only',
  'low_confidence',
  'sealed_note',
  'native_id',
] as const;

/** The key comes from the raw observation, so that better cleaning later still knows the same record again. */
export function stagingLine(
  { raw, observation, quality }: JudgedObservation,
  timeZone: string,
  sealedNote: Buffer | null,
): string {
  const { metric, at, until, value, offsetMinutes, device } = observation;
  return copyLine([
    metric,
    at,
    `\\x${observationHash(raw)}`,
    value,
    raw.value,
    quality,
    until,
    offsetMinutes,
    observationDay(observation, timeZone),
    device,
    observation.localDate !== undefined,
    raw.confidence === 'low',
    sealedNote && `\\x${sealedNote.toString('hex')}`,
    raw.nativeId,
  ]);
}
