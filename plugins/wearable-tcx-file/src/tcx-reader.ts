import { TrackPoints } from '@regimen/domain';
import type { TrackPoint } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { Remarks, XmlAttributes, XmlHandler } from '@regimen/plugin-api/reading';
import { longestBoutSeconds, numberInText, PointClock, sensorValue } from '@regimen/plugin-api/reading';
import type { TcxActivity, TcxLap } from './tcx-activity.js';

/** Gathers the activities of a TCX document and counts its courses. */
export class TcxReader implements XmlHandler {
  readonly activities: TcxActivity[] = [];
  courses = 0;
  private readonly clock: PointClock;
  private activity: TcxActivity | null = null;
  private lap: TcxLap | null = null;
  private point: TrackPoint | null = null;
  private sawRoot = false;

  /** `timeZone` is where times without a zone are meant: the format does not say. */
  constructor(
    private readonly remarks: Remarks,
    timeZone: string,
  ) {
    this.clock = new PointClock(remarks, timeZone);
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    if (parent === '' && !this.sawRoot) this.openRoot(name);
    else if (name === 'Trackpoint' && this.activity) this.point = { milliseconds: NaN, offsetMinutes: null };
    else if (name === 'Track') this.activity?.points.beginSegment();
    else if (name === 'Lap' && this.activity) this.openLap(this.activity, attributes);
    else if (name === 'Activity') this.openActivity(attributes.Sport ?? '');
    else if (name === 'Transition') {
      // The time between two sports of a race is written as a lap without an activity around it.
      this.openActivity(name);
      this.openLap(this.activity!, attributes);
    } else if (name === 'Course') this.courses += 1;
  }

  close(name: string, text: string, parent: string): void {
    if (this.point) this.closeInPoint(this.point, name, text, parent);
    else if (name === 'Lap' || name === 'Transition' || name === 'Activity') this.closePart(name);
    else if (this.lap && !this.closeInLap(this.lap, name, text, parent)) return;
    else if (this.activity && parent === 'Activity') {
      if (name === 'Id') this.activity.id = text.trim();
      if (name === 'Notes') this.activity.notes = text;
    } else if (this.activity && parent === 'Creator' && name === 'Name') this.activity.device = text;
  }

  private get place(): string {
    const { points, laps } = this.activity!;
    return `activity ${this.activities.length}, lap ${laps.length}, point ${points.count + 1}`;
  }

  private openRoot(name: string): void {
    if (name !== 'TrainingCenterDatabase')
      throw new SourceFileError('not-a-tcx-file', 'The file is no TCX document.', 'root element');
    this.sawRoot = true;
  }

  private openActivity(sport: string): void {
    this.activity = { sport, id: '', notes: null, device: null, laps: [], points: new TrackPoints() };
    this.activities.push(this.activity);
  }

  private openLap({ laps, points }: TcxActivity, { StartTime = '' }: XmlAttributes): void {
    const { milliseconds, offsetMinutes } = this.clock.read(StartTime, `lap ${laps.length + 1}`);
    this.lap = {
      start: milliseconds,
      offsetMinutes,
      seconds: NaN,
      metres: NaN,
      kilocalories: NaN,
      meanHeartRateBpm: NaN,
      maxHeartRateBpm: NaN,
      fromRow: points.count,
      untilRow: points.count,
    };
    laps.push(this.lap);
  }

  private closePart(name: string): void {
    this.lap = null;
    if (name !== 'Lap') this.activity = null;
  }

  /** Whether the element may still belong to the activity around the lap. */
  private closeInLap(lap: TcxLap, name: string, text: string, parent: string): boolean {
    const isOfLap = parent === 'Lap' || parent === 'Transition';
    if (isOfLap && name === 'TotalTimeSeconds') lap.seconds = this.durationOf(text);
    else if (isOfLap && name === 'DistanceMeters') lap.metres = this.numberOf(text);
    else if (isOfLap && name === 'Calories') lap.kilocalories = this.numberOf(text);
    else if (parent === 'AverageHeartRateBpm') lap.meanHeartRateBpm = heartRateOf(text);
    else if (parent === 'MaximumHeartRateBpm') lap.maxHeartRateBpm = heartRateOf(text);
    else return !isOfLap;
    return false;
  }

  private closeInPoint(point: TrackPoint, name: string, text: string, parent: string): void {
    if (name === 'Trackpoint') this.closePoint(point);
    else if (name === 'Time') Object.assign(point, this.clock.read(text, this.place));
    else if (name === 'LatitudeDegrees') point.latitude = this.numberOf(text);
    else if (name === 'LongitudeDegrees') point.longitude = this.numberOf(text);
    else if (name === 'AltitudeMeters') point.altitude = this.numberOf(text);
    else if (name === 'DistanceMeters') point.distance = this.numberOf(text);
    else {
      const sensed = sensorValue(parent === 'HeartRateBpm' ? parent : name, text);
      if (sensed && Number.isNaN(point[sensed.channel] ?? NaN)) point[sensed.channel] = sensed.value;
    }
  }

  private closePoint(point: TrackPoint): void {
    this.point = null;
    if (!this.activity) return;
    this.activity.points.push(point);
    if (this.lap) this.lap.untilRow = this.activity.points.count;
  }

  private numberOf(text: string): number {
    return numberInText(text, () => this.remarks.add('not_a_number', this.place));
  }

  /** NaN for what no lap takes: a clock that was never set, or a file built to hurt. */
  private durationOf(text: string): number {
    const seconds = this.numberOf(text);
    if (!(seconds > longestBoutSeconds)) return seconds;
    this.remarks.add('time_outlier', this.place);
    return NaN;
  }
}

function heartRateOf(text: string): number {
  return sensorValue('hr', text)?.value ?? NaN;
}
