import { instantMilliseconds, observationEpochDay } from '@regimen/domain';
import { BinaryCopy } from './binary-copy.js';
import type { DeviceCount } from './device-counts.js';
import { DeviceCounts } from './device-counts.js';
import type { JudgedObservations } from './judged-observations.js';
import { keyBytes } from './observation-hash.js';
import type { TouchedDay } from './touched-days.js';
import { TouchedDays } from './touched-days.js';

/** Columns of every observation in the staging table, in order. */
const usualColumns = [
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

/** What few observations have: a batch in which none has them leaves them out. */
const rareColumns = ['date_only', 'low_confidence', 'sealed_note', 'native_id', 'revised_at'] as const;

/** All columns of the staging table. */
export const stagingColumns = [...usualColumns, ...rareColumns] as const;

/** The distinct rows of a batch as the staging table takes them. */
export interface StagingRows {
  /** Those that are written; the others have their default. */
  columns: readonly string[];
  /** PostgreSQL's binary COPY format. */
  pieces: readonly Buffer[];
  days: readonly TouchedDay[];
  devices: readonly DeviceCount[];
}

/** @param sealedNotes by row. */
export function stagingRows(
  batch: JudgedObservations,
  timeZone: string,
  sealedNotes: ReadonlyMap<number, Buffer>,
): StagingRows {
  const columns = batch.raw.hasExtras ? stagingColumns : usualColumns;
  const copy = new BinaryCopy();
  const pieces: Buffer[] = [];
  const seen = { days: new TouchedDays(), devices: new DeviceCounts() };
  for (let row = 0; row < batch.raw.length; row += 1) {
    if (batch.repeats[row] === 1) continue;
    copy.row(columns.length);
    writeUsual(copy, batch, row, timeZone, seen);
    if (batch.raw.hasExtras) writeRare(copy, batch, row, sealedNotes.get(row) ?? null);
    if (copy.isPiece) pieces.push(copy.take());
  }
  pieces.push(copy.end());
  return { columns, pieces, days: seen.days.list(), devices: seen.devices.list() };
}

/** The same while the database does something else; null where notes must be sealed first. */
export function rowsAhead(batch: JudgedObservations, timeZone: string): StagingRows | null {
  return batch.raw.hasNotes ? null : stagingRows(batch, timeZone, new Map());
}

function writeUsual(
  copy: BinaryCopy,
  { raw, values, doubts, keys }: JudgedObservations,
  row: number,
  timeZone: string,
  seen: { days: TouchedDays; devices: DeviceCounts },
): void {
  const [metric, at] = [raw.metricOf(row), raw.starts[row]!];
  const until = known(raw.ends[row]!);
  const offsetMinutes = known(raw.offsets[row]!);
  const localDate = raw.localDateOf(row);
  const day = observationEpochDay({ metric, at, until, offsetMinutes, localDate }, timeZone);
  const device = raw.deviceOf(row);
  seen.days.add(metric, day, at);
  seen.devices.add(metric, device, day);
  copy.text(metric);
  copy.timestamptz(at);
  copy.bytesOf(keys, row * keyBytes, keyBytes);
  copy.float8(values[row]!);
  copy.float8(raw.values[row]!);
  copy.text(doubts.get(row) ?? 'good');
  copy.timestamptz(until);
  copy.int2(offsetMinutes);
  copy.date(day);
  copy.text(device);
}

function writeRare(
  copy: BinaryCopy,
  { raw }: JudgedObservations,
  row: number,
  sealedNote: Buffer | null,
): void {
  const { nativeId, revisedAt, localDate, confidence } = raw.extrasOf(row);
  copy.boolean(localDate !== undefined);
  copy.boolean(confidence === 'low');
  copy.bytes(sealedNote);
  copy.text(nativeId);
  copy.timestamptz(revisedAt === undefined ? null : instantMilliseconds(revisedAt));
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
