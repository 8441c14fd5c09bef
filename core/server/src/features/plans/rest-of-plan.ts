import { addDays, daysBetween } from '@regimen/domain';
import type { StoredPlan } from './plans.repository.js';

/** The weeks that have not begun: what a new plan can still change. */
export function restOf({ plan }: StoredPlan, today: string): { startsOn: string; weeks: number } | null {
  const begun = Math.max(0, Math.floor(daysBetween(plan.startsOn, today) / 7) + 1);
  const weeks = plan.weeks.length - begun;
  return weeks > 0 ? { startsOn: addDays(plan.startsOn, begun * 7), weeks } : null;
}
