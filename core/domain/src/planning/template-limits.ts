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
  /** Soft limits that sessions of this template go against: it may be used, at a price. */
  against: readonly Constraint[];
  /** Every limit that selects the template. */
  constraints: readonly Constraint[];
}

/** What the limits leave of a template. */
export function limitsOf(template: SessionTemplate, constraints: readonly Constraint[]): TemplateLimits {
  const own = constraints.filter(({ appliesTo }) => selectsTemplate(appliesTo, template));
  const ceilings = own.filter((constraint) => constraint.kind === 'intensityCeiling');
  const perSession = (kind: 'cap' | 'floor') =>
    own.flatMap((constraint) =>
      constraint.kind === kind &&
      constraint.severity === 'hard' &&
      constraint.quantity === 'minutesPerSession'
        ? [constraint.value]
        : [],
    );
  const supervisors = own.flatMap((constraint) => (constraint.kind === 'supervise' ? [constraint.by] : []));
  const broken = own.filter((limit) => excludes(limit, template));
  // A soft ceiling that the template stays under as a whole costs nothing to keep, so its targets are kept too.
  const kept = ceilings.filter((ceiling) => !broken.includes(ceiling));
  return {
    forbidden: broken.some(({ severity }) => severity === 'hard'),
    against: broken.filter(({ severity }) => severity === 'soft'),
    maxRpe: Math.min(...kept.map((ceiling) => ceiling.maxRpe ?? Infinity)),
    maxHeartRateBpm: Math.min(...kept.map((ceiling) => ceiling.maxHeartRateBpm ?? Infinity)),
    heartRateTargetsAllowed: ceilings.every((ceiling) => ceiling.heartRateTargetsAllowed),
    minMinutes: Math.max(template.durationMinutes.min, ...perSession('floor')),
    maxMinutes: Math.min(template.durationMinutes.max, ...perSession('cap')),
    supervisedBy: supervisors.includes('clinician') ? 'clinician' : (supervisors[0] ?? null),
    constraints: own,
  };
}

/** Whether a limit is broken by every session of the template. */
function excludes(limit: Constraint, template: SessionTemplate): boolean {
  if (limit.kind === 'forbid') return true;
  if (limit.kind !== 'intensityCeiling') return false;
  return isHarder(hardestBand(template), limit.band) || template.rpe.low > (limit.maxRpe ?? Infinity);
}

function hardestBand({ band, steps }: SessionTemplate): IntensityBand {
  const ranks = [band, ...steps.map((step) => step.band)].map((each) => intensityBands.indexOf(each));
  return intensityBands[Math.max(...ranks)] ?? band;
}

function isHarder(a: IntensityBand, b: IntensityBand): boolean {
  return intensityBands.indexOf(a) > intensityBands.indexOf(b);
}
