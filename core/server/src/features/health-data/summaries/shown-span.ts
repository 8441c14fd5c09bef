import type { LocalDate } from '@regimen/domain';
import { addDays, daysBetween } from '@regimen/domain';

/** Nobody alive was measured before, and the days around stay dates that the database knows. */
const [earliest, latest] = ['1900-01-01', '2199-12-31'];

/** A span that is asked for, within what can be and no longer than `most` days; empty where it ends before it begins. */
export function shownSpan(
  asked: { from: LocalDate; to: LocalDate },
  most: number,
): { from: LocalDate; to: LocalDate } {
  const [from, to] = [withinLife(asked.from), withinLife(asked.to)];
  return { from, to: daysBetween(from, to) > most ? addDays(from, most) : to };
}

/** A day, or the nearest one that can be. */
export function withinLife(day: LocalDate): LocalDate {
  if (day < earliest) return earliest;
  return day > latest ? latest : day;
}
