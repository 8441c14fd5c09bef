import type { Constraint, IntensityBand } from '../screening/constraint.js';
import { intensityBands } from '../screening/constraint.js';
import { selectsTemplate } from './selects-template.js';
import type { SessionTemplate } from './session-template.js';

/** Limits that speak of one template, merged: the strictest of each kind. */
export interface TemplateLimits {
  forbidden: boolean;
  maxRpe: number;
  maxHeartRateBpm: number;
  heartRateTargetsAllowed: boolean;
  minMinutes: number;
  maxMinutes: number;
  supervisedBy: 'clinician' | 'coach' | null;
  /** Every limit that selects the template. */
  constraints: readonly Constraint[];
}

/** What the limits leave of a template. */
export function limitsOf(template: SessionTemplate, constraints: readonly Constraint[]): TemplateLimits {
  const own = constraints.filter(({ appliesTo }) => selectsTemplate(appliesTo, template));
  const ceilings = own.filter((constraint) => constraint.kind === 'intensityCeiling');
  const perSession = (kind: 'cap' | 'floor') =>
    own.flatMap((constraint) =>
      constraint.kind === kind && constraint.quantity === 'minutesPerSession' ? [constraint.value] : [],
    );
  const supervisors = own.flatMap((constraint) => (constraint.kind === 'supervise' ? [constraint.by] : []));
  const maxRpe = Math.min(...ceilings.map((ceiling) => ceiling.maxRpe ?? Infinity));
  const tooHard =
    ceilings.some(({ band }) => isHarder(hardestBand(template), band)) || template.rpe.low > maxRpe;
  return {
    forbidden: tooHard || own.some(({ kind }) => kind === 'forbid'),
    maxRpe,
    maxHeartRateBpm: Math.min(...ceilings.map((ceiling) => ceiling.maxHeartRateBpm ?? Infinity)),
    heartRateTargetsAllowed: ceilings.every((ceiling) => ceiling.heartRateTargetsAllowed),
    minMinutes: Math.max(template.durationMinutes.min, ...perSession('floor')),
    maxMinutes: Math.min(template.durationMinutes.max, ...perSession('cap')),
    supervisedBy: supervisors.includes('clinician') ? 'clinician' : (supervisors[0] ?? null),
    constraints: own,
  };
}

function hardestBand({ band, steps }: SessionTemplate): IntensityBand {
  const ranks = [band, ...steps.map((step) => step.band)].map((each) => intensityBands.indexOf(each));
  return intensityBands[Math.max(...ranks)] ?? band;
}

function isHarder(a: IntensityBand, b: IntensityBand): boolean {
  return intensityBands.indexOf(a) > intensityBands.indexOf(b);
}
