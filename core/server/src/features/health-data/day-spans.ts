import type { LocalDate } from '@regimen/domain';
import { daysBetween } from '@regimen/domain';

/** Days in ascending order, each once, in groups that lie within so many days: what is between days far apart is never read. */
export function daySpans(days: readonly LocalDate[], within: number): LocalDate[][] {
  return grouped(days, (first, day) => daysBetween(first, day) < within);
}

/** Days in ascending order, each once, by calendar month. */
export function daysByMonth(days: readonly LocalDate[]): LocalDate[][] {
  return grouped(days, (first, day) => monthOf(first) === monthOf(day));
}

/** Such as `2026-11`. */
export function monthOf(day: LocalDate): string {
  return day.slice(0, 7);
}

function grouped(
  days: readonly LocalDate[],
  belongs: (first: LocalDate, day: LocalDate) => boolean,
): LocalDate[][] {
  const groups: LocalDate[][] = [];
  for (const day of [...new Set(days)].sort()) {
    const group = groups.at(-1);
    if (group && belongs(group[0]!, day)) group.push(day);
    else groups.push([day]);
  }
  return groups;
}
