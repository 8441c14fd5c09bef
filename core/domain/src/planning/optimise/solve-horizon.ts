import type { LinearSolver, SolverAnswer, SolverOutcome } from '../solver.port.js';
import { residualOfNothing } from './certificate.js';
import { isUsedIn, readHorizon } from './horizon-columns.js';
import type { HorizonDose } from './horizon-columns.js';
import { horizonProgramme } from './horizon-model.js';
import type { PlanFrame } from './plan-frame.js';

/** Shares of doing nothing: where the search may stop, and what the second question may give up for a smoother plan. */
const share = { stopAt: 0.0005, wishes: 0.002 };
/** Nodes of the searches: in sums for the bound and for the second question, in whole sessions for a dose and for a bound. */
const nodes = { bound: 400, wishes: 40, wholeDose: 40, wholeBound: 60 };
/** Where a search for the second question may stop, in its own unit: two minutes of the dearest dose. */
const wishesGap = 0.1;

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
  const linear = { whole: 'nothing', exactRise: false } as const;
  const relaxation = solver.solve(horizonProgramme(frame, { ...linear, aim: { kind: 'closest' } }).build());
  if (relaxation.status !== 'optimal') return null;
  const ofNothing = residualOfNothing(frame);
  const relaxed = Math.max(0, relaxation.objective);
  // Nothing is closer than zero: no search is needed to prove it.
  const whole =
    relaxed <= nothingMissed ? relaxation : solver.solve(closestProgramme(frame, 'sums', ofNothing));
  const best = 'values' in whole ? whole : relaxation;
  const isLinear = best.objective - relaxed <= share.stopAt * ofNothing;
  const missAtMost = Math.max(0, best.objective) + share.wishes * ofNothing + 1e-6;
  const aim = { kind: 'welcome', missAtMost } as const;
  const smooth = solver.solve(
    horizonProgramme(frame, { ...linear, whole: isLinear ? 'nothing' : 'sums', aim }).build({
      absoluteGap: wishesGap,
      nodeLimit: nodes.wishes,
      startingPoint: isLinear ? undefined : best.values,
    }),
  );
  return {
    relaxation,
    bound: Math.max(relaxed, boundOf(whole)),
    dose: readHorizon(frame, 'values' in smooth ? smooth : best),
  };
}

/**
 * A dose of whole sessions of whole steps, which days can hold as it is, made of the options that `known` is made of: few,
 * so that the search ends soon. Null where it ends without an answer.
 */
export function wholeDose(frame: PlanFrame, known: HorizonDose, solver: LinearSolver): HorizonDose | null {
  const narrowed = { ...frame, options: frame.options.filter((option) => isUsedIn(known, option)) };
  const question = { whole: 'sessions', exactRise: true, aim: { kind: 'closest-welcome' } } as const;
  const search = { absoluteGap: wishesGap, nodeLimit: nodes.wholeDose };
  const outcome = solver.solve(horizonProgramme(narrowed, question).build(search));
  return 'values' in outcome ? readHorizon(narrowed, outcome) : null;
}

/** Proven: no calendar has a smaller ||A − R||. In whole sessions, which takes longer than sums and comes closer. */
export function wholeBound(frame: PlanFrame, solver: LinearSolver): number {
  return boundOf(solver.solve(closestProgramme(frame, 'sessions', residualOfNothing(frame))));
}

function closestProgramme(frame: PlanFrame, whole: 'sums' | 'sessions', ofNothing: number) {
  return horizonProgramme(frame, { whole, exactRise: true, aim: { kind: 'closest' } }).build({
    absoluteGap: share.stopAt * ofNothing + 1e-6,
    nodeLimit: whole === 'sums' ? nodes.bound : nodes.wholeBound,
  });
}

/** What is proven: nothing is less than zero. */
function boundOf(outcome: SolverOutcome): number {
  return 'bound' in outcome ? Math.max(0, outcome.bound ?? 0) : 0;
}
