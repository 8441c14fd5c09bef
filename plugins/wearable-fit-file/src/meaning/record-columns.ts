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
const readers = Object.values(channels);

/** The records of one link as columns that grow. */
export class RecordColumns {
  private capacity = 1024;
  private times = new Float64Array(this.capacity);
  private columns = kinds.map(() => new Float64Array(this.capacity));
  count = 0;

  push(record: FitMessage): void {
    if (this.count === this.capacity) this.grow();
    this.times[this.count] = record.time;
    for (let index = 0; index < readers.length; index += 1) {
      this.columns[index]![this.count] = readers[index]!(record);
    }
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
    return kinds.flatMap((kind, index) => {
      const column = this.columns[index]!;
      const scale = kind === 'cadence' ? stepsPerStride : 1;
      const secondsFromStart = new Float64Array(this.count);
      const values = new Float64Array(this.count);
      let size = 0;
      for (let row = 0; row < this.count; row += 1) {
        const time = this.times[row]!;
        const value = column[row]!;
        if (time < start || time > end || Number.isNaN(value)) continue;
        secondsFromStart[size] = time - start;
        values[size] = value * scale;
        size += 1;
      }
      if (size === 0) return [];
      return [{ kind, secondsFromStart: secondsFromStart.slice(0, size), values: values.slice(0, size) }];
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
