import type { Activity, SourceRecord } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';
import { BeatIntervals } from './beat-intervals.js';
import { BodyMeasurements } from './body-measurements.js';
import { buildActivity } from './build-activity.js';
import type { DatedRows } from './dated-rows.js';
import { datedRows } from './dated-rows.js';
import { DeveloperFields } from './developer-fields.js';
import { isDate } from './fit-time.js';
import { Laps } from './laps.js';
import { LinkClock } from './link-clock.js';
import type { LinkFindings } from './link-findings.js';
import { RecordColumns, recordKinds } from './record-columns.js';
import { Remarks } from './remarks.js';
import type { Session } from './session.js';
import { noTotals, readSession } from './session.js';
import { spansOf } from './session-spans.js';
import type { StrapHeartRates } from './strap-heart-rate.js';
import { StrengthSets } from './strength-sets.js';
import { TimerEvents } from './timer-events.js';

/** Kinds of files that hold records of no activity: a course is a way to follow, not one that was gone. */
const courseFile = 6;

/** Gathers the messages of one link of a file and gives them meaning at its end. */
export class LinkAssembler implements LinkFindings {
  readonly clock = new LinkClock();
  readonly timer = new TimerEvents();
  readonly beats = new BeatIntervals();
  readonly laps = new Laps();
  readonly sets = new StrengthSets();
  readonly remarks = new Remarks();
  readonly sessions: Session[] = [];
  /** Serial number, creation and type of the file, when it has them. */
  identity: string | null = null;
  private readonly body = new BodyMeasurements(this.clock, this.remarks);
  private readonly developer = new DeveloperFields((code, where) => this.warn(code, where, where));
  private readonly records = new RecordColumns(this.developer);
  private fileType = NaN;
  private sport = { sport: NaN, subSport: NaN };
  private lastTime = NaN;

  /** `place` leads every remark's place, as in "file 2, "; `strap` belongs to the whole chain. */
  constructor(
    private readonly strap: StrapHeartRates,
    private readonly place = '',
  ) {}

  warn(code: string, where: string, what = '', count = 1): void {
    this.remarks.add(code, `${this.place}${where}`, what, count);
  }

  take(message: FitMessage): void {
    if (!Number.isNaN(message.time)) this.lastTime = message.time;
    const handler = this.handlers[message.definition.global];
    if (handler) handler(message);
    else this.body.take(message);
  }

  private readonly handlers: Readonly<Record<number, (message: FitMessage) => void>> = {
    0: (file) => this.identify(file),
    12: (sport) => {
      this.sport = { sport: sport.number(0), subSport: sport.number(1) };
    },
    18: (session) => this.sessions.push(readSession(session)),
    19: (lap) => this.laps.takeLap(lap),
    20: (record) => this.records.push(record),
    21: (event) => this.timer.take(event),
    34: (activity) => this.clock.takeLocalTime(activity.number(5), activity.time),
    78: (beats) => this.beats.take(beats, this.lastTime),
    101: (length) => this.laps.takeLength(length),
    132: (rates) => this.strap.take(rates),
    162: (correlation) => this.clock.takeCorrelation(correlation),
    206: (description) => this.developer.describe(description),
    225: (set) => this.sets.take(set),
  };

  private identify(file: FitMessage): void {
    const [serial, created] = [file.number(3), file.number(4)];
    this.fileType = file.number(0);
    const isKnown = !Number.isNaN(serial) && !Number.isNaN(created);
    this.identity = isKnown ? `${serial}-${created}-${this.fileType}` : null;
  }

  /** Whether anything in the link happened at a time that is no date. */
  get isUndated(): boolean {
    return (
      this.sessions.length > 0 && this.sessions.every(({ start }) => Number.isNaN(this.clock.dated(start)))
    );
  }

  *finish(): Generator<SourceRecord> {
    for (const activity of this.activities()) yield { kind: 'activity', activity };
    for (const observation of this.body.observations()) yield { kind: 'observation', observation };
    for (const warning of this.remarks.list()) yield { kind: 'warning', warning };
  }

  private activities(): Activity[] {
    if (this.fileType === courseFile) {
      this.warn('course_left_out', 'file', '', this.records.count > 0 ? 1 : 0);
      return [];
    }
    const rows = this.rows();
    this.strap.fill(rows.times, rows.columns[recordKinds.indexOf('heart-rate')]!);
    const sessions = this.datedSessions(rows);
    const remark = (code: string, time: number, count: number) =>
      this.warn(code, `record at ${placeOf(time)}`, '', count);
    const activities = spansOf(sessions, rows, remark).map((span, index) =>
      buildActivity(this, span, rows, { index, strap: this.strap }),
    );
    const lapsUsed = activities.reduce((sum, { laps }) => sum + (laps?.length ?? 0), 0);
    this.warn('lap_left_out', 'lap', '', this.laps.count - lapsUsed);
    return activities;
  }

  private rows(): DatedRows {
    const { times } = this.records;
    const remark = (code: string, record: number) => this.warn(code, `record ${record}`);
    return datedRows(this.records, this.timedByLengths(times), (time) => this.clock.dated(time), remark);
  }

  /** Pool swims may have one record without a time per length: it was made at the length's end. */
  private timedByLengths(times: Float64Array): Float64Array {
    const { lengthEnds: ends } = this.laps;
    return ends.length === times.length && times.every(Number.isNaN) ? Float64Array.from(ends) : times;
  }

  private datedSessions({ times }: DatedRows): Session[] {
    const dated = this.sessions.flatMap((session) => {
      const start = this.clock.dated(session.start);
      if (isDate(start)) return [{ ...session, start }];
      this.warn('relative_time', 'session', 'session');
      return [];
    });
    if (dated.length > 0 || times.length === 0) return dated;
    // Without a usable summary the records alone say when it was.
    const [first, last] = [times[0]!, times[times.length - 1]!];
    if (this.sessions.length === 0) this.warn('no_session', 'file');
    const known = this.sessions.length === 1 ? this.sessions[0]! : { ...noTotals, ...this.sport };
    return [{ ...known, start: first, elapsed: known.elapsed || last - first }];
  }
}

function placeOf(time: number): string {
  return Number.isNaN(time) ? 'an unknown time' : `FIT time ${time}`;
}
