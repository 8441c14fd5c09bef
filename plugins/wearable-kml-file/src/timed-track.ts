import type { TrackChannel, TrackPoint, TrackPoints } from '@regimen/domain';
import type { PointClock, Remarks } from '@regimen/plugin-api/reading';
import { numberInText, sensorValue } from '@regimen/plugin-api/reading';

/**
 * The lists of one track, which belong together by their place in them: times, positions, and arrays of sensors. The format
 * lets them come in any order, and an empty entry means that nothing is known there.
 */
export class TimedTrack {
  private readonly times: Pick<TrackPoint, 'milliseconds' | 'offsetMinutes'>[] = [];
  private readonly positions: Pick<TrackPoint, 'latitude' | 'longitude' | 'altitude'>[] = [];
  private readonly sensors = new Map<TrackChannel, number[]>();
  private array: string | null = null;

  constructor(
    private readonly clock: PointClock,
    private readonly remarks: Remarks,
    private readonly place: string,
  ) {}

  addTime(text: string): void {
    this.times.push(this.clock.read(text, `${this.place}, time ${this.times.length + 1}`));
  }

  /** `longitude latitude altitude`, in degrees and metres. */
  addPosition(text: string): void {
    const where = `${this.place}, position ${this.positions.length + 1}`;
    const [longitude, latitude, altitude] = text
      .trim()
      .split(/[\s,]+/)
      .map((part) => numberInText(part, () => this.remarks.add('not_a_number', where)));
    this.positions.push({ longitude: longitude!, latitude, altitude });
  }

  beginArray(name: string): void {
    this.array = name;
  }

  addSensed(text: string): void {
    const sensed = this.array === null ? null : sensorValue(this.array, text);
    if (!sensed) return;
    const values = this.sensors.get(sensed.channel);
    if (values) values.push(sensed.value);
    else this.sensors.set(sensed.channel, [sensed.value]);
  }

  /** Adds the points as a segment. Where the lists differ in length, the ends that have no partner are told and kept. */
  addTo(points: TrackPoints): void {
    const { times, positions } = this;
    this.remarks.add('unpaired_points', this.place, Math.abs(times.length - positions.length));
    points.beginSegment();
    for (let index = 0; index < Math.max(times.length, positions.length); index += 1) {
      const point: TrackPoint = {
        ...(times[index] ?? { milliseconds: NaN, offsetMinutes: null }),
        ...positions[index],
      };
      for (const [channel, values] of this.sensors) point[channel] = values[index];
      points.push(point);
    }
  }
}
