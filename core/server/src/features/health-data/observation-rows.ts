import { createHash } from 'node:crypto';
import type { Observation, Quality } from '@regimen/domain';
import { observationDay, observationKey } from '@regimen/domain';

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
  // 16 bytes of SHA-256: collisions are out of reach, and the key index stays small.
  const key = createHash('sha256').update(observationKey(raw)).digest('hex').slice(0, 32);
  return copyLine([
    metric,
    at,
    `\\x${key}`,
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
