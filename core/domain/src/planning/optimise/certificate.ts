import type { Constraint } from '../../screening/constraint.js';
import type { PredictedOutcome } from '../effect.js';
import type { PlanCertificate } from '../plan.js';
import { directionOf, missOf, predict } from '../response/predict-effects.js';
import type { LinearSolver, SolverAnswer } from '../solver.port.js';
import { ownLimitLabels } from './own-limits.js';
import type { PlanFrame } from './plan-frame.js';

/** Duals below this are rounding. */
const noPrice = 1e-6;

/** ||R||: the residual of planning nothing at all. */
export function residualOfNothing({ targets, models }: PlanFrame): number {
  return targets.reduce((sum, target) => {
    const model = models[target.outcome];
    return sum + (model ? missOf(target, predict(model, [], target.byWeek)) : 0);
  }, 0);
}

/** How close the plan comes to what was wanted, what binds, and what cannot be reached. */
export function certify(
  frame: PlanFrame,
  effects: readonly PredictedOutcome[],
  { relaxation, bound }: { relaxation: SolverAnswer; bound: number },
  constraints: readonly Constraint[],
  solver: LinearSolver,
): Omit<PlanCertificate, 'givenUp'> {
  const residual = effects.reduce((sum, effect) => sum + effect.residual, 0);
  const ofNothing = residualOfNothing(frame);
  return {
    residual: rounded(residual),
    bound: rounded(bound),
    gap: ofNothing > 0 ? rounded(Math.max(0, residual - bound) / ofNothing) : 0,
    residualOfNoPlan: rounded(ofNothing),
    binding: bindingLimits(relaxation, constraints),
    shortfalls: frame.targets.flatMap((target, index) => {
      const effect = effects[index];
      if (!effect || effect.residual <= noPrice) return [];
      const isShort = directionOf(target) * (target.value - effect.predicted) > target.tolerance;
      return isShort
        ? [{ outcome: target.outcome, wanted: target.value, reachable: effect.predicted, unit: effect.unit }]
        : [];
    }),
    solver: { name: solver.name, version: solver.version },
  };
}

/** Duals of stage 1, summed over the weeks: what one unit more of each limit would save. */
function bindingLimits({ rowDuals }: SolverAnswer, constraints: readonly Constraint[]) {
  const prices = new Map<string, number>();
  for (const [row, dual] of Object.entries(rowDuals)) {
    const id = limitOf(row);
    if (id !== null && Math.abs(dual) > noPrice) prices.set(id, (prices.get(id) ?? 0) + Math.abs(dual));
  }
  const labels = new Map(constraints.map(({ id, reason }) => [id, reason]));
  return [...prices]
    .map(([constraintId, price]) => ({
      constraintId,
      label: labels.get(constraintId) ??
        ownLimitLabels[constraintId] ?? { en: constraintId, zh: constraintId },
      price: rounded(price),
    }))
    .sort((a, b) => b.price - a.price || (a.constraintId < b.constraintId ? -1 : 1));
}

function limitOf(row: string): string | null {
  const [kind, , ...id] = row.split('|');
  if (kind === 'limit') return id.join('|');
  if (kind === 'spacing') return id.slice(1).join('|');
  if (kind === 'days') return 'available-days';
  if (kind === 'time' || kind === 'used' || kind === 'long') return 'available-time';
  if (kind === 'rise' || kind === 'restart') return 'progression';
  return kind === 'start' ? 'gentle-start' : null;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
