import type { Localised } from '../../shared/localised.js';
import type { Plan } from '../plan.js';
import type { PlanningProblem } from '../planning-problem.js';
import { solveProblem } from '../solve-problem.js';
import type { LinearSolver } from '../solver.port.js';
import { changeProblem } from './change-problem.js';
import { comparePlans } from './compare-plans.js';
import type { ComparedPlans } from './compare-plans.js';
import type { WishChange } from './wish-change.js';

/** What a change would do to a plan. */
export type WhatIf =
  | {
      kind: 'compared';
      comparison: ComparedPlans;
      /** The changed plan, verified, and the problem it solves. */
      plan: Plan;
      problem: PlanningProblem;
    }
  | { kind: 'impossible'; message: Localised; reasons: readonly Localised[] };

const notAChange: Readonly<Record<string, Localised>> = {
  CHANGE_NOTHING: { en: 'That is how it is already.', zh: '现在已经是这样了。' },
  CHANGE_OUTSIDE: { en: 'This change goes too far to be reckoned.', zh: '改动太大，无法计算。' },
};

/**
 * Solves a plan's problem again with one wish changed, and compares. The changed plan passes the same verifier as any
 * other, or the change is impossible and the answer says why. The same question has the same answer.
 */
export function whatIf(
  now: { plan: Plan; problem: PlanningProblem },
  change: WishChange,
  solver: LinearSolver,
): WhatIf {
  const changed = changeProblem(now.problem, change);
  if (!changed.ok) {
    const { code, message } = changed.problem;
    return { kind: 'impossible', message: notAChange[code] ?? { en: message, zh: message }, reasons: [] };
  }
  const solved = solveProblem(changed.value, solver);
  if (solved.kind === 'stopped') {
    const { message, reasons } = solved.stop;
    return { kind: 'impossible', message, reasons };
  }
  const comparison = comparePlans(now.plan, solved.plan);
  return { kind: 'compared', comparison, plan: solved.plan, problem: changed.value };
}
