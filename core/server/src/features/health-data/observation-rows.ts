import { createHash } from 'node:crypto';
import type { Observation, Quality } from '@regimen/domain';
import { localDayOf, observationKey } from '@regimen/domain';

/** An observation after cleaning: the value that counts, the value as it came, and how far it is trusted. */
export interface CleanedObservation {
  observation: Observation;
  rawValue: number;
  quality: Quality;
}

/** One line of PostgreSQL's COPY text format. */
export function copyLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(copyField).join('\t')}\n`;
}

function copyField(field: string | number | null): string {
  if (field === null) return '\\N';
  if (typeof field === 'number') return String(field);
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
] as const;

export function stagingLine(
  { observation, rawValue, quality }: CleanedObservation,
  timeZone: string,
): string {
  const { metric, at, until, value, offsetMinutes, device } = observation;
  // 16 bytes of SHA-256: collisions are out of reach, and the key index stays small.
  const key = createHash('sha256').update(observationKey(observation)).digest('hex').slice(0, 32);
  return copyLine([
    metric,
    at,
    `\\x${key}`,
    value,
    rawValue,
    quality,
    until,
    offsetMinutes,
    localDayOf(at, offsetMinutes, timeZone),
    device,
  ]);
}
