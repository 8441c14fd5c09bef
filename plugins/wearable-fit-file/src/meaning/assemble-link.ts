import type { Activity, Metric, Observation, SourceRecord } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';
import { isDate, isoOf } from './fit-time.js';
import { RecordColumns } from './record-columns.js';
import type { Session } from './session.js';
import { readSession } from './session.js';
import { activityOf, isOnFoot } from './sports.js';

/** Gathers the messages of one link of a file and gives them meaning at its end. */
export class LinkAssembler {
  private readonly records = new RecordColumns();
  private readonly sessions: Session[] = [];
  private readonly measured: { metric: Metric; value: number; time: number }[] = [];
  private readonly remarks = new Map<string, { where: string; count: number }>();
  private identity: string | null = null;
  private offsetMinutes: number | null = null;
  private activeLengths = 0;
  private fullTime = NaN;

  warn(code: string, where: string): void {
    const known = this.remarks.get(code);
    this.remarks.set(code, { where: known?.where ?? where, count: (known?.count ?? 0) + 1 });
  }

  take(message: FitMessage): void {
    const handler = this.handlers[message.definition.global];
    if (handler) handler(message);
  }

  *finish(): Generator<SourceRecord> {
    for (const activity of this.activities()) yield { kind: 'activity', activity };
    for (const { metric, value, time } of this.measured) {
      yield { kind: 'observation', observation: this.observationOf(metric, value, time) };
    }
    for (const [code, { where, count }] of this.remarks) {
      yield { kind: 'warning', warning: { code, where, count } };
    }
  }

  private readonly handlers: Readonly<Record<number, (message: FitMessage) => void>> = {
    0: (file) => {
      const [serial, created, type] = [file.number(3), file.number(4), file.number(0)];
      const isKnown = !Number.isNaN(serial) && !Number.isNaN(created);
      this.identity = isKnown ? `${serial}-${created}-${type}` : null;
    },
    18: (session) => this.sessions.push(readSession(session)),
    20: (record) => {
      if (isDate(record.time)) this.records.push(record);
      else this.warn(Number.isNaN(record.time) ? 'points_without_time' : 'relative_time', 'record');
    },
    30: (scale) => {
      // 0xFFFE means that the scale is still calculating.
      if (scale.number(0) !== 0xfffe) this.measure('body-mass', scale.number(0) / 100, scale.time);
      this.measure('body-fat', scale.number(1) / 100, scale.time);
    },
    34: (activity) => {
      const minutes = Math.round((activity.number(5) - activity.time) / 60);
      // No zone lies further from UTC than 14 hours.
      if (isDate(activity.number(5)) && Math.abs(minutes) <= 840) this.offsetMinutes = minutes;
    },
    51: (pressure) => {
      this.measure('systolic-pressure', pressure.number(0), pressure.time);
      this.measure('diastolic-pressure', pressure.number(1), pressure.time);
    },
    55: (monitoring) => {
      if (!Number.isNaN(monitoring.time)) this.fullTime = monitoring.time;
      const low = monitoring.number(26);
      // Sixteen bits of the time, counted on from the last full one.
      const time = Number.isNaN(low) ? this.fullTime : this.fullTime + ((low - this.fullTime) & 0xffff);
      this.measure('heart-rate', monitoring.number(27) || NaN, time);
    },
    101: (length) => {
      if (length.number(12) === 1) this.activeLengths += 1;
    },
    103: (information) => {
      if (isDate(information.time)) this.fullTime = information.time;
    },
  };

  private measure(metric: Metric, value: number, time: number): void {
    if (Number.isNaN(value)) return;
    if (isDate(time)) this.measured.push({ metric, value, time });
    else this.warn('relative_time', metric);
  }

  private observationOf(metric: Metric, value: number, time: number): Observation {
    const { offsetMinutes } = this;
    return { metric, value, at: isoOf(time), until: null, offsetMinutes, device: null, nativeId: null };
  }

  private activities(): Activity[] {
    const dated = this.sessions.filter(({ start }) => isDate(start));
    if (dated.length < this.sessions.length) this.warn('relative_time', 'session');
    if (dated.length > 0) return dated.map((session, index) => this.activityFrom(session, index));
    if (this.records.count === 0) return [];
    this.warn('no_session', 'file');
    const { firstTime, lastTime } = this.records;
    return [this.activityFrom({ ...noTotals, start: firstTime, elapsed: lastTime - firstTime }, 0)];
  }

  private activityFrom(session: Session, index: number): Activity {
    const { start, elapsed, sport, subSport } = session;
    const streams = this.records.streams(start, start + elapsed, isOnFoot(sport) ? 2 : 1);
    const swum = this.sessions.length <= 1 ? this.activeLengths * (session.poolLength || 0) : 0;
    return {
      activity: activityOf(sport, subSport),
      sourceActivity: `sport ${text(sport)}, sub-sport ${text(subSport)}`,
      startedAt: isoOf(start),
      endedAt: isoOf(start + elapsed),
      offsetMinutes: this.offsetMinutes,
      elapsedSeconds: elapsed,
      timerSeconds: orNull(session.timer),
      distanceMetres: orNull(session.distance) || swum || orNull(session.distance),
      energyKcal: orNull(session.energy),
      ascentMetres: orNull(session.ascent),
      meanHeartRateBpm: orNull(session.meanHeartRate),
      maxHeartRateBpm: orNull(session.maxHeartRate),
      meanPowerWatts: orNull(session.meanPower),
      device: null,
      nativeId: this.identity === null ? null : `${this.identity}-${index}`,
      streams,
    };
  }
}

const noTotals: Session = {
  start: NaN,
  elapsed: NaN,
  sport: NaN,
  subSport: NaN,
  timer: NaN,
  distance: NaN,
  energy: NaN,
  ascent: NaN,
  meanHeartRate: NaN,
  maxHeartRate: NaN,
  meanPower: NaN,
  poolLength: NaN,
};

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function text(value: number): string {
  return Number.isNaN(value) ? 'unknown' : String(value);
}
