import type { ActivityCode } from '../../profile/vocabulary/index.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { Plan } from '../plan.js';
import type { PlanningProblem } from '../planning-problem.js';
import type { SessionTemplate } from '../session-template.js';
import { sessionSubstitutesFor } from '../substitute-session.js';
import { isClinicalProfile } from '../trial/clinical-profile.js';
import { safeCandidates } from '../trial/safe-candidates.js';

/** An activity that may be compared, and with which others. */
export interface ComparableActivity {
  activity: ActivityCode;
  partners: readonly ActivityCode[];
}

/**
 * What a person may compare: activities of their safe candidates (the set trials are drawn from) that can stand in for each
 * other both ways, at least one of which their plan holds from a day on. Empty for whoever is a matter of medicine. Same
 * input, same order.
 * @param from first day of the comparison.
 */
export function comparableActivities(
  plan: Plan,
  problem: PlanningProblem,
  from: LocalDate,
): ComparableActivity[] {
  if (isClinicalProfile(problem)) return [];
  const templates = comparableTemplates(problem);
  const planned = new Set(
    plan.weeks
      .flatMap(({ sessions }) => sessions)
      .filter(({ date }) => date >= from)
      .map(({ activity }) => activity),
  );
  const activities = [...new Set(templates.map(({ activity }) => activity))].sort();
  const standsIn = (one: ActivityCode, other: ActivityCode) =>
    templates.some(
      (template) =>
        template.activity === one &&
        sessionSubstitutesFor(template, {
          templates: templates.filter(({ activity }) => activity === other),
          constraints: problem.constraints,
        }).length > 0,
    );
  return activities
    .map((activity) => ({
      activity,
      partners: activities.filter(
        (other) =>
          other !== activity &&
          (planned.has(activity) || planned.has(other)) &&
          standsIn(activity, other) &&
          standsIn(other, activity),
      ),
    }))
    .filter(({ partners }) => partners.length > 0);
}

/** Safe sessions that a comparison may take; what is new to the person and hard on the body is not among them. */
export function comparableTemplates(problem: PlanningProblem): SessionTemplate[] {
  const { dislikedActivities } = problem.profile;
  return safeCandidates(problem, (activity) => problem.preference?.[activity] !== undefined)
    .map(({ template }) => template)
    .filter(({ activity }) => !dislikedActivities.includes(activity));
}
