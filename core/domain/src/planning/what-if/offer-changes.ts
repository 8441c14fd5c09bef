import { availability } from '../available-days.js';
import type { Weekday } from '../../shared/local-date.js';
import type { Plan } from '../plan.js';
import type { PlanningProblem } from '../planning-problem.js';
import { changeProblem } from './change-problem.js';
import type { WishChange } from './wish-change.js';

/** How many questions are worth offering at once (engineering choice: a handful). */
const mostOffers = 6;
/** Days people find easiest to add: the weekend, then the middle of the week (engineering choice). */
const daysToAdd: readonly Weekday[] = [6, 7, 3, 5, 1, 2, 4];
/** Minutes and weeks of one step. */
const step = { minutes: 10, weeks: 2 } as const;
/** Sessions shorter than this are not offered to be shortened, minutes. */
const shortestWorthCutting = 20;

/**
 * Questions worth asking about a plan: first what would loosen the wishes that hold it back most (dearest first, by
 * shadow price), then what would make it easier to live with. Only changes that can be made.
 */
export function offerChanges(plan: Plan, problem: PlanningProblem): WishChange[] {
  const offers = [...loosening(plan, problem), ...easing(plan, problem)];
  const seen = new Set<string>();
  return offers
    .filter((change) => {
      const key = JSON.stringify(change);
      return !seen.has(key) && seen.add(key) && changeProblem(problem, change).ok;
    })
    .slice(0, mostOffers);
}

function loosening({ certificate }: Plan, problem: PlanningProblem): WishChange[] {
  const fromLimits = certificate.binding.flatMap(({ constraintId }): WishChange[] => {
    if (constraintId === 'available-days') return oneMoreDay(problem);
    if (constraintId === 'available-time' || constraintId.startsWith('request.minutes-per-session'))
      return [{ kind: 'more-minutes', minutes: step.minutes }];
    if (constraintId.startsWith('request.sessions-per-week')) return [{ kind: 'sessions', count: 1 }];
    return [];
  });
  return certificate.shortfalls.length > 0
    ? [...fromLimits, { kind: 'weeks', count: step.weeks }, ...oneMoreDay(problem)]
    : fromLimits;
}

function oneMoreDay({ profile, request }: PlanningProblem): WishChange[] {
  const open = availability(profile, request).minutesOn;
  const weekday = daysToAdd.find((day) => !open.has(day));
  return weekday === undefined ? [] : [{ kind: 'add-day', weekday }];
}

function easing({ weeks }: Plan, problem: PlanningProblem): WishChange[] {
  const sessions = weeks.flatMap((week) => week.sessions);
  const longest = Math.max(0, ...sessions.map(({ minutes }) => minutes));
  const minutesOf = new Map<(typeof sessions)[number]['activity'], number>();
  for (const { activity, minutes } of sessions)
    minutesOf.set(activity, (minutesOf.get(activity) ?? 0) + minutes);
  const [main] = [...minutesOf].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const isInGym = problem.request.place?.value === 'gym' || problem.profile.places.includes('gym');
  return [
    ...(longest >= shortestWorthCutting
      ? [{ kind: 'shorter-sessions' as const, minutes: longest - step.minutes }]
      : []),
    ...(main ? [{ kind: 'without-activity' as const, activity: main[0] }] : []),
    ...(isInGym ? [{ kind: 'without-place' as const, place: 'gym' as const }] : []),
    { kind: 'weeks', count: step.weeks },
  ];
}
