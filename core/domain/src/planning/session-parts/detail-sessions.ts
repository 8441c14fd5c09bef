import type { Exercise } from '../../catalogue/exercise.js';
import { daysBetween } from '../../shared/local-date.js';
import type { Plan, PlanSession, WeekPhase } from '../plan.js';
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
import type { StrengthWeek } from './dose-exercises.js';
import { setsPerMuscle, stepsFromHardest, strengthDose } from './strength-dose.js';
import type { StrengthDose } from './strength-dose.js';
import { secondsOf } from './timed-steps.js';

/** What sessions of one template share on days with the same things and places. */
interface TemplateDetails {
  template: SessionTemplate;
  exercises: readonly Exercise[];
  near: readonly LimitedTemplate[];
}

/**
 * The plan with exercises and alternatives chosen anew in every session, or in those that are `chosen`; days, minutes and
 * loads stay as they are.
 */
export function detailSessions(
  plan: Plan,
  problem: PlanningProblem,
  chosen: (session: PlanSession) => boolean = () => true,
): Plan {
  const detail = sessionDetailer(problem);
  const phases = plan.weeks.map(({ phase }) => phase?.kind);
  const weeks = plan.weeks.map((week) => {
    const sessions = [...week.sessions];
    sessions.forEach((session, index) => {
      if (!chosen(session)) return;
      const others = sessions.filter((other) => other !== session);
      sessions[index] = detail(withoutDetails(session), { week: week.week, phases, others });
    });
    return { ...week, sessions };
  });
  return { ...plan, weeks };
}

function withoutDetails({ exercises: _, alternatives: __, ...session }: PlanSession): PlanSession {
  return session;
}

/** Where a session stands among others. */
export interface SessionSurroundings {
  /** From 1. */
  week: number;
  /** Phases of the plan by week; none where it has none. */
  phases: readonly (WeekPhase['kind'] | undefined)[];
  /** The other sessions of its week; those still without exercises share what is left of its sets. */
  others: readonly PlanSession[];
}

/**
 * Gives sessions of a problem their exercises and alternatives; what a template has on days of a kind is looked for once. A
 * class is left to whoever leads it.
 */
export function sessionDetailer(
  problem: PlanningProblem,
): (session: PlanSession, among: SessionSurroundings) => PlanSession {
  const dose = strengthDose(problem);
  const days = possibleDays(problem);
  const allowed = templatesWithLimits(problem);
  const known = new Map<string, TemplateDetails | null>();
  return (session, among) => {
    const day = days[daysBetween(problem.startsOn, session.date)];
    if (!day || day.classes.some(({ activity }) => activity === session.activity)) return session;
    const key = JSON.stringify([session.templateId, day.surroundings, day.closed]);
    const details = known.has(key)
      ? known.get(key)
      : detailsOf(session.templateId, day, { problem, allowed });
    known.set(key, details ?? null);
    if (!details) return session;
    const exercises = exercisesIn(session, details, strengthWeek(dose, among));
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

function exercisesIn(
  { steps, minutes }: PlanSession,
  { template, exercises }: TemplateDetails,
  week: StrengthWeek,
) {
  const work = steps.filter(({ kind }) => kind === 'work');
  const seconds = work.reduce((sum, step) => sum + secondsOf(step), 0);
  const effort = Math.max(...work.map(({ rpe }) => rpe.high));
  return work.length === 0 ? [] : doseExercises(exercises, { template, minutes, seconds, effort, week });
}

function strengthWeek(
  { setsPerMuscle: band, isCareful }: StrengthDose,
  { week, phases, others }: SessionSurroundings,
): StrengthWeek {
  const strengthSessions = 1 + others.filter(({ modality }) => modality === 'resistance').length;
  return {
    sets: new Map(setsPerMuscle(others).map(({ group, sets }) => [group, sets])),
    mostSets: band.high,
    mostSetsADay: Math.max(1, Math.floor(band.high / strengthSessions)),
    stepsAway: stepsFromHardest(week, phases),
    isCareful,
  };
}
