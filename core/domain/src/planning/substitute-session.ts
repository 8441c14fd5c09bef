import type { MovementVerdict } from '../catalogue/judge-movement.js';
import { judgeMovement } from '../catalogue/judge-movement.js';
import type { MuscleGroup } from '../profile/vocabulary/index.js';
import type { Constraint, IntensityBand, Modality } from '../screening/constraint.js';
import { intensityBands } from '../screening/constraint.js';
import { selectableTemplate } from './selects-template.js';
import type { SessionTemplate } from './session-template.js';

/** Why one session is near another. Holds both ways. */
export type SessionNearness =
  'same-kind' | 'same-effort' | 'similar-energy' | 'same-muscles' | 'similar-time' | 'same-activity';

/** A session that may be done instead, how near it is, 0 to 1, and why. */
export interface SessionSubstitute {
  template: SessionTemplate;
  verdict: MovementVerdict;
  value: number;
  reasons: readonly SessionNearness[];
}

/** Engineering choice: kind and effort are the stimulus; the rest is how it is done. Adds up to 1. */
const weights: Readonly<Record<SessionNearness, number>> = {
  'same-kind': 0.35,
  'same-effort': 0.25,
  'similar-energy': 0.15,
  'same-muscles': 0.1,
  'similar-time': 0.1,
  'same-activity': 0.05,
};
/** Energy is near within a quarter (engineering choice: the spread of one activity between people, Herrmann 2024). */
const energyRatio = 1.25;
const most = 5;

/**
 * What a person may do instead of a session, nearest first: it trains the same (endurance for endurance), is no harder,
 * and no limit forbids it. Empty where nothing is. Same input, same order.
 * @param options.templates to choose from: those that are possible for the person on the day.
 */
export function sessionSubstitutesFor(
  template: SessionTemplate,
  options: {
    templates: readonly SessionTemplate[];
    constraints: readonly Constraint[];
    limit?: number;
  },
): readonly SessionSubstitute[] {
  return options.templates
    .filter((other) => other.id !== template.id && trainsTheSame(template, other))
    .filter((other) => rank(other.band) <= rank(template.band))
    .map((other) => {
      const reasons = reasonsBetween(template, other);
      const value = reasons.reduce((sum, reason) => sum + weights[reason], 0);
      return {
        template: other,
        verdict: judgeMovement(selectableTemplate(other), options.constraints),
        value,
        reasons,
      };
    })
    .filter(({ verdict }) => verdict.kind !== 'not-allowed')
    .sort((a, b) => b.value - a.value || (a.template.id < b.template.id ? -1 : 1))
    .slice(0, options.limit ?? most);
}

function trainsTheSame(one: SessionTemplate, other: SessionTemplate): boolean {
  const stimulus = (modality: Modality) => (modality === 'interval' ? 'aerobic' : modality);
  if (stimulus(one.modality) !== stimulus(other.modality)) return false;
  return one.modality !== 'resistance' || shareMuscles(one.muscleGroups, other.muscleGroups);
}

function reasonsBetween(one: SessionTemplate, other: SessionTemplate): SessionNearness[] {
  const holds: Readonly<Record<SessionNearness, boolean>> = {
    'same-kind': one.modality === other.modality,
    'same-effort': one.band === other.band,
    'similar-energy': Math.max(one.met, other.met) <= energyRatio * Math.min(one.met, other.met),
    'same-muscles': shareMuscles(one.muscleGroups, other.muscleGroups),
    'similar-time':
      one.durationMinutes.min <= other.durationMinutes.max &&
      other.durationMinutes.min <= one.durationMinutes.max,
    'same-activity': one.activity === other.activity,
  };
  return (Object.keys(holds) as SessionNearness[]).filter((reason) => holds[reason]);
}

function shareMuscles(one: readonly MuscleGroup[], other: readonly MuscleGroup[]): boolean {
  return one.some((group) => other.includes(group));
}

function rank(band: IntensityBand): number {
  return intensityBands.indexOf(band);
}
