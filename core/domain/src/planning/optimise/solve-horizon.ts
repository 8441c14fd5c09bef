import type { LinearSolver, SolverAnswer } from '../solver.port.js';
import { residualOfNothing } from './certificate.js';
import { readHorizon } from './horizon-columns.js';
import type { HorizonDose } from './horizon-columns.js';
import { horizonProgramme } from './horizon-model.js';
import type { PlanFrame } from './plan-frame.js';

/** Shares of doing nothing: where the search may stop, and what the second question may give up for a smoother plan. */
const share = { stopAt: 0.0005, wishes: 0.002 };
/** Nodes of the searches for the bound and for the second question. */
const nodes = { bound: 400, wishes: 40 };

/** A residual that is rounding. */
const nothingMissed = 1e-9;

/** Weekly doses to place, with what is known of all calendars. */
export interface SolvedHorizon {
  /** Optimum of the linear relaxation, with the prices of its limits. */
  relaxation: SolverAnswer;
  /** Proven: no calendar has a smaller ||A − R||. */
  bound: number;
  dose: HorizonDose;
}

/**
 * Stage 1: the linear relaxation for its prices, the same with whole sums for a closer bound, and the smoothest and most
 * welcome dose near that. Null where the limits exclude each other.
 */
export function solveHorizon(frame: PlanFrame, solver: LinearSolver): SolvedHorizon | null {
  const linear = { wholeSums: false, exactRise: false };
  const relaxation = solver.solve(horizonProgramme(frame, { ...linear, missAtMost: null }).build());
  if (relaxation.status !== 'optimal') return null;
  const ofNothing = residualOfNothing(frame);
  const relaxed = Math.max(0, relaxation.objective);
  // Nothing is closer than zero: no search is needed to prove it.
  const whole = relaxed <= nothingMissed ? relaxation : solver.solve(wholeProgramme(frame, ofNothing));
  const best = 'values' in whole ? whole : relaxation;
  const isLinear = best.objective - relaxed <= share.stopAt * ofNothing;
  const missAtMost = Math.max(0, best.objective) + share.wishes * ofNothing + 1e-6;
  const smooth = solver.solve(
    horizonProgramme(frame, { ...linear, wholeSums: !isLinear, missAtMost }).build({
      absoluteGap: 0.1,
      nodeLimit: nodes.wishes,
      startingPoint: isLinear ? undefined : best.values,
    }),
  );
  return {
    relaxation,
    bound: Math.max(relaxed, 'bound' in whole ? (whole.bound ?? relaxed) : relaxed),
    dose: readHorizon(frame, 'values' in smooth ? smooth : best),
  };
}

function wholeProgramme(frame: PlanFrame, ofNothing: number) {
  const question = { wholeSums: true, exactRise: true, missAtMost: null };
  return horizonProgramme(frame, question).build({
    absoluteGap: share.stopAt * ofNothing + 1e-6,
    nodeLimit: nodes.bound,
  });
}
