import type { Constraint } from '../screening/constraint.js';
import { intensityBands } from '../screening/constraint.js';
import type { Selectable } from '../screening/selectable.js';
import { selects } from '../screening/selectable.js';

/** Whether limits let a person do a thing: never, only so, or freely; with the limits that say so. */
export interface MovementVerdict {
  kind: 'not-allowed' | 'with-care' | 'allowed';
  by: readonly Constraint[];
}

/** Judges a thing by every limit that speaks of it. */
export function judgeMovement(thing: Selectable, constraints: readonly Constraint[]): MovementVerdict {
  const speaking = constraints.filter(({ appliesTo }) => selects(appliesTo, thing));
  const against = speaking.filter((constraint) => forbids(constraint, thing));
  if (against.length > 0) return { kind: 'not-allowed', by: against };
  const careful = speaking.filter((constraint) => asksForCare(constraint, thing));
  return careful.length > 0 ? { kind: 'with-care', by: careful } : { kind: 'allowed', by: [] };
}

/** A hard limit that leaves no way to do it: forbidden, no dose left, or every effort of it above the ceiling. */
function forbids(constraint: Constraint, { bands }: Selectable): boolean {
  if (constraint.severity !== 'hard') return false;
  if (constraint.kind === 'forbid') return true;
  if (constraint.kind === 'cap') return constraint.value === 0 && !perWeekOnly.has(constraint.quantity);
  return constraint.kind === 'intensityCeiling' && bands.every((band) => isAbove(band, constraint.band));
}

/** Zero of these leaves the doing itself open. */
const perWeekOnly: ReadonlySet<string> = new Set(['weeklyLoadIncreaseFraction', 'restDaysPerWeek']);

function asksForCare(constraint: Constraint, { bands }: Selectable): boolean {
  if (constraint.kind === 'supervise' || constraint.kind === 'forbid') return true;
  if (constraint.kind === 'intensityCeiling') return bands.some((band) => isAbove(band, constraint.band));
  return constraint.kind === 'advice' && Object.keys(constraint.appliesTo).length > 0;
}

function isAbove(band: (typeof intensityBands)[number], ceiling: (typeof intensityBands)[number]): boolean {
  return intensityBands.indexOf(band) > intensityBands.indexOf(ceiling);
}
