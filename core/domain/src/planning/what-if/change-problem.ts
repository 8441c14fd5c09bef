import type { Result } from '../../shared/result.js';
import { succeed } from '../../shared/result.js';
import type { PlanningProblem } from '../planning-problem.js';
import { requestConstraints } from '../request-constraints.js';
import { changeWishes } from './change-wishes.js';
import type { WishChange } from './wish-change.js';

/**
 * The problem after a change of wishes. Every limit that does not come from the wishes stays as it is, and the targets
 * stay too: a longer plan has the same goals by its own end, so that both plans answer one question.
 */
export function changeProblem(problem: PlanningProblem, change: WishChange): Result<PlanningProblem> {
  const changed = changeWishes(problem, change, problem.catalogue);
  if (!changed.ok) return changed;
  const { profile, request, weeks } = changed.value;
  const wished = new Set(requestConstraints(problem).map(({ id }) => id));
  return succeed({
    ...problem,
    profile,
    request,
    weeks,
    constraints: [
      ...problem.constraints.filter(({ id, packId }) => packId !== 'request' || !wished.has(id)),
      ...requestConstraints({ profile, request }),
    ],
    targets: problem.targets.map((target) => ({
      ...target,
      byWeek: target.byWeek >= problem.weeks ? weeks : Math.min(target.byWeek, weeks),
    })),
  });
}
