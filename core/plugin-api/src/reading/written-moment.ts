import type { LocalDate } from '@regimen/domain';
import { epochDay } from '@regimen/domain';
import { monthOfName, withoutAccents } from './month-names.js';
import { readWrittenOffset } from './written-offset.js';

/** A date and a time of day as people and apps write them. What is not written is null. */
export interface WrittenMoment {
  /** The date if the day stands first, and if the month does: the same where nothing is open, null where it is no date. */
  dayFirst: LocalDate | null;
  monthFirst: LocalDate | null;
  millisecondOfDay: number | null;
  /** Minutes east of UTC. */
  offsetMinutes: number | null;
  /** Written in UTC, wherever it was: 0 says nothing of the place then. */
  isUtc: boolean;
}

const longestMoment = 80;
const plainMoment = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;
const timeOfDay =
  /(?:\b(am|pm)\s*)?(?<!\d)(\d{1,2})(?::| ?h ?)(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:(a\.? ?m\b\.?|p\.? ?m\b\.?))?\s*(?:uhr\b)?\s*\(?(z\b|(?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d{2})?|utc\b|gmt\b)?\s*\)?$/;
const betweenDateAndTime = /[\s,·-]*(?:\b(?:a las|a|as|at|um|alle|ore)\b)?[\s,·-]*$/;

/**
 * Reads `2026-01-14T18:05:12+01:00`, `25.06.2025 - 19:14`, `6/25/25 7:14 PM`, `14 janv. 2026 à 18:05`,
 * `2026年1月14日 下午6:05`, a date or a time alone, and the like. Null for anything else and for what does not exist.
 */
export function readMoment(text: string): WrittenMoment | null {
  if (text.length > longestMoment) return null;
  const plainest = plainMoment.exec(text);
  if (plainest) return readPlainMoment(plainest);
  if (/^\s*\d{10}(\d{3})?\s*$/.test(text)) return momentOfEpoch(Number(text));
  const plain = plainText(text);
  const match = timeOfDay.exec(plain);
  const time = match && readTime(match);
  const dateText = (match ? plain.slice(0, match.index) : plain).replace(betweenDateAndTime, '').trim();
  if (match && !time) return null;
  if (dateText === '') return time && { dayFirst: null, monthFirst: null, ...time };
  const date = readDate(dateText);
  return date && { ...date, ...(time ?? { millisecondOfDay: null, offsetMinutes: null, isUtc: false }) };
}

/** What most tables hold, read without the detours of the others. */
function readPlainMoment([
  ,
  date = '',
  hours,
  minutes,
  seconds = '0',
]: RegExpExecArray): WrittenMoment | null {
  const outside = Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59;
  if (outside || epochDay(date) === null) return null;
  const millisecondOfDay = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return { dayFirst: date, monthFirst: date, millisecondOfDay, offsetMinutes: null, isUtc: false };
}

/** Seconds or milliseconds since 1970 began. */
function momentOfEpoch(count: number): WrittenMoment {
  const at = new Date(count < 1e11 ? count * 1000 : count).toISOString();
  const date = at.slice(0, 10);
  const millisecondOfDay = Date.parse(at) - Date.parse(`${date}T00:00:00Z`);
  return { dayFirst: date, monthFirst: date, millisecondOfDay, offsetMinutes: 0, isUtc: true };
}

/** Latin digits and letters, one blank between words; Chinese marks of time as separators. */
function plainText(text: string): string {
  return withoutAccents(text.normalize('NFKC'))
    .replace(/星期[一二三四五六日天]|周[一二三四五六日]/g, ' ')
    .replace(/上午|凌晨|早上/g, ' am ')
    .replace(/下午|晚上|中午/g, ' pm ')
    .replace(/(\d+)\s*年\s*(\d+)\s*月\s*(\d+)\s*日/g, '$1-$2-$3 ')
    .replace(/(\d+)\s*[时時点點]\s*(\d+)\s*分?/g, '$1:$2')
    .replace(/(\d)t(\d)/, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}

function readTime(match: RegExpExecArray): Omit<WrittenMoment, 'dayFirst' | 'monthFirst'> | null {
  const [, before, hourText, minutes, seconds = '0', fraction = '', behind, zone] = match;
  const half = (before ?? behind)?.[0];
  let hours = Number(hourText);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const offsetMinutes = zone === undefined ? null : readWrittenOffset(zone);
  if (zone !== undefined && offsetMinutes === null) return null;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const wholeSeconds = (hours * 60 + Number(minutes)) * 60 + Number(seconds);
  const isUtc = zone !== undefined && /^(z|utc|gmt)$/.test(zone);
  return { millisecondOfDay: wholeSeconds * 1000 + milliseconds, offsetMinutes, isUtc };
}

function readDate(text: string): Pick<WrittenMoment, 'dayFirst' | 'monthFirst'> | null {
  const ordered =
    /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (ordered) return sure(ordered[1]!, Number(ordered[3]), ordered[4]!);
  const numeric = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\.?$/.exec(text);
  if (!numeric) return readNamedDate(text);
  const [, first = '', separator, second = '', year = ''] = numeric;
  const dayFirst = dateOf(year, Number(second), first);
  // No country writes the month first with points (CLDR).
  if (separator === '.') return sure(year, Number(second), first);
  const monthFirst = dateOf(year, Number(first), second);
  return dayFirst || monthFirst ? { dayFirst, monthFirst } : null;
}

/** `14 January 2026`, `14. Jan. 2026`, `14 de enero de 2026`, `Jan 14, 2026`, with a weekday in front or without. */
function readNamedDate(text: string): ReturnType<typeof readDate> {
  const words = text.match(/\d+|\p{L}+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word));
  const named = words.map(monthOfName).filter((month) => month !== null);
  // Tuesday is `mar.` in three languages, and stands in front.
  if (named.length < 1 || named.length > 2 || numbers.length !== 2) return null;
  const [left = '', right = ''] = numbers;
  const [year, day] = left.length === 4 ? [left, right] : [right, left];
  return year.length > 2 || /^\d{1,2}$/.test(day) ? sure(year, named.at(-1)!, day) : null;
}

function sure(year: string, month: number, day: string): ReturnType<typeof readDate> {
  const date = dateOf(year, month, day);
  return date === null ? null : { dayFirst: date, monthFirst: date };
}

function dateOf(year: string, month: number, day: string): LocalDate | null {
  const century = year.length === 2 ? '20' : '';
  const date = `${century}${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return epochDay(date) === null ? null : date;
}
