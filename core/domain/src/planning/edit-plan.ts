import type { Result } from '../shared/result.js';
import { fail, succeed } from '../shared/result.js';
import type { Problem } from '../shared/problem.js';
import { problem as problemOf } from '../shared/problem.js';
import { daysBetween } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import { buildSession, buildWeek } from './build-session.js';
import { residualOfNothing } from './optimise/certificate.js';
import { givenUp } from './optimise/given-up.js';
import { frameOf } from './optimise/plan-frame.js';
import type { Plan, PlanSession } from './plan.js';
import { withPhases } from './plan-phases.js';
import type { PlanningProblem } from './planning-problem.js';
import { doseOf } from './response/dose.js';
import { predictEffects } from './response/predict-effects.js';
import { sessionDetailer } from './session-parts/detail-sessions.js';
import { steeringCapacity } from './session-parts/steering-capacity.js';
import { limitsOf } from './template-limits.js';

/** One change by hand. */
export interface PlanEdit {
  sessionId: string;
  moveTo?: LocalDate;
  minutes?: number;
  remove?: boolean;
  /** Template of one of the session's alternatives, to be done instead. */
  swapTo?: string;
  /** Any other session of the catalogue in its place, as adaptation finds it; people choose by `swapTo`. */
  templateId?: string;
}

/**
 * The plan after one change, with its totals, steps and predicted effects made anew. Whether the result may be shown is
 * for the verifier to say, not for this function.
 */
export function editPlan(plan: Plan, edit: PlanEdit, problem: PlanningProblem): Result<Plan> {
  const session = plan.weeks.flatMap(({ sessions }) => sessions).find(({ id }) => id === edit.sessionId);
  if (!session) return fail(unusable('SESSION_UNKNOWN', 'The plan has no such session.'));
  const isOffered = session.alternatives?.some(({ templateId }) => templateId === edit.swapTo) ?? false;
  if (edit.swapTo !== undefined && !isOffered)
    return fail(unusable('NO_ALTERNATIVE', 'The session has no such alternative.'));
  const templateId = edit.swapTo ?? edit.templateId ?? session.templateId;
  const template = problem.catalogue.find(({ id }) => id === templateId);
  if (!template)
    return fail(unusable('TEMPLATE_GONE', 'The catalogue no longer holds this session; make a new plan.'));
  const date = edit.moveTo ?? session.date;
  const day = daysBetween(plan.startsOn, date);
  if (day < 0 || day >= plan.weeks.length * 7) {
    return fail(unusable('OUTSIDE_PLAN', 'The day lies outside the plan.'));
  }
  const rest = (sessions: readonly PlanSession[]) => sessions.filter(({ id }) => id !== session.id);
  const weekOfDay = Math.floor(day / 7) + 1;
  const phases = plan.weeks.map(({ phase }) => phase?.kind);
  const others = rest(plan.weeks[weekOfDay - 1]?.sessions ?? []);
  const changed = sessionDetailer(problem)(
    buildSession({
      template,
      limits: limitsOf(template, problem.constraints),
      week: weekOfDay,
      date,
      minutes: edit.minutes ?? session.minutes,
      bodyMassKg: frameOf(problem, []).bodyMassKg,
      heartRateBasis: plan.heartRateBasis,
      capacity: steeringCapacity(problem),
    }),
    { week: weekOfDay, phases, others },
  );
  const weeks = plan.weeks.map((week) => {
    const joins = edit.remove !== true && week.week === weekOfDay;
    const sessions = joins ? [...rest(week.sessions), changed] : rest(week.sessions);
    return buildWeek(week.week, week.startsOn, sessions);
  });
  const phased = withPhases(weeks, phases, problem.catalogue);
  return succeed(withEffects({ ...plan, weeks: phased }, problem));
}

/** Effects and residual of the changed calendar; bound and binding limits stay those of the solved one. */
function withEffects(plan: Plan, problem: PlanningProblem): Plan {
  const frame = frameOf(problem, []);
  const templates = new Map(problem.catalogue.map((template) => [template.id, template]));
  const doses = plan.weeks.map(({ sessions }) =>
    doseOf(
      sessions.flatMap(({ templateId, minutes }) => {
        const template = templates.get(templateId);
        return template ? [{ template, minutes }] : [];
      }),
      frame.bodyMassKg,
    ),
  );
  const effects = predictEffects(frame.targets, frame.models, doses);
  const residual = effects.reduce((sum, effect) => sum + effect.residual, 0);
  const ofNothing = residualOfNothing(frame);
  const gap = ofNothing > 0 ? Math.max(0, residual - plan.certificate.bound) / ofNothing : 0;
  const certificate = {
    ...plan.certificate,
    residual,
    gap,
    givenUp: givenUp(plan.weeks, problem.catalogue, problem.constraints),
  };
  return { ...plan, effects, certificate };
}

function unusable(code: string, message: string): Problem {
  return problemOf(code, message);
}
