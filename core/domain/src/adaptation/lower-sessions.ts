import type { PlanEdit } from '../planning/edit-plan.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import { loadsSparedJoint } from '../planning/spared-joints.js';
import { possibleDays } from '../planning/possible-day.js';
import { isPossibleOn } from '../planning/possible-session.js';
import { sessionSubstitutesFor } from '../planning/substitute-session.js';
import { intensityBands } from '../screening/constraint.js';
import type { Constraint } from '../screening/constraint.js';
import { daysBetween } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import { editAll, holdLoad, minuteStep } from './hold-load.js';
import { isOnlyLowering, planDiff } from './plan-diff.js';

/** A day that asks for care keeps half of a session at most (engineering choice; needs clinician review). */
const keptShare = 0.5;

/**
 * Less on the sessions given: an easier session of the same kind where the work is vigorous, a shorter one, none at all,
 * in this order, as the first that keeps every limit. Load of later weeks is held so that nothing is caught up.
 * @param how `easier` tries all three, `shorter` the second only, `rest` takes the sessions out.
 * @returns null where nothing can be taken away without breaking a limit.
 */
export function lowerSessions(
  plan: Plan,
  sessions: readonly PlanSession[],
  { problem, how, from }: { problem: PlanningProblem; how: 'easier' | 'shorter' | 'rest'; from: LocalDate },
): Plan | null {
  for (const way of ways[how]) {
    const edits = sessions.flatMap((session) => way(session, problem) ?? []);
    const lowered =
      edits.length > 0 && edits.length === sessions.length ? held(plan, edits, problem, from) : null;
    if (lowered && isOnlyLowering(planDiff(plan, lowered))) return lowered;
  }
  return null;
}

const ways = { easier: [eased, shortened, taken], shorter: [shortened], rest: [taken] } as const;

function held(
  plan: Plan,
  edits: readonly PlanEdit[],
  problem: PlanningProblem,
  from: LocalDate,
): Plan | null {
  const edited = editAll(plan, edits, problem);
  return edited && (holdLoad(edited, problem, from)?.plan ?? null);
}

function taken({ id }: PlanSession): PlanEdit {
  return { sessionId: id, remove: true };
}

/** Half as long, not below what the template allows; null where that is no less. */
function shortened(session: PlanSession, { catalogue }: PlanningProblem): PlanEdit | null {
  const template = catalogue.find(({ id }) => id === session.templateId);
  if (!template) return null;
  const half = Math.floor((session.minutes * keptShare) / minuteStep) * minuteStep;
  const minutes = Math.max(template.durationMinutes.min, half);
  return minutes < session.minutes ? { sessionId: session.id, minutes } : null;
}

/** Vigorous work made easier: the nearest session of an easier band that lasts no longer; null where there is none. */
function eased(session: PlanSession, problem: PlanningProblem): PlanEdit | null {
  if (session.band === 'light' || session.band === 'moderate') return null;
  const [easier = null] = swaps(session, problem, {
    constraints: [],
    fits: ({ band, met }) => intensityBands.indexOf(band) <= 1 && met <= session.met,
  });
  return easier;
}

/**
 * Another session in the place of one, as long as before where its template allows: it trains the same, is no harder and
 * is possible with what the person has on its day: on a trip that is what they took along. Nearest first; empty where there
 * is none.
 * @param wanted.constraints further limits it must keep to. `fits`, what else it must be.
 */
export function swaps(
  session: PlanSession,
  problem: PlanningProblem,
  wanted: {
    constraints: readonly Constraint[];
    fits?: (template: PlanningProblem['catalogue'][number]) => boolean;
  },
): PlanEdit[] {
  const template = problem.catalogue.find(({ id }) => id === session.templateId);
  const day = possibleDays(problem)[daysBetween(problem.startsOn, session.date)];
  if (!template || !day) return [];
  const { profile, constraints } = problem;
  const others = sessionSubstitutesFor(template, {
    templates: problem.catalogue.filter(
      (one) =>
        (wanted.fits?.(one) ?? true) &&
        one.met <= session.met &&
        one.durationMinutes.min <= session.minutes &&
        !profile.dislikedActivities.includes(one.activity) &&
        !loadsSparedJoint(one, profile.sparedJoints) &&
        isPossibleOn(one, day, problem),
    ),
    constraints: [...constraints, ...wanted.constraints],
  });
  return others.map(({ template: { id, durationMinutes } }) => ({
    sessionId: session.id,
    templateId: id,
    minutes: Math.min(session.minutes, durationMinutes.max),
  }));
}
