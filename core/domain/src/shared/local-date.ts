/** A calendar date without time or zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a calendar date, or null when the text is no real date (2026-02-30 is none). */
export function epochDay(date: LocalDate): number | null {
  const match = pattern.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = Date.UTC(year, month - 1, day);
  return fromEpochDay(instant / millisecondsPerDay) === date ? instant / millisecondsPerDay : null;
}

export function fromEpochDay(day: number): LocalDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** @throws RangeError when `date` is no real calendar date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(requireEpochDay(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. @throws RangeError on an unreal date. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return requireEpochDay(to) - requireEpochDay(from);
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday (4).
  return (((((requireEpochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Completed years of age on `on`. @throws RangeError on an unreal date. */
export function ageInYears(birthDate: LocalDate, on: LocalDate): number {
  requireEpochDay(birthDate);
  requireEpochDay(on);
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function requireEpochDay(date: LocalDate): number {
  const day = epochDay(date);
  if (day === null) throw new RangeError(`Not a calendar date: ${date}`);
  return day;
}
