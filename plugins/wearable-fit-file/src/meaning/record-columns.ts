import type { ActivityStreamKind } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';
import { CompressedMotion } from './compressed-motion.js';
import type { DeveloperFields } from './developer-fields.js';

const degreesPerSemicircle = 180 / 2 ** 31;
const rightSide = 0x80;

type RecordKind = Exclude<ActivityStreamKind, 'rr-interval'>;

/** Reads one channel of a record message in the stream's unit; NaN where it has no value. */
const channels: Readonly<Record<RecordKind, (record: FitMessage) => number>> = {
  // A strap without contact sends 0.
  'heart-rate': (record) => record.number(3) || NaN,
  speed: (record) => firstOf(record.number(73), record.number(6)) / 1000,
  power: (record) => record.number(7),
  altitude: (record) => firstOf(record.number(78), record.number(2)) / 5 - 500,
  cadence: (record) => record.number(4) + (record.number(53) || 0) / 128,
  latitude: (record) => record.number(0) * degreesPerSemicircle,
  longitude: (record) => record.number(1) * degreesPerSemicircle,
  distance: (record) => record.number(5) / 100,
  temperature: (record) => record.number(13),
  // Without the top bit nothing says whose per cent it is.
  'right-balance': (record) => (record.number(30) & rightSide ? record.number(30) & 0x7f : NaN),
};
export const recordKinds = Object.keys(channels) as RecordKind[];
const readers = Object.values(channels);
const [speedColumn, distanceColumn] = [recordKinds.indexOf('speed'), recordKinds.indexOf('distance')];
const compressedField = 8;

/** The records of one link as columns that grow, in the order of the file. */
export class RecordColumns {
  private capacity = 1024;
  private readonly motion = new CompressedMotion();
  private rowTimes = new Float64Array(this.capacity);
  private native = recordKinds.map(() => new Float64Array(this.capacity));
  /** What developer fields said, by channel; NaN where they said nothing. */
  private readonly added = new Map<number, Float64Array>();
  count = 0;

  constructor(private readonly developer: DeveloperFields) {}

  push(record: FitMessage): void {
    if (this.count === this.capacity) this.grow();
    const row = this.count;
    this.rowTimes[row] = record.time;
    for (let index = 0; index < readers.length; index += 1) {
      this.native[index]![row] = readers[index]!(record);
    }
    if (record.definition.fields[compressedField]) this.uncompress(record, row);
    this.developer.read(record, (kind, value) => {
      this.addedColumn(recordKinds.indexOf(kind as RecordKind))[row] = value;
    });
    this.count += 1;
  }

  get lastTime(): number {
    return this.count === 0 ? NaN : this.rowTimes[this.count - 1]!;
  }

  /** Times as recorded; NaN for a record without one. */
  get times(): Float64Array {
    return this.rowTimes.subarray(0, this.count);
  }

  /**
   * Columns in the order of `recordKinds`. A developer field stands in for a whole column, never for single values,
   * and only where it says at least as much as the native one.
   */
  get columns(): Float64Array[] {
    return this.native.map((column, index) => {
      const chosen = this.isReplaced(index) ? this.added.get(index)! : column;
      return chosen.subarray(0, this.count);
    });
  }

  /** Whether the cadence column counts single steps instead of pairs. */
  get countsSingleSteps(): boolean {
    return this.developer.countsSingleSteps && this.isReplaced(recordKinds.indexOf('cadence'));
  }

  private isReplaced(index: number): boolean {
    const other = this.added.get(index)?.subarray(0, this.count);
    const values = other ? valueCount(other) : 0;
    return values > 0 && values >= valueCount(this.native[index]!.subarray(0, this.count));
  }

  private uncompress(record: FitMessage, row: number): void {
    const { speed, distance } = this.motion.read(record, compressedField);
    const [speeds, distances] = [this.native[speedColumn]!, this.native[distanceColumn]!];
    speeds[row] = firstOf(speeds[row]!, speed);
    distances[row] = firstOf(distances[row]!, distance);
  }

  private addedColumn(index: number): Float64Array {
    let column = this.added.get(index);
    if (!column) this.added.set(index, (column = new Float64Array(this.capacity).fill(NaN)));
    return column;
  }

  private grow(): void {
    this.capacity *= 2;
    this.rowTimes = enlarged(this.rowTimes, this.capacity);
    this.native = this.native.map((column) => enlarged(column, this.capacity));
    for (const [index, column] of this.added) {
      this.added.set(index, enlarged(column, this.capacity).fill(NaN, this.count));
    }
  }
}

function firstOf(preferred: number, other: number): number {
  return Number.isNaN(preferred) ? other : preferred;
}

function valueCount(column: Float64Array): number {
  let count = 0;
  for (const value of column) if (!Number.isNaN(value)) count += 1;
  return count;
}

function enlarged(column: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(capacity);
  larger.set(column);
  return larger;
}
