import {
  dateOnly,
  epochDay,
  localDayOf,
  offsetMinutesAt,
  parseInstant,
  parseWallTime,
  zonedInstant,
} from '@regimen/domain';
import type { Observation, WallTime } from '@regimen/domain';
import { epochInstant, readWrittenNumber } from '@regimen/plugin-api/reading';
import type { Remarks } from '@regimen/plugin-api/reading';
import type { Context } from './context.js';
import { offsetIn } from './context.js';
import type { Fields } from './fields.js';

/** When something was: an instant with what is known of its offset, or a date alone. */
export type Moment = Pick<Observation, 'at' | 'localDate' | 'offsetMinutes'>;
type Side = 'start' | 'end';

const startNames = (
  't time at timestamp start start_time started_at start_date start_date_time begin from date_time datetime ' +
  'measured_at recorded_at logged_at bedtime sleep_start date day local_day local_date'
).split(' ');
const endNames = 'end end_time ended_at end_date end_date_time until to finish wake_time sleep_end'.split(
  ' ',
);
const timeOfDay = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const dayMilliseconds = 86_400_000;

/** Reads the times of one item, and notes where the clocks were changed. */
export class TimeReader {
  constructor(
    private readonly context: Context,
    private readonly remarks: Remarks,
    private readonly where: string,
  ) {}

  /** When an item was, or began; null where nothing readable says so. */
  start(fields: Fields): Moment | null {
    return this.first(fields, startNames, 'start', null);
  }

  /** The date of what an item stands in, where it says no time of its own. */
  inherited(fields: Fields): Moment | null {
    const { date } = this.context;
    if (startNames.some((name) => fields.has(name))) return null;
    return typeof date === 'string' && epochDay(date) !== null ? ofDay(date) : null;
  }

  /** When it ended; a time of day before that of the start is one of the next day. */
  end(fields: Fields, start: Moment): Moment | null {
    return this.first(fields, endNames, 'end', start);
  }

  private first(fields: Fields, names: readonly string[], side: Side, after: Moment | null): Moment | null {
    for (const name of names) {
      if (!fields.has(name)) continue;
      const isDay = saysDateOnly(fields) || (isNameOfDay(name) && isMidnight(epochOf(fields.get(name))));
      const moment = this.read(fields.get(name), fields, side, after, isDay);
      if (moment) return moment;
    }
    return null;
  }

  private read(
    value: unknown,
    fields: Fields,
    side: Side,
    after: Moment | null,
    isDay: boolean,
  ): Moment | null {
    const at = epochInstant(epochOf(value));
    if (at !== null) return isDay ? ofDay(at.slice(0, 10)) : this.atInstant(at, null, fields, side);
    if (typeof value !== 'string') return null;
    const text = value.trim();
    const day = isDay ? text.slice(0, 10) : text;
    if (epochDay(day) !== null) return ofDay(day);
    const instant = parseInstant(text);
    if (instant) return this.atInstant(instant.at, instant.offsetMinutes, fields, side);
    const wall = parseWallTime(text);
    return wall ? this.onClock(wall, fields, side) : this.ofTimeOfDay(text, fields, side, after);
  }

  private atInstant(at: string, written: number | null, fields: Fields, side: Side): Moment {
    const { timeZone, zoneIsWritten } = this.context;
    const ofZone = zoneIsWritten ? offsetMinutesAt(Date.parse(at), timeZone) : null;
    return { at, offsetMinutes: written ?? this.offset(fields, side) ?? ofZone };
  }

  private onClock(wall: WallTime, fields: Fields, side: Side, after: Moment | null = null): Moment {
    const offsetMinutes = this.offset(fields, side) ?? this.foreignOffset(after);
    if (offsetMinutes !== null)
      return { at: new Date(wall.milliseconds - offsetMinutes * 60_000).toISOString(), offsetMinutes };
    const { remark, ...placed } = zonedInstant(wall, this.context.timeZone);
    if (remark) this.remarks.add(remark, this.where);
    return placed;
  }

  private ofTimeOfDay(text: string, fields: Fields, side: Side, after: Moment | null): Moment | null {
    const [, hours = '', minutes = '', seconds = '0'] = timeOfDay.exec(text) ?? [];
    const date = this.dateFor(after);
    if (hours === '' || date === null) return null;
    const wall = parseWallTime(`${date}T${hours.padStart(2, '0')}:${minutes}:${seconds.padStart(2, '0')}`);
    if (!wall) return null;
    const sameDay = this.onClock(wall, fields, side, after);
    if (after === null || sameDay.at >= after.at) return sameDay;
    return this.onClock({ milliseconds: wall.milliseconds + dayMilliseconds }, fields, side, after);
  }

  /** The date a time of day belongs to: the one written, else that on which something began. */
  private dateFor(after: Moment | null): string | null {
    const { date, timeZone } = this.context;
    if (typeof date === 'string' && epochDay(date) !== null) return date;
    return after && localDayOf(after.at, after.offsetMinutes, timeZone);
  }

  /** A time within something that began at `start`, as `end` reads it. */
  within(fields: Fields, start: Moment): Moment | null {
    return this.first(fields, startNames, 'start', start);
  }

  /** The offset at which something began, where it is another than that of the zone: it then holds for all of it. */
  private foreignOffset(after: Moment | null): number | null {
    if (!after || after.offsetMinutes === null) return null;
    const ofZone = offsetMinutesAt(Date.parse(after.at), this.context.timeZone);
    return after.offsetMinutes === ofZone ? null : after.offsetMinutes;
  }

  private offset(fields: Fields, side: Side): number | null {
    return offsetIn(fields, side) ?? this.context.offsetMinutes;
  }
}

function ofDay(localDate: string): Moment {
  return { ...dateOnly(localDate), offsetMinutes: null };
}

/** A number of seconds, milliseconds, micro- or nanoseconds since 1970, told apart by size (from 1973 on); in ms. */
function epochOf(value: unknown): number | null {
  const number = readWrittenNumber(value);
  if (number === null || number < 1e8) return null;
  if (number < 1e11) return Math.round(number * 1000);
  return Math.floor(number < 1e14 ? number : number < 1e17 ? number / 1e3 : number / 1e6);
}

function isMidnight(milliseconds: number | null): boolean {
  return milliseconds !== null && milliseconds % dayMilliseconds === 0;
}

function isNameOfDay(name: string): boolean {
  return /^(date|day|local_day|local_date)$/.test(name);
}

function saysDateOnly(fields: Fields): boolean {
  const said = ['date_only', 'is_date_only', 'all_day', 'day_only'].some((name) => fields.get(name) === true);
  const denied = ['has_time', 'time_known', 'has_time_of_day'].some((name) => fields.get(name) === false);
  const precision = fields.get('precision');
  return said || denied || precision === 'day' || precision === 'date';
}
