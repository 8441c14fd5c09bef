import { epochDay, parseInstant, parseWallTime, zonedInstant } from '@regimen/domain';
import type { TrackPoint } from '@regimen/domain';
import type { Remarks } from './remarks.js';

type PointTime = Pick<TrackPoint, 'milliseconds' | 'offsetMinutes'>;

/** As nearly all files write it; the date, the three parts of the time, and up to nine digits behind the point. */
const usual = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?Z$/;
const noTime: PointTime = { milliseconds: NaN, offsetMinutes: null };

/** Reads the times of points and tells of those that are none. */
export class PointClock {
  /** How many texts were no time that exists. */
  unreadable = 0;
  private date = '';
  private day: number | null = null;

  /** `timeZone` is where wall times without a zone are meant; null where the format says that they are UTC. */
  constructor(
    private readonly remarks: Remarks,
    private readonly timeZone: string | null = null,
  ) {}

  /** NaN where the text is no time that exists. */
  read(text: string, where: string): PointTime {
    const match = usual.exec(text);
    if (match && this.day !== null && match[1] === this.date) return usualTime(this.day, match);
    if (match) {
      [this.date, this.day] = [match[1]!, epochDay(match[1]!)];
      if (this.day !== null) return usualTime(this.day, match);
    }
    return this.readUnusual(text, where);
  }

  private readUnusual(text: string, where: string): PointTime {
    if (text.trim() === '') return noTime;
    const instant = parseInstant(text);
    if (instant) return { milliseconds: Date.parse(instant.at), offsetMinutes: instant.offsetMinutes };
    const wall = parseWallTime(text);
    this.remarks.add(wall ? 'time_without_zone' : 'invalid_time', where);
    if (!wall) this.unreadable += 1;
    if (!wall) return noTime;
    if (this.timeZone === null) return { milliseconds: wall.milliseconds, offsetMinutes: null };
    const { at, offsetMinutes, remark } = zonedInstant(wall, this.timeZone);
    if (remark) this.remarks.add(remark, where);
    return { milliseconds: Date.parse(at), offsetMinutes };
  }
}

function usualTime(day: number, [, , hours, minutes, seconds, fraction = '']: RegExpExecArray): PointTime {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const milliseconds = fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  return { milliseconds: day * 86_400_000 + whole * 1000 + milliseconds, offsetMinutes: null };
}
