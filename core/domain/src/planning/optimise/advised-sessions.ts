import type { PlanFrame } from './plan-frame.js';
import { selectedBy, weekOf } from './plan-frame.js';
import type { Programme } from './programme.js';
import type { WeekColumns } from './weekly-limits.js';

/** What a session too few of an advised kind costs: less than any effect that is wanted, so advice decides among equals. */
const tooFew = 0.02;

/** Soft floors of sessions a week: advised, but given up where the limits or the days leave no room. */
export function addAdvisedSessions(
  programme: Programme,
  frame: PlanFrame,
  columns: WeekColumns,
  week: number,
  prefix: string,
): void {
  const { usableDays } = weekOf(frame, week);
  for (const advised of frame.advised) {
    const options = selectedBy(advised, frame.options);
    if (options.length === 0) continue;
    const name = `${prefix}|${advised.id}`;
    const few = programme.column(`few-${name}`, { cost: tooFew });
    const sessions = options.flatMap((option) => columns.sessions(option));
    programme.atLeast(name, [...sessions, [few, 1]], Math.min(advised.value, usableDays));
  }
}
