import type { LocalDate } from '../../shared/local-date.js';
import { epochDay } from '../../shared/local-date.js';

/** A date with a time of its own clock. */
export interface WallTime {
  date: LocalDate;
  /** Since midnight. */
  minute: number;
}

const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

/** Names that Windows gives its commonest zones (Unicode CLDR, windowsZones, territory 001). */
const windowsZones: Readonly<Record<string, string>> = {
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Standard Time': 'America/Chicago',
  'China Standard Time': 'Asia/Shanghai',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'Eastern Standard Time': 'America/New_York',
  'FLE Standard Time': 'Europe/Kiev',
  'GMT Standard Time': 'Europe/London',
  'GTB Standard Time': 'Europe/Bucharest',
  'India Standard Time': 'Asia/Calcutta',
  'Korea Standard Time': 'Asia/Seoul',
  'Mountain Standard Time': 'America/Denver',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Romance Standard Time': 'Europe/Paris',
  'Russian Standard Time': 'Europe/Moscow',
  'Singapore Standard Time': 'Asia/Singapore',
  'Taipei Standard Time': 'Asia/Taipei',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'W. Europe Standard Time': 'Europe/Berlin',
};

/** The IANA zone a file means by a name; null where nobody knows it. */
export function zoneNamed(name: string): string | null {
  const known = Object.hasOwn(windowsZones, name) ? windowsZones[name]! : name;
  // Some programmes put the address of a data base before the name, which has at most three parts.
  const parts = known.split('/');
  return [parts, parts.slice(-3), parts.slice(-2)].map((kept) => kept.join('/')).find(isZone) ?? null;
}

function isZone(name: string): boolean {
  if (name === '' || name.length > 60) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const mostFormatters = 500;

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  if (formatters.size >= mostFormatters) formatters.clear();
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What the clocks of a zone show at an instant, ms since 1970. */
export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

/**
 * The instant at which clocks of a zone show a time, ms since 1970: the earlier one where they show it twice, and as long
 * after midnight as before the change where they never show it (RFC 5545, 3.3.5). @throws RangeError on an unreal date.
 */
export function instantOf(wall: WallTime, timeZone: string): number {
  const asUtc = millisecondsOf(wall);
  const before = asUtc - offsetAt(asUtc - millisecondsPerDay, timeZone);
  if (millisecondsOf(wallTimeAt(before, timeZone)) === asUtc) return before;
  const after = asUtc - offsetAt(asUtc + millisecondsPerDay, timeZone);
  return millisecondsOf(wallTimeAt(after, timeZone)) === asUtc ? after : before;
}

function offsetAt(instant: number, timeZone: string): number {
  return millisecondsOf(wallTimeAt(instant, timeZone)) - instant;
}

function millisecondsOf({ date, minute }: WallTime): number {
  const day = epochDay(date);
  if (day === null) throw new RangeError(`Not a calendar date: ${date}`);
  return day * millisecondsPerDay + minute * millisecondsPerMinute;
}
