import type { ActivityStream, ActivityStreamKind } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';

const degreesPerSemicircle = 180 / 2 ** 31;

/** Reads one channel of a record message in the stream's unit; NaN where it has no value. */
const channels: Readonly<Record<ActivityStreamKind, (record: FitMessage) => number>> = {
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
};
const kinds = Object.keys(channels) as ActivityStreamKind[];

/** The records of one link as columns that grow. */
export class RecordColumns {
  private capacity = 1024;
  private times = new Float64Array(this.capacity);
  private columns = kinds.map(() => new Float64Array(this.capacity));
  count = 0;

  push(record: FitMessage): void {
    if (this.count === this.capacity) this.grow();
    this.times[this.count] = record.time;
    for (const [index, kind] of kinds.entries()) this.columns[index]![this.count] = channels[kind](record);
    this.count += 1;
  }

  get firstTime(): number {
    return this.times.subarray(0, this.count).reduce((first, time) => Math.min(first, time), Infinity);
  }

  get lastTime(): number {
    return this.times.subarray(0, this.count).reduce((last, time) => Math.max(last, time), -Infinity);
  }

  /** Streams of the records from `start` to `end`, both included; cadence times `stepsPerStride`. */
  streams(start: number, end: number, stepsPerStride: number): ActivityStream[] {
    const rows: number[] = [];
    for (let row = 0; row < this.count; row += 1) {
      if (this.times[row]! >= start && this.times[row]! <= end) rows.push(row);
    }
    return kinds.flatMap((kind, index) => {
      const column = this.columns[index]!;
      const scale = kind === 'cadence' ? stepsPerStride : 1;
      const filled = rows.filter((row) => !Number.isNaN(column[row]!));
      if (filled.length === 0) return [];
      const secondsFromStart = Float64Array.from(filled, (row) => this.times[row]! - start);
      return [{ kind, secondsFromStart, values: Float64Array.from(filled, (row) => column[row]! * scale) }];
    });
  }

  private grow(): void {
    this.capacity *= 2;
    this.times = enlarged(this.times, this.capacity);
    this.columns = this.columns.map((column) => enlarged(column, this.capacity));
  }
}

function firstOf(preferred: number, other: number): number {
  return Number.isNaN(preferred) ? other : preferred;
}

function enlarged(column: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(capacity);
  larger.set(column);
  return larger;
}
