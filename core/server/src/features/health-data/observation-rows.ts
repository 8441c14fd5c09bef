import { observationEpochDay } from '@regimen/domain';
import { BinaryCopy } from './binary-copy.js';
import type { JudgedObservations } from './judged-observations.js';
import { keyBytes } from './observation-hash.js';

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

/**
 * The distinct rows of a batch in PostgreSQL's binary COPY format, in pieces, with the columns of the staging table.
 * @param sealedNotes by row.
 */
export function* stagingRows(
  batch: JudgedObservations,
  timeZone: string,
  sealedNotes: ReadonlyMap<number, Buffer>,
): Generator<Buffer> {
  const copy = new BinaryCopy();
  for (let row = 0; row < batch.raw.length; row += 1) {
    if (batch.repeats[row] === 1) continue;
    writeRow(copy, batch, row, timeZone, sealedNotes.get(row) ?? null);
    if (copy.isPiece) yield copy.take();
  }
  yield copy.end();
}

/** The same written at once, while the database does something else; null where notes must be sealed first. */
export function rowsAhead(batch: JudgedObservations, timeZone: string): readonly Buffer[] | null {
  return batch.raw.hasNotes ? null : [...stagingRows(batch, timeZone, new Map())];
}

function writeRow(
  copy: BinaryCopy,
  { raw, values, doubts, keys }: JudgedObservations,
  row: number,
  timeZone: string,
  sealedNote: Buffer | null,
): void {
  const { nativeId, localDate, confidence } = raw.extrasOf(row);
  const [metric, at] = [raw.metricOf(row), raw.starts[row]!];
  const until = known(raw.ends[row]!);
  const offsetMinutes = known(raw.offsets[row]!);
  copy.row(stagingColumns.length);
  copy.text(metric);
  copy.timestamptz(at);
  copy.bytesOf(keys, row * keyBytes, keyBytes);
  copy.float8(values[row]!);
  copy.float8(raw.values[row]!);
  copy.text(doubts.get(row) ?? 'good');
  copy.timestamptz(until);
  copy.int2(offsetMinutes);
  copy.date(observationEpochDay({ metric, at, until, offsetMinutes, localDate }, timeZone));
  copy.text(raw.deviceOf(row));
  copy.boolean(localDate !== undefined);
  copy.boolean(confidence === 'low');
  copy.bytes(sealedNote);
  copy.text(nativeId);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
