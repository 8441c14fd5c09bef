const millisecondsPerDay = 86_400_000;
/** Records of a file come day by day, and reckoning a day costs more than all else about an instant. */
let lastRead = { date: '', milliseconds: NaN };
let lastWritten = { day: NaN, text: '' };

/**
 * Milliseconds since 1970 of an instant written in UTC as ISO 8601 with milliseconds, the only way instants are written
 * here; NaN for any other text, and for a time that does not exist. Several times as fast as `Date.parse`.
 */
export function instantMilliseconds(text: string): number {
  if (text.length !== 24 || !hasMarks(text)) return NaN;
  const date = text.slice(0, 10);
  if (date !== lastRead.date) lastRead = { date, milliseconds: dateMilliseconds(date) };
  const [hour, minute, second] = [two(text, 11), two(text, 14), two(text, 17)];
  // Written so that what is no number fails as well.
  if (!(hour < 24 && minute < 60 && second < 60)) return NaN;
  const seconds = (hour * 60 + minute) * 60 + second;
  return lastRead.milliseconds + seconds * 1000 + two(text, 20) * 10 + digit(text, 22);
}

/** Writes whole milliseconds since 1970, of the years 0 to 9999, as an instant. */
export function instantText(milliseconds: number): string {
  const day = Math.floor(milliseconds / millisecondsPerDay);
  if (day !== lastWritten.day) {
    lastWritten = { day, text: new Date(day * millisecondsPerDay).toISOString().slice(0, 11) };
  }
  const within = milliseconds - day * millisecondsPerDay;
  const seconds = Math.floor(within / 1000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${pairs[Math.floor(minutes / 60)]!}:${pairs[minutes % 60]!}:${pairs[seconds % 60]!}`;
  return `${lastWritten.text}${clock}.${String(within - seconds * 1000).padStart(3, '0')}Z`;
}

const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

function hasMarks(text: string): boolean {
  return text[10] === 'T' && text[13] === ':' && text[16] === ':' && text[19] === '.' && text[23] === 'Z';
}

/** NaN for a date that does not exist. */
function dateMilliseconds(date: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  const exists = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 10) === date;
  return exists ? milliseconds : NaN;
}

function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : NaN;
}
