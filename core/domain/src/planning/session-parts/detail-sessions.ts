import type { Exercise } from '../../catalogue/exercise.js';
import { daysBetween } from '../../shared/local-date.js';
import type { Plan, PlanSession } from '../plan.js';
import type { PlanningProblem } from '../planning-problem.js';
import type { PossibleDay } from '../possible-day.js';
import { possibleDays } from '../possible-day.js';
import { isPossibleOn } from '../possible-session.js';
import type { SessionTemplate } from '../session-template.js';
import { loadsSparedJoint } from '../spared-joints.js';
import type { LimitedTemplate } from './choose-alternatives.js';
import { alternativesOf, nearTemplates, templatesWithLimits } from './choose-alternatives.js';
import { chooseExercises } from './choose-exercises.js';
import { doseExercises } from './dose-exercises.js';
import { secondsOf } from './timed-steps.js';

/** What sessions of one template share on days with the same things and places. */
interface TemplateDetails {
  template: SessionTemplate;
  exercises: readonly Exercise[];
  near: readonly LimitedTemplate[];
}

/** The plan with exercises and alternatives in every session; days, minutes and loads stay as they are. */
export function detailSessions(plan: Plan, problem: PlanningProblem): Plan {
  const detail = sessionDetailer(problem);
  const weeks = plan.weeks.map((week) => ({ ...week, sessions: week.sessions.map(detail) }));
  return { ...plan, weeks };
}

/**
 * Gives sessions of a problem their exercises and alternatives; what a template has on days of a kind is looked for once. A
 * class is left to whoever leads it.
 */
export function sessionDetailer(problem: PlanningProblem): (session: PlanSession) => PlanSession {
  const days = possibleDays(problem);
  const allowed = templatesWithLimits(problem);
  const known = new Map<string, TemplateDetails | null>();
  return (session) => {
    const day = days[daysBetween(problem.startsOn, session.date)];
    if (!day || day.classes.some(({ activity }) => activity === session.activity)) return session;
    const key = JSON.stringify([session.templateId, day.surroundings, day.closed]);
    const details = known.has(key)
      ? known.get(key)
      : detailsOf(session.templateId, day, { problem, allowed });
    known.set(key, details ?? null);
    if (!details) return session;
    const exercises = exercisesIn(session, details);
    return {
      ...session,
      ...(exercises.length > 0 ? { exercises } : {}),
      alternatives: alternativesOf(session, details.near),
    };
  };
}

function detailsOf(
  templateId: string,
  day: PossibleDay,
  { problem, allowed }: { problem: PlanningProblem; allowed: readonly LimitedTemplate[] },
): TemplateDetails | null {
  const template = problem.catalogue.find(({ id }) => id === templateId);
  if (!template) return null;
  const possible = nearTemplates(template, allowed).filter(
    (near) =>
      isPossibleOn(near.template, day, problem) &&
      !loadsSparedJoint(near.template, problem.profile.sparedJoints),
  );
  return { template, exercises: chooseExercises(template, day, problem), near: possible };
}

function exercisesIn({ steps, minutes }: PlanSession, { template, exercises }: TemplateDetails) {
  const work = steps.filter(({ kind }) => kind === 'work');
  const seconds = work.reduce((sum, step) => sum + secondsOf(step), 0);
  const effort = Math.max(...work.map(({ rpe }) => rpe.high));
  return work.length === 0 ? [] : doseExercises(exercises, { template, minutes, seconds, effort });
}
