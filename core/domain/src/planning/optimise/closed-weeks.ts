import { weekOf } from './plan-frame.js';
import type { PlanFrame } from './plan-frame.js';

/** Whole weeks directly before a week, within the plan, on which no session is possible: illness, travel, no time. */
export function closedWeeksBefore(frame: PlanFrame, week: number): number {
  let count = 0;
  while (week - count > 1 && weekOf(frame, week - count - 1).usableDays === 0) count += 1;
  return count;
}
