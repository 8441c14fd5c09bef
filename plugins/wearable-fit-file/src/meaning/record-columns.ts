import type { ActivityStreamKind } from '@regimen/domain';
import type { FitMessage, MessageDefinition } from '../format/fit-message.js';
import { CompressedMotion } from './compressed-motion.js';
import type { DeveloperFields } from './developer-fields.js';

const degreesPerSemicircle = 180 / 2 ** 31;
const rightSide = 0x80;

type RecordKind = Exclude<ActivityStreamKind, 'rr-interval'>;

interface Channel {
  /** Fields it is made of, the preferred one first. */
  fields: readonly number[];
  /** Reads a record in the stream's unit; NaN where it has no value. */
  read(record: FitMessage): number;
}

const channels: Readonly<Record<RecordKind, Channel>> = {
  // A strap without contact sends 0.
  'heart-rate': { fields: [3], read: (record) => record.number(3) || NaN },
  speed: { fields: [73, 6], read: (record) => firstOf(record.number(73), record.number(6)) / 1000 },
  power: { fields: [7], read: (record) => record.number(7) },
  altitude: { fields: [78, 2], read: (record) => firstOf(record.number(78), record.number(2)) / 5 - 500 },
  cadence: { fields: [4, 53], read: (record) => record.number(4) + (record.number(53) || 0) / 128 },
  latitude: { fields: [0], read: (record) => record.number(0) * degreesPerSemicircle },
  longitude: { fields: [1], read: (record) => record.number(1) * degreesPerSemicircle },
  distance: { fields: [5], read: (record) => record.number(5) / 100 },
  temperature: { fields: [13], read: (record) => record.number(13) },
  'right-balance': {
    fields: [30],
    read: (record) => (record.number(30) & rightSide ? record.number(30) & 0x7f : NaN),
  },
  // Without the top bit nothing says whose per cent it is.
  'pedal-balance': {
    fields: [30],
    read: (record) => (record.number(30) & rightSide ? NaN : record.number(30)),
  },
};
export const recordKinds = Object.keys(channels) as RecordKind[];
const channelList = Object.values(channels);
/** Rows that are made room for at once: twelve days of a record per second. */
const mostRowsAtOnce = 2 ** 20;
const none = new Float64Array(0);
const heartRateColumn = recordKinds.indexOf('heart-rate');
const [speedColumn, distanceColumn] = [recordKinds.indexOf('speed'), recordKinds.indexOf('distance')];
const compressedField = 8;

/** The records of one link as columns that grow, in the order of the file. */
export class RecordColumns {
  private capacity = 0;
  private readonly motion = new CompressedMotion();
  private rowTimes: Float64Array = none;
  /** Channels that no record had yet are empty: room that is never touched costs as much as reading. */
  private native: Float64Array[] = recordKinds.map(() => none);
  /** Which channels the records of the last definition have: the others are not asked for row by row. */
  private planned: MessageDefinition | null = null;
  private present: readonly number[] = [];
  private absent: readonly number[] = [];
  /** What developer fields said, by channel; NaN where they said nothing. */
  private readonly added = new Map<number, Float64Array>();
  count = 0;

  constructor(private readonly developer: DeveloperFields) {}

  push(record: FitMessage): void {
    if (this.count === this.capacity) this.grow(record);
    if (record.definition !== this.planned) this.plan(record.definition);
    const row = this.count;
    const { native, present, absent } = this;
    this.rowTimes[row] = record.time;
    for (let index = 0; index < present.length; index += 1) {
      const channel = present[index]!;
      native[channel]![row] = channelList[channel]!.read(record);
    }
    // Past the end of an empty column this does nothing.
    for (let index = 0; index < absent.length; index += 1) native[absent[index]!]![row] = NaN;
    if (record.definition.fields[compressedField]) this.uncompress(record, row);
    if (record.definition.developerFields.length > 0) this.readDeveloperFields(record, row);
    this.count += 1;
  }

  private plan(definition: MessageDefinition): void {
    const isPresent = (index: number) => channelList[index]!.fields.some((field) => definition.fields[field]);
    const all = channelList.map((_, index) => index);
    this.planned = definition;
    this.present = all.filter(isPresent);
    this.absent = all.filter((index) => !isPresent(index));
    // The strap's heart rates fill in what the records lack.
    for (const index of [...this.present, heartRateColumn]) this.nativeColumn(index);
  }

  private readDeveloperFields(record: FitMessage, row: number): void {
    this.developer.read(record, (kind, value) => {
      this.addedColumn(recordKinds.indexOf(kind as RecordKind))[row] = value;
    });
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
    const [speeds, distances] = [this.nativeColumn(speedColumn), this.nativeColumn(distanceColumn)];
    speeds[row] = firstOf(speeds[row]!, speed);
    distances[row] = firstOf(distances[row]!, distance);
  }

  private nativeColumn(index: number): Float64Array {
    if (this.native[index] === none)
      this.native[index] = new Float64Array(this.capacity).fill(NaN, 0, this.count + 1);
    return this.native[index]!;
  }

  private addedColumn(index: number): Float64Array {
    let column = this.added.get(index);
    if (!column) this.added.set(index, (column = new Float64Array(this.capacity).fill(NaN)));
    return column;
  }

  /** At first to what the file can hold, as growing costs more than reading; then by doubling. */
  private grow(record: FitMessage): void {
    const most = Math.ceil(record.linkBytes / (1 + record.definition.size));
    this.capacity = this.capacity === 0 ? Math.min(most, mostRowsAtOnce) : this.capacity * 2;
    this.rowTimes = enlarged(this.rowTimes, this.capacity);
    this.native = this.native.map((column) => (column === none ? none : enlarged(column, this.capacity)));
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
