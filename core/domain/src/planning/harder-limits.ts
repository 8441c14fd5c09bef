import type { Constraint } from '../screening/constraint.js';

/** How much a violated limit is tightened for the second try (engineering choice). */
const tighter = 0.9;

/** The limits again, with those that were violated made harder. */
export function harderLimits(constraints: readonly Constraint[], violated: readonly string[]): Constraint[] {
  return constraints.map((constraint) => {
    if (!violated.includes(constraint.id)) return constraint;
    switch (constraint.kind) {
      case 'cap':
        return { ...constraint, value: constraint.value * tighter };
      case 'floor':
        return { ...constraint, value: constraint.value / tighter };
      case 'spacing':
        return { ...constraint, minHours: constraint.minHours + 24 };
      case 'maxGapDays':
        return { ...constraint, days: Math.max(0, constraint.days - 1) };
      default:
        return constraint;
    }
  });
}
