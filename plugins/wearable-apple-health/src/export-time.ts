const secondsPerDay = 86_400;
const two = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

export interface ExportTime {
  /** UTC, ISO 8601 with milliseconds. */
  readonly instant: string;
  readonly offsetMinutes: number;
}

/** A record that ends when it began names its time twice, and the next one often begins there. */
let last: { text: string; time: ExportTime | null } = { text: '', time: null };
/** Days of a file come in order, and reckoning one costs more than all else about a time. */
let lastDate = { text: '', epochDay: NaN };
let lastDay = { epochDay: NaN, text: '' };

/**
 * Reads `2026-01-05 10:00:00 +0100`: a wall time with the offset the phone had. Null for a text that is no such time, or
 * no time that exists. A file has three of them a record, so this goes by the places of the digits.
 */
export function readExportTime(text: string | undefined): ExportTime | null {
  if (text === undefined) return null;
  if (text !== last.text) last = { text, time: read(text) };
  return last.time;
}

function read(text: string): ExportTime | null {
  const hasColon = text.length === 26;
  if (!(hasColon ? text[23] === ':' : text.length === 25)) return null;
  if (text[10] !== ' ' || text[13] !== ':' || text[16] !== ':' || text[19] !== ' ') return null;
  const sign = text[20] === '+' ? 1 : text[20] === '-' ? -1 : NaN;
  const [hour, minute, second] = [digits(text, 11), digits(text, 14), digits(text, 17)];
  const offsetMinutes = sign * (digits(text, 21) * 60 + digits(text, hasColon ? 24 : 23));
  // Written so that what is no number fails as well.
  if (!(hour < 24 && minute < 60 && second < 60)) return null;
  const seconds =
    epochDayOf(text.slice(0, 10)) * secondsPerDay + (hour * 60 + minute - offsetMinutes) * 60 + second;
  return Number.isNaN(seconds) ? null : { instant: instantOf(seconds), offsetMinutes };
}

/** Two digits as a number; NaN where other characters stand. */
function digits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** NaN for a date that does not exist. */
function epochDayOf(date: string): number {
  if (date !== lastDate.text) {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
    const exists = !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date;
    lastDate = { text: date, epochDay: exists ? at / 1000 / secondsPerDay : NaN };
  }
  return lastDate.epochDay;
}

function instantOf(seconds: number): string {
  const epochDay = Math.floor(seconds / secondsPerDay);
  if (epochDay !== lastDay.epochDay) {
    lastDay = { epochDay, text: new Date(epochDay * secondsPerDay * 1000).toISOString().slice(0, -13) };
  }
  const within = seconds - epochDay * secondsPerDay;
  const [hour, minute] = [Math.floor(within / 3600), Math.floor(within / 60) % 60];
  return `${lastDay.text}${two[hour]!}:${two[minute]!}:${two[within % 60]!}.000Z`;
}

/** The same, for writing. */
export function writeExportTime(instant: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString();
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetMinutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`;
}
