import type { ActivityStreamKind } from '../activity.js';

export const trackChannels = [
  'latitude',
  'longitude',
  'altitude',
  'distance',
  'speed',
  'heart-rate',
  'cadence',
  'power',
  'temperature',
] as const satisfies readonly ActivityStreamKind[];
export type TrackChannel = (typeof trackChannels)[number];

/** One point of a track in the units of the streams; NaN or absent where nothing was recorded. */
export interface TrackPoint extends Partial<Record<TrackChannel, number>> {
  /** Since 1970, UTC; NaN where the point has no time. */
  milliseconds: number;
  /** Minutes east of UTC as written; null where the text says UTC or nothing. */
  offsetMinutes: number | null;
}

const firstCapacity = 256;

/** The points of a track in the order of the file, column by column. */
export class TrackPoints {
  private room = firstCapacity;
  private segment = -1;
  private nextBeginsSegment = true;
  private timeColumn = new Float64Array(firstCapacity);
  private offsetColumn = new Float64Array(firstCapacity);
  private segmentColumn = new Int32Array(firstCapacity);
  private readonly valueColumns = new Map<TrackChannel, Float64Array<ArrayBuffer>>();
  count = 0;

  /** Nothing is measured or travelled between the last point and the next one. */
  beginSegment(): void {
    this.nextBeginsSegment = true;
  }

  push(point: TrackPoint): void {
    if (this.count === this.room) this.grow();
    if (this.nextBeginsSegment) this.segment += 1;
    this.nextBeginsSegment = false;
    const row = this.count;
    this.timeColumn[row] = point.milliseconds;
    this.offsetColumn[row] = point.offsetMinutes ?? NaN;
    this.segmentColumn[row] = this.segment;
    for (const channel of trackChannels) {
      const value = point[channel];
      if (value !== undefined && !Number.isNaN(value)) this.columnToFill(channel)[row] = value;
    }
    this.count += 1;
  }

  /** Some programs write every point as a segment of its own, which parts nothing: then all are one. */
  joinLoneSegments(): void {
    if (this.count > 2 && this.segment === this.count - 1) this.segmentColumn.fill(0);
  }

  /** Adds the points of another track behind these, as segments of their own. */
  append(other: TrackPoints): void {
    const { times, offsets, segments } = other;
    for (let row = 0; row < other.count; row += 1) {
      if (row === 0 || segments[row] !== segments[row - 1]) this.beginSegment();
      const offset = offsets[row]!;
      const point: TrackPoint = {
        milliseconds: times[row]!,
        offsetMinutes: Number.isNaN(offset) ? null : offset,
      };
      for (const [channel, column] of other.valueColumns) point[channel] = column[row]!;
      this.push(point);
    }
  }

  /** Milliseconds since 1970; NaN where a point has no time. */
  get times(): Float64Array {
    return this.timeColumn.subarray(0, this.count);
  }

  /** Minutes east of UTC; NaN where none was written. */
  get offsets(): Float64Array {
    return this.offsetColumn.subarray(0, this.count);
  }

  /** Number of the segment of each point, from 0, ascending. */
  get segments(): Int32Array {
    return this.segmentColumn.subarray(0, this.count);
  }

  /** The values of a channel; null where no point has one. */
  column(channel: TrackChannel): Float64Array | null {
    return this.valueColumns.get(channel)?.subarray(0, this.count) ?? null;
  }

  private columnToFill(channel: TrackChannel): Float64Array {
    let column = this.valueColumns.get(channel);
    if (!column) this.valueColumns.set(channel, (column = new Float64Array(this.room).fill(NaN)));
    return column;
  }

  private grow(): void {
    this.room *= 2;
    this.timeColumn = enlarged(this.timeColumn, this.room);
    this.offsetColumn = enlarged(this.offsetColumn, this.room);
    const segments = new Int32Array(this.room);
    segments.set(this.segmentColumn);
    this.segmentColumn = segments;
    for (const [channel, column] of this.valueColumns)
      this.valueColumns.set(channel, enlarged(column, this.room));
  }
}

function enlarged(column: Float64Array, room: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(room).fill(NaN, column.length);
  larger.set(column);
  return larger;
}
