import type { LinearSolver } from '../solver.port.js';
import { residualOfNothing } from './certificate.js';
import { effectsOf } from './effects-of-weeks.js';
import type { HorizonDose } from './horizon-columns.js';
import { lastWeeks } from './horizon-sums.js';
import { placeByEffect, placeWeeks } from './place-weeks.js';
import type { PlacedWeeks } from './place-weeks.js';
import type { PlanFrame } from './plan-frame.js';
import { wholeBound, wholeDose } from './solve-horizon.js';
import type { SolvedHorizon } from './solve-horizon.js';

/**
 * Gaps that are not worth a search in whole sessions, of the last weeks, and of all weeks, as shares of doing nothing
 * (engineering choice).
 */
const closeEnough = { whole: 0.008, lastWeeks: 0.008, allWeeks: 0.02 };

/**
 * Where rounding to doses left the plan away from the bound: the horizon anew in whole sessions, a closer bound, the last
 * weeks by their effect, and then all of them. Whichever comes closest.
 */
export function comeCloser(
  frame: PlanFrame,
  { bound, dose }: SolvedHorizon,
  placed: PlacedWeeks,
  solver: LinearSolver,
): { bound: number; weeks: PlacedWeeks } {
  const residualOf = (weeks: PlacedWeeks) =>
    effectsOf(frame, weeks).reduce((sum, effect) => sum + effect.residual, 0);
  const ofNothing = residualOfNothing(frame);
  let best = { bound, dose, weeks: placed, residual: residualOf(placed) };
  const isFar = (gap: number) => best.residual > best.bound + gap * ofNothing;
  const take = (weeks: PlacedWeeks | null, ofDose: HorizonDose) => {
    const residual = weeks === null ? Number.POSITIVE_INFINITY : residualOf(weeks);
    if (weeks !== null && residual < best.residual) best = { ...best, dose: ofDose, weeks, residual };
  };
  if (isFar(closeEnough.whole)) {
    const whole = wholeDose(frame, dose, solver);
    const again = whole && placeWeeks(frame, whole, solver);
    if (again && 'weeks' in again) take(again.weeks, whole);
  }
  if (isFar(closeEnough.whole)) best.bound = Math.max(bound, wholeBound(frame, solver));
  for (const [kept, gap] of [
    [Math.max(0, frame.weeks - lastWeeks), closeEnough.lastWeeks],
    [0, closeEnough.allWeeks],
  ] as const) {
    if (isFar(gap)) take(placeByEffect(frame, best.dose, best.weeks, kept, solver), best.dose);
  }
  return best;
}
