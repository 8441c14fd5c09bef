import type { LocalDate } from '../../shared/local-date.js';
import { epochDay } from '../../shared/local-date.js';
import { contentLines } from './content-lines.js';
import type { ContentLine } from './content-lines.js';
import type { CalendarFileProblem, CalendarFileProblemCode } from './calendar-file-problem.js';
import type { RecurrenceRule } from './recurrence-rule.js';
import { readRule } from './recurrence-rule.js';
import type { WallTime } from './wall-time.js';
import { instantOf, wallTimeAt } from './wall-time.js';
import { zoneNamed } from './zone-names.js';

/** An event of a file as far as it says when somebody is busy. */
export interface CalendarEvent {
  line: number;
  uid: string;
  title: string;
  /** Does not block time, or was called off. */
  isFree: boolean;
  start: WallTime;
  /** Null: whole days on the clock of whoever reads. */
  timeZone: string | null;
  /** Minutes from start to end. */
  minutes: number;
  rule: RecurrenceRule | null;
  /** Further and left-out starts, by date on the event's clock. */
  addedOn: readonly LocalDate[];
  leftOutOn: readonly LocalDate[];
  /** The date of a series that this event stands in for; null: it stands for itself. */
  replacesOn: LocalDate | null;
}

export interface ReadEvents {
  events: CalendarEvent[];
  problems: CalendarFileProblem[];
  /** Whether the text is a calendar at all. */
  isCalendar: boolean;
}

/** Nested parts such as alarms are passed over. @param personZone of times without a zone of their own. */
export function readEvents(text: string, personZone: string): ReadEvents {
  const read: ReadEvents = { events: [], problems: [], isCalendar: false };
  let event: { line: number; depth: number; lines: ContentLine[] } | null = null;
  for (const line of contentLines(text)) {
    const what = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      if (what === 'VCALENDAR') read.isCalendar = true;
      if (event) event.depth += 1;
      else if (what === 'VEVENT') event = { line: line.line, depth: 0, lines: [] };
    } else if (line.name === 'END' && event) {
      if (event.depth > 0) event.depth -= 1;
      else {
        take(read, event, personZone);
        event = null;
      }
    } else if (event?.depth === 0) event.lines.push(line);
  }
  if (event) read.problems.push({ line: event.line, code: 'not-ended' });
  return read;
}

function take(
  read: ReadEvents,
  { line, lines }: { line: number; lines: readonly ContentLine[] },
  personZone: string,
): void {
  const made = eventOf(line, lines, personZone);
  if (typeof made === 'string') read.problems.push({ line, code: made });
  else read.events.push(made);
}

const longestTitle = 100;

function eventOf(
  line: number,
  lines: readonly ContentLine[],
  personZone: string,
): CalendarEvent | CalendarFileProblemCode {
  const one = (name: string) => lines.find((each) => each.name === name);
  const startLine = one('DTSTART');
  if (!startLine) return 'no-start';
  const start = momentOf(startLine, personZone);
  if (typeof start === 'string') return start;
  const minutes = minutesOf(start, one('DTEND'), one('DURATION'), personZone);
  if (typeof minutes === 'string') return minutes;
  const onClock = (value: ContentLine) => datesIn(value, start, personZone);
  const ruleLine = one('RRULE');
  const rule = ruleLine
    ? readRule(ruleLine.value, (value) => datesIn({ ...ruleLine, value }, start, personZone)[0] ?? null)
    : { rule: null };
  if ('problem' in rule) return rule.problem;
  const replaced = one('RECURRENCE-ID');
  return {
    line,
    uid: (one('UID')?.value ?? `line-${line}`).slice(0, 1000),
    title: plain(one('SUMMARY')?.value ?? '').slice(0, longestTitle),
    isFree:
      one('TRANSP')?.value.trim().toUpperCase() === 'TRANSPARENT' ||
      one('STATUS')?.value.trim().toUpperCase() === 'CANCELLED' ||
      one('X-MICROSOFT-CDO-BUSYSTATUS')?.value.trim().toUpperCase() === 'FREE',
    start: start.wall,
    timeZone: start.timeZone,
    minutes,
    rule: rule.rule,
    addedOn: lines.filter(({ name }) => name === 'RDATE').flatMap(onClock),
    leftOutOn: lines.filter(({ name }) => name === 'EXDATE').flatMap(onClock),
    replacesOn: replaced ? (onClock(replaced)[0] ?? null) : null,
  };
}

/** Text of a value (RFC 5545, 3.3.11) without control characters and marks that turn its direction. */
function plain(value: string): string {
  return value
    .replace(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign))
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

interface Moment {
  wall: WallTime;
  /** Null: a date. */
  timeZone: string | null;
}

const datePattern = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/;

function momentOf(
  { value, parameters }: Pick<ContentLine, 'value' | 'parameters'>,
  personZone: string,
): Moment | CalendarFileProblemCode {
  const match = datePattern.exec(value.trim().toUpperCase());
  if (!match) return 'bad-date';
  const [, year, month, day, hour, minute, , utc] = match;
  const date = `${year}-${month}-${day}`;
  // Beyond these years nobody has a commitment, and clocks of zones are guesses.
  if (epochDay(date) === null || date < '1950' || date > '2200') return 'bad-date';
  if (hour === undefined) return { wall: { date, minute: 0 }, timeZone: null };
  if (Number(hour) > 23 || Number(minute) > 59) return 'bad-date';
  const zone = utc ? 'UTC' : parameters['TZID'] === undefined ? personZone : zoneNamed(parameters['TZID']);
  if (zone === null) return 'unknown-zone';
  return { wall: { date, minute: Number(hour) * 60 + Number(minute) }, timeZone: zone };
}

const minutesPerDay = 1440;
/** A month: what is longer is no commitment of hours. */
const longestMinutes = 31 * minutesPerDay;

function minutesOf(
  start: Moment,
  end: ContentLine | undefined,
  duration: ContentLine | undefined,
  personZone: string,
): number | CalendarFileProblemCode {
  const usual = start.timeZone === null ? minutesPerDay : 0;
  const found = end ? minutesUntil(start, end, personZone) : duration ? durationOf(duration.value) : usual;
  if (typeof found === 'string') return found;
  return found < 0 ? 'bad-end' : Math.min(found, longestMinutes);
}

function minutesUntil(
  start: Moment,
  line: ContentLine,
  personZone: string,
): number | CalendarFileProblemCode {
  const end = momentOf(line, personZone);
  if (typeof end === 'string') return end;
  const at = ({ wall, timeZone }: Moment) => instantOf(wall, timeZone ?? 'UTC');
  return (at(end) - at(start)) / 60_000;
}

function durationOf(text: string): number | CalendarFileProblemCode {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:\d{1,8}S)?)?$/.exec(
    text.trim().toUpperCase(),
  );
  if (!match) return 'bad-date';
  const [weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
  return ((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!;
}

/** Dates of a list on the clock of the event it belongs to; what cannot be read is passed over. */
function datesIn(line: ContentLine, start: Moment, personZone: string): LocalDate[] {
  return line.value.split(',').flatMap((value) => {
    // Of a period its start counts.
    const moment = momentOf({ ...line, value: value.split('/')[0] ?? '' }, personZone);
    if (typeof moment === 'string') return [];
    const isSameClock = moment.timeZone === start.timeZone;
    if (isSameClock || moment.timeZone === null || start.timeZone === null) return [moment.wall.date];
    return [wallTimeAt(instantOf(moment.wall, moment.timeZone), start.timeZone).date];
  });
}
