import type { Observation, Quality } from '@regimen/domain';
import { epochDay, instantMilliseconds, observationDay } from '@regimen/domain';
import { BinaryCopy } from './binary-copy.js';
import { observationHashBytes } from './observation-hash.js';

/** An observation as it came and after cleaning, and how far it is trusted. */
export interface JudgedObservation {
  raw: Observation;
  observation: Observation;
  quality: Quality;
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

/** The rows of a batch in PostgreSQL's binary COPY format, in pieces, with the columns of the staging table. */
export function* stagingRows(
  batch: readonly JudgedObservation[],
  timeZone: string,
  sealedNoteOf: (row: JudgedObservation) => Buffer | null,
): Generator<Buffer> {
  const copy = new BinaryCopy();
  const days = new Days(timeZone);
  for (const row of batch) {
    writeRow(copy, row, days.of(row.observation), sealedNoteOf(row));
    if (copy.isPiece) yield copy.take();
  }
  yield copy.end();
}

/** The key comes from the raw observation, so that better cleaning later still knows the same record again. */
function writeRow(
  copy: BinaryCopy,
  { raw, observation, quality }: JudgedObservation,
  day: number,
  sealedNote: Buffer | null,
): void {
  const { metric, at, until, value, offsetMinutes, device } = observation;
  copy.row(stagingColumns.length);
  copy.text(metric);
  copy.timestamptz(instantMilliseconds(at));
  copy.bytesOf(observationHashBytes(raw));
  copy.float8(value);
  copy.float8(raw.value);
  copy.text(quality);
  copy.timestamptz(until === null ? null : instantMilliseconds(until));
  copy.int2(offsetMinutes);
  copy.date(day);
  copy.text(device);
  copy.boolean(observation.localDate !== undefined);
  copy.boolean(raw.confidence === 'low');
  copy.bytes(sealedNote);
  copy.text(raw.nativeId);
}

/** Local days of observations as days since 1970-01-01. */
class Days {
  private last = { text: '', day: NaN };

  constructor(private readonly timeZone: string) {}

  of(observation: Observation): number {
    const text = observationDay(observation, this.timeZone);
    // Records of a file come day by day.
    if (text !== this.last.text) this.last = { text, day: epochDay(text) ?? NaN };
    return this.last.day;
  }
}
