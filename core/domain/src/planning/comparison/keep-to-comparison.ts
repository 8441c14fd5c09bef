import { holdLoad } from '../../adaptation/hold-load.js';
import { editPlan } from '../edit-plan.js';
import type { PlanEdit } from '../edit-plan.js';
import type { Plan, PlanSession } from '../plan.js';
import type { PlanningProblem } from '../planning-problem.js';
import { possibleDays } from '../possible-day.js';
import type { PossibleDay } from '../possible-day.js';
import { isPossibleOn } from '../possible-session.js';
import type { SessionTemplate } from '../session-template.js';
import { sessionSubstitutesFor } from '../substitute-session.js';
import { comparedWeeks, isInWeek } from '../../preference/comparison/compared-weeks.js';
import type { ComparedWeek } from '../../preference/comparison/compared-weeks.js';
import { daysBetween } from '../../shared/local-date.js';
import { comparableTemplates } from './comparable-activities.js';

/**
 * Keeps the weeks of a verified plan to what is compared: in a week of one activity each session of the other is swapped for
 * the nearest safe session of the one that trains the same, is no harder and is possible on its day, for about the same load;
 * where the load would rise too fast by it, sessions from that week on become some minutes shorter. All swaps of a week hold
 * together or none does: the verifier decides, and a week it does not let through stays as it was solved. The same plan and
 * problem give the same result; without a comparison the plan is handed back.
 */
export function keepToComparison(plan: Plan, problem: PlanningProblem): Plan {
  const { comparison } = problem;
  if (!comparison) return plan;
  const at: Surroundings = { templates: comparableTemplates(problem), days: possibleDays(problem), problem };
  return comparedWeeks(comparison).reduce((kept, week) => {
    const swapped = withWeekSwapped(kept, week, at);
    const held = swapped && holdLoad(swapped, problem, week.startsOn);
    return held && countOf(held.plan) === countOf(kept) ? held.plan : kept;
  }, plan);
}

/** Minutes of a session are multiples of five. */
const minuteStep = 5;

function countOf({ weeks }: Plan): number {
  return weeks.reduce((sum, { sessions }) => sum + sessions.length, 0);
}

/** What swaps are chosen from. */
interface Surroundings {
  templates: readonly SessionTemplate[];
  days: readonly PossibleDay[];
  problem: PlanningProblem;
}

/** Null where nothing is to be swapped, or something of it cannot be. */
function withWeekSwapped(plan: Plan, week: ComparedWeek, at: Surroundings): Plan | null {
  const sessions = plan.weeks
    .flatMap((each) => each.sessions)
    .filter(({ activity, date }) => activity === week.other && isInWeek(week, date));
  if (sessions.length === 0) return null;
  let swapped = plan;
  for (const session of sessions) {
    const edit = swapOf(session, week, at);
    const edited = edit && editPlan(swapped, edit, at.problem);
    if (!edited?.ok) return null;
    swapped = edited.value;
  }
  return swapped;
}

function swapOf(
  session: PlanSession,
  { activity }: ComparedWeek,
  { templates, days, problem }: Surroundings,
): PlanEdit | null {
  const template = problem.catalogue.find(({ id }) => id === session.templateId);
  const day = days[daysBetween(problem.startsOn, session.date)];
  if (!template || !day) return null;
  const [nearest] = sessionSubstitutesFor(template, {
    templates: templates.filter((one) => one.activity === activity && isPossibleOn(one, day, problem)),
    constraints: problem.constraints,
    limit: 1,
  });
  if (!nearest) return null;
  const { id, durationMinutes, met } = nearest.template;
  // As much load as before, so that neither activity is the one with more work.
  const alike = minuteStep * Math.round((session.minutes * session.met) / met / minuteStep);
  const minutes = Math.min(durationMinutes.max, Math.max(durationMinutes.min, alike));
  return { sessionId: session.id, templateId: id, minutes };
}
