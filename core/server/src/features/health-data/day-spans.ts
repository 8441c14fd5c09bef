import type { LocalDate } from '@regimen/domain';
import { daysBetween } from '@regimen/domain';

/** A decade of steps never lies in memory at once, and what lies between days far apart is never read. */
const mostDays = 31;

/** Days in ascending order, each once, in groups that lie within a month. */
export function daySpans(days: readonly LocalDate[]): LocalDate[][] {
  const groups: LocalDate[][] = [];
  for (const day of [...new Set(days)].sort()) {
    const group = groups.at(-1);
    if (group && daysBetween(group[0]!, day) < mostDays) group.push(day);
    else groups.push([day]);
  }
  return groups;
}
