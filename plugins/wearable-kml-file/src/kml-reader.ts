import { TrackPoints } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { Remarks, XmlAttributes, XmlHandler } from '@regimen/plugin-api/reading';
import { PointClock } from '@regimen/plugin-api/reading';
import { TimedTrack } from './timed-track.js';

/** One placemark that holds tracks, each a segment. */
export interface KmlPlacemark {
  name: string | null;
  /** The exporter's word for the kind of activity; '' where there is none. */
  type: string;
  nativeId: string | null;
  points: TrackPoints;
}

/** Names of data under which exporters write the kind of activity. */
const typeNames = /^(activity ?type|type|sport|category)$/i;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Gathers the placemarks of a KML document that hold tracks, and counts lines without time. */
export class KmlReader implements XmlHandler {
  readonly placemarks: KmlPlacemark[] = [];
  lines = 0;
  private readonly clock: PointClock;
  private placemark: KmlPlacemark | null = null;
  private track: TimedTrack | null = null;
  private trackCount = 0;
  private dataName = '';
  private sawRoot = false;

  constructor(private readonly remarks: Remarks) {
    // The format takes a time without zone for UTC.
    this.clock = new PointClock(remarks);
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    if (parent === '' && !this.sawRoot) this.openRoot(name);
    else if (name === 'Placemark')
      this.placemark = { name: null, type: '', nativeId: null, points: new TrackPoints() };
    else if (name === 'Track' && this.placemark) this.openTrack();
    else if (name === 'SimpleArrayData') this.track?.beginArray(attributes.name ?? '');
    else if (name === 'Data') this.dataName = attributes.name ?? '';
    else if (name === 'LineString') this.lines += 1;
  }

  close(name: string, text: string, parent: string): void {
    if (name === 'Placemark') this.closePlacemark();
    else if (this.track) this.closeInTrack(this.track, name, text);
    else if (this.placemark) this.closeInPlacemark(this.placemark, { name, text, parent });
  }

  private openRoot(name: string): void {
    if (name !== 'kml')
      throw new SourceFileError('not-a-kml-file', 'The file is no KML document.', 'root element');
    this.sawRoot = true;
  }

  private openTrack(): void {
    this.trackCount += 1;
    this.track = new TimedTrack(this.clock, this.remarks, `track ${this.trackCount}`);
  }

  private closeInTrack(track: TimedTrack, name: string, text: string): void {
    if (name === 'when') track.addTime(text);
    else if (name === 'coord') track.addPosition(text);
    else if (name === 'value') track.addSensed(text);
    else if (name === 'Track') this.closeTrack(track);
  }

  private closeTrack(track: TimedTrack): void {
    track.addTo(this.placemark!.points);
    this.track = null;
  }

  private closeInPlacemark(
    placemark: KmlPlacemark,
    { name, text, parent }: { name: string; text: string; parent: string },
  ): void {
    if (name === 'name' && parent === 'Placemark') placemark.name = text;
    else if (name === 'value' && parent === 'Data' && typeNames.test(this.dataName))
      placemark.type = text.trim();
    else if (name === 'trackid' && uuid.test(text.trim())) placemark.nativeId = text.trim().toLowerCase();
  }

  /** Also called for what a cut file leaves open: the lists of its last track are whole up to there. */
  closePlacemark(): void {
    if (this.track && this.placemark) this.closeTrack(this.track);
    if (this.placemark && this.placemark.points.count > 0) this.placemarks.push(this.placemark);
    this.placemark = null;
  }
}
