import type { LocalDate } from '@regimen/domain';

const millisecondsPerDay = 86_400_000;
/** No zone is further than a day from UTC, and no night longer. */
const marginDays = 3;

/**
 * Between which instants the values of these local days lie. Told as instants that are reckoned here, they let the database
 * pass over all other partitions before it plans a statement: planning for those of a decade takes longer than reading a month.
 */
export function instantsAround(first: LocalDate, last: LocalDate): [from: Date, behind: Date] {
  const margin = marginDays * millisecondsPerDay;
  return [new Date(Date.parse(first) - margin), new Date(Date.parse(last) + margin + millisecondsPerDay)];
}

/** Days in ascending order, each once, by calendar month. */
export function daysByMonth(days: readonly LocalDate[]): LocalDate[][] {
  const months: LocalDate[][] = [];
  for (const day of [...new Set(days)].sort()) {
    const month = months.at(-1);
    if (month && monthOf(month[0]!) === monthOf(day)) month.push(day);
    else months.push([day]);
  }
  return months;
}

/** Such as `2026-11`. */
export function monthOf(day: LocalDate): string {
  return day.slice(0, 7);
}
