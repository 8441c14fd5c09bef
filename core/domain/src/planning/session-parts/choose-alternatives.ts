import { intensityBands } from '../../screening/constraint.js';
import type { PlanSession } from '../plan.js';
import type { PlanningProblem } from '../planning-problem.js';
import { allowedTemplates, everyday } from '../propose.js';
import type { SessionTemplate } from '../session-template.js';
import type { TemplateLimits } from '../template-limits.js';
import { limitsOf } from '../template-limits.js';
import type { SessionAlternative } from './alternative.js';

/** How many a session offers (engineering choice). */
const most = 3;
/** MET of an alternative beside the session's: about the same dose (Herrmann 2024: people differ by a quarter). */
const nearMet = { least: 0.75, most: 1.15 };

/** A template with what the limits leave of it. */
export interface LimitedTemplate {
  template: SessionTemplate;
  limits: TemplateLimits;
}

/** Templates that the limits leave, with the limits: what alternatives are chosen from. */
export function templatesWithLimits(problem: PlanningProblem): LimitedTemplate[] {
  return allowedTemplates(problem).map((template) => ({
    template,
    limits: limitsOf(template, problem.constraints),
  }));
}

/** Those that train the same as this one in about the same dose; in another place, usual and without things first. */
export function nearTemplates(
  template: SessionTemplate,
  possible: readonly LimitedTemplate[],
): LimitedTemplate[] {
  const order = (other: SessionTemplate) =>
    (addsPlace(template, other) ? 0 : 4) +
    (everyday.has(other.activity) ? 0 : 2) +
    (other.equipment.length === 0 ? 0 : 1);
  return possible
    .filter(
      ({ template: other }) =>
        other.id !== template.id && isDifferent(template, other) && trainsAlike(template, other),
    )
    .sort(
      ({ template: a }, { template: b }) =>
        order(a) - order(b) ||
        Math.abs(a.met - template.met) - Math.abs(b.met - template.met) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** What may be done instead of a session: as long, no harder, within every limit of a single session. */
export function alternativesOf(session: PlanSession, near: readonly LimitedTemplate[]): SessionAlternative[] {
  const { minutes } = session;
  const fitting = near.filter(({ limits }) => {
    const isGuarded = limits.supervisedBy === null || limits.supervisedBy === session.supervisedBy;
    return isGuarded && minutes >= limits.minMinutes && minutes <= limits.maxMinutes;
  });
  return onePerActivity(fitting.map(({ template }) => template))
    .slice(0, most)
    .map((other) => ({
      templateId: other.id,
      templateVersion: other.version,
      title: other.title,
      activity: other.activity,
      band: other.band,
      minutes,
      load: Math.round(other.met * minutes * 100) / 100,
      equipment: other.equipment,
      places: other.places,
    }));
}

function trainsAlike(template: SessionTemplate, other: SessionTemplate): boolean {
  return (
    other.modality === template.modality &&
    intensityBands.indexOf(other.band) === intensityBands.indexOf(template.band) &&
    other.met >= nearMet.least * template.met &&
    other.met <= nearMet.most * template.met &&
    (template.hardDay || !other.hardDay) &&
    isByArms(template) === isByArms(other) &&
    worksTheSame(template, other)
  );
}

/** Arms alone train other muscles than legs. */
function isByArms({ activity }: SessionTemplate): boolean {
  return activity === 'hand-cycling';
}

/** The same muscles for strength, so that what needs a rest is what was planned to. */
function worksTheSame({ modality, muscleGroups }: SessionTemplate, other: SessionTemplate): boolean {
  if (modality !== 'resistance') return true;
  const isInside = other.muscleGroups.every((group) => muscleGroups.includes(group));
  return isInside && other.muscleGroups.length * 2 >= muscleGroups.length;
}

function isDifferent(template: SessionTemplate, other: SessionTemplate): boolean {
  return other.activity !== template.activity || String(other.equipment) !== String(template.equipment);
}

function addsPlace({ places }: SessionTemplate, other: SessionTemplate): boolean {
  return other.places.some((place) => !places.includes(place));
}

function onePerActivity(templates: readonly SessionTemplate[]): SessionTemplate[] {
  return templates.filter(
    (template, index) => templates.findIndex(({ activity }) => activity === template.activity) === index,
  );
}
