import { addDays, daysBetween } from '@regimen/domain';
import type { StoredPlan } from './plans.repository.js';

const daysOfWeek = 7;

/**
 * The days that are left, as whole weeks: what a new plan can still change. It begins tomorrow, so that the rest of the week does
 * not stay empty, or a day later where today has a session, which wants its rest. Its last week may end up to six days later, so
 * that an event it leads up to stays within. Null where less than a week is left.
 */
export function restOf(
  { plan }: Pick<StoredPlan, 'plan'>,
  today: string,
): { startsOn: string; weeks: number } | null {
  if (today < plan.startsOn) return { startsOn: plan.startsOn, weeks: plan.weeks.length };
  const trainsToday = plan.weeks.some(({ sessions }) => sessions.some(({ date }) => date === today));
  const startsOn = addDays(today, trainsToday ? 2 : 1);
  const daysLeft = plan.weeks.length * daysOfWeek - daysBetween(plan.startsOn, startsOn);
  return daysLeft >= daysOfWeek ? { startsOn, weeks: Math.ceil(daysLeft / daysOfWeek) } : null;
}
