import type { Constraint } from '../../screening/constraint.js';
import type { LinearSolver } from '../solver.port.js';
import type { PlanFrame } from './plan-frame.js';
import { weekByDose } from './week-by-dose.js';
import type { WeekOrder } from './week-calendar.js';

const nothing = { aerobicMinutes: 0, netEnergyKcal: 0, strengthSessions: 0, mobilityMinutes: 0 };

/**
 * The limits that cannot hold together in a week: a smallest set, found by leaving out one limit after another and
 * keeping it out where the rest still conflicts (deletion filter; Chinneck 2008). Empty when days alone are too few.
 */
export function conflictingLimits(
  frame: PlanFrame,
  order: WeekOrder,
  solver: LinearSolver,
): readonly Constraint[] {
  const conflicts = (constraints: readonly Constraint[]) =>
    solver.solve(weekByDose({ ...frame, constraints }, order, nothing).build()).status !== 'optimal';
  let kept = frame.constraints;
  for (const candidate of frame.constraints) {
    const rest = kept.filter((constraint) => constraint !== candidate);
    if (conflicts(rest)) kept = rest;
  }
  return kept;
}
