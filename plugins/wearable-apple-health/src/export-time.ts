const secondsPerDay = 86_400;
const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
/** The minutes of a day and the seconds of a minute, as an instant has them. */
const minuteTexts = pairs.slice(0, 24).flatMap((hour) => pairs.map((minute) => `${hour}:${minute}:`));
const secondTexts = pairs.map((second) => `${second}.000Z`);

export interface ExportTime {
  /** UTC, ISO 8601 with milliseconds. */
  readonly instant: string;
  readonly offsetMinutes: number;
}

/** A record that ends when it began names its time twice, and the next one often begins there. */
let last: ExportTime | null = null;
let lastSeconds = NaN;
/** Days of a file come in order, and reckoning one costs more than all else about a time. */
let lastDate = { digits: NaN, epochDay: NaN };
let lastDay = { epochDay: NaN, text: '' };

const longestText = 26;
/** A comma stands between plus and minus: what is one away from it is the sign. */
const [space, comma, hyphen, colon] = [0x20, 0x2c, 0x2d, 0x3a];

/**
 * Reads `2026-01-05 10:00:00 +0100`: a wall time with the offset the phone had. Null for a text that is no such time, or
 * no time that exists.
 */
export function readExportTime(text: string | undefined): ExportTime | null {
  if (text === undefined || text.length > longestText) return null;
  const bytes = Buffer.from(text);
  return readExportTimeAt(bytes, 0, bytes.length);
}

/** The same between two places of bytes. A file has two of them a record, so this goes by the places of the digits. */
export function readExportTimeAt(bytes: Uint8Array, from: number, to: number): ExportTime | null {
  const hasColon = to - from === longestText;
  if (!(hasColon ? bytes[from + 23] === colon : to - from === longestText - 1)) return null;
  const sign = comma - bytes[from + 20]!;
  if (Math.abs(sign) !== 1 || !hasMarks(bytes, from)) return null;
  const [hour, minute, second] = [two(bytes, from + 11), two(bytes, from + 14), two(bytes, from + 17)];
  // Written so that what is no number fails as well.
  if (!(hour < 24 && minute < 60 && second < 60)) return null;
  const offsetMinutes = sign * (two(bytes, from + 21) * 60 + two(bytes, from + (hasColon ? 24 : 23)));
  const seconds =
    epochDayAt(bytes, from) * secondsPerDay + (hour * 60 + minute - offsetMinutes) * 60 + second;
  if (Number.isNaN(seconds)) return null;
  if (seconds !== lastSeconds || offsetMinutes !== last?.offsetMinutes) {
    last = { instant: instantOf(seconds), offsetMinutes };
    lastSeconds = seconds;
  }
  return last;
}

function hasMarks(bytes: Uint8Array, from: number): boolean {
  return (
    bytes[from + 4] === hyphen &&
    bytes[from + 7] === hyphen &&
    bytes[from + 10] === space &&
    bytes[from + 13] === colon &&
    bytes[from + 16] === colon &&
    bytes[from + 19] === space
  );
}

/** Two digits as a number; NaN where other characters stand. */
function two(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [bytes[at]! - 48, bytes[at + 1]! - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** NaN for a date that does not exist. */
function epochDayAt(bytes: Uint8Array, from: number): number {
  const [year, month, day] = [
    two(bytes, from) * 100 + two(bytes, from + 2),
    two(bytes, from + 5),
    two(bytes, from + 8),
  ];
  const digits = (year * 100 + month) * 100 + day;
  if (digits !== lastDate.digits) lastDate = { digits, epochDay: epochDayOf(year, month, day) };
  return lastDate.epochDay;
}

function epochDayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 1000 / secondsPerDay : NaN;
}

function instantOf(seconds: number): string {
  const epochDay = Math.floor(seconds / secondsPerDay);
  if (epochDay !== lastDay.epochDay) {
    lastDay = { epochDay, text: new Date(epochDay * secondsPerDay * 1000).toISOString().slice(0, -13) };
  }
  const within = seconds - epochDay * secondsPerDay;
  return lastDay.text + minuteTexts[Math.floor(within / 60)]! + secondTexts[within % 60]!;
}

/** The same, for writing. */
export function writeExportTime(instant: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString();
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetMinutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`;
}
