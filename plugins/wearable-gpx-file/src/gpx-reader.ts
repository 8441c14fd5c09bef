import { TrackPoints } from '@regimen/domain';
import type { TrackPoint } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { Remarks, XmlAttributes, XmlHandler } from '@regimen/plugin-api/reading';
import { numberInText, PointClock, sensorValue } from '@regimen/plugin-api/reading';
import type { GpxTrack } from './gpx-track.js';

/** Gathers the tracks of a GPX document, version 1.0 or 1.1, and counts what is no track. */
export class GpxReader implements XmlHandler {
  readonly tracks: GpxTrack[] = [];
  /** The program or device that wrote the file. */
  creator: string | null = null;
  /** Name of the whole file. */
  name: string | null = null;
  routes = 0;
  private readonly clock: PointClock;
  private track: GpxTrack | null = null;
  private point: TrackPoint | null = null;
  private sawRoot = false;

  constructor(private readonly remarks: Remarks) {
    this.clock = new PointClock(remarks);
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    if (parent === '' && !this.sawRoot) this.openRoot(name, attributes);
    else if (name === 'trkpt') this.openPoint(attributes);
    else if (name === 'trkseg') this.track?.points.beginSegment();
    else if (name === 'rte') this.routes += 1;
    else if (name === 'trk') {
      this.track = { name: null, type: '', points: new TrackPoints() };
      this.tracks.push(this.track);
    }
  }

  close(name: string, text: string, parent: string): void {
    if (this.point) this.closeInPoint(this.point, name, text, parent);
    else if (parent === 'trk' && this.track) {
      if (name === 'name') this.track.name = text;
      if (name === 'type') this.track.type = text.trim();
    } else if (name === 'name' && (parent === 'metadata' || parent === 'gpx')) this.name = text;
    else if (name === 'trk') this.track = null;
  }

  get hasUnreadableTimes(): boolean {
    return this.clock.unreadable > 0;
  }

  /** Which point is meant, as remarks name it. */
  private get place(): string {
    return `track ${this.tracks.length}, point ${(this.track?.points.count ?? 0) + 1}`;
  }

  private openRoot(name: string, { creator }: XmlAttributes): void {
    if (name !== 'gpx')
      throw new SourceFileError('not-a-gpx-file', 'The file is no GPX document.', 'root element');
    this.sawRoot = true;
    this.creator = creator ?? null;
  }

  private openPoint({ lat, lon }: XmlAttributes): void {
    if (!this.track) return;
    this.point = {
      milliseconds: NaN,
      offsetMinutes: null,
      latitude: this.numberOf(lat),
      longitude: this.numberOf(lon),
    };
  }

  private closeInPoint(point: TrackPoint, name: string, text: string, parent: string): void {
    if (name === 'trkpt') {
      this.track?.points.push(point);
      this.point = null;
    } else if (parent === 'trkpt' && name === 'time') Object.assign(point, this.clock.read(text, this.place));
    else if (parent === 'trkpt' && name === 'ele') point.altitude = this.numberOf(text);
    else {
      const sensed = sensorValue(name, text);
      // Some exporters write a value twice, in their own extension and in a common one.
      if (sensed && Number.isNaN(point[sensed.channel] ?? NaN)) point[sensed.channel] = sensed.value;
    }
  }

  private numberOf(text: string | undefined): number {
    return numberInText(text, () => this.remarks.add('not_a_number', this.place));
  }
}
