import type { LocalDate } from '@regimen/domain';
import { daysBetween } from '@regimen/domain';

/** Statements over a month cost little beside their rows (engineering choice). */
const daysOfMonth = 31;

/** Days in ascending order, each once, in groups that lie within so many days: what is between days far apart is never read. */
export function daySpans(days: readonly LocalDate[], within = daysOfMonth): LocalDate[][] {
  const groups: LocalDate[][] = [];
  for (const day of [...new Set(days)].sort()) {
    const group = groups.at(-1);
    if (group && daysBetween(group[0]!, day) < within) group.push(day);
    else groups.push([day]);
  }
  return groups;
}
