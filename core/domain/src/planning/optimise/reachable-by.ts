import type { Localised } from '../../shared/localised.js';
import type { OutcomeTarget } from '../effect.js';
import type { PlanCertificate } from '../plan.js';
import type { Candidate, PlanningProblem } from '../planning-problem.js';
import type { LinearSolver } from '../solver.port.js';
import { horizonProgramme } from './horizon-model.js';
import { frameOf } from './plan-frame.js';

/** Nobody plans further ahead than a year (engineering choice). */
const latestWeek = 52;
/** A miss that is rounding. */
const nothingMissed = 1e-6;

/**
 * The first week by which a wanted value could be reached under the same limits, with the sessions the plan uses and that
 * value alone in mind; null where not within a year. Whole horizons are solved as linear programmes, so a calendar may
 * need a week more.
 */
export function reachableBy(
  problem: PlanningProblem,
  candidates: readonly Candidate[],
  target: OutcomeTarget,
  solver: LinearSolver,
): number | null {
  const reaches = (weeks: number) => {
    const longer = { ...problem, weeks, targets: [{ ...target, byWeek: weeks }] };
    const frame = { ...frameOf(longer, candidates), phases: [] };
    const question = { whole: 'nothing', exactRise: false, aim: { kind: 'closest' } } as const;
    const outcome = solver.solve(horizonProgramme(frame, question).build());
    return outcome.status === 'optimal' && outcome.objective <= nothingMissed;
  };
  if (problem.weeks >= latestWeek || !reaches(latestWeek)) return null;
  let [short, enough] = [problem.weeks, latestWeek];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}

/** Shortfalls with the week by which each wanted value could be reached. */
export function withReachableWeeks(
  shortfalls: PlanCertificate['shortfalls'],
  problem: PlanningProblem,
  candidates: readonly Candidate[],
  solver: LinearSolver,
): PlanCertificate['shortfalls'] {
  return shortfalls.map((shortfall) => {
    const target = problem.targets.find(({ outcome }) => outcome === shortfall.outcome);
    return target
      ? { ...shortfall, reachableByWeek: reachableBy(problem, candidates, target, solver) }
      : shortfall;
  });
}

/** By when a wanted value could be reached, in words; empty where nobody asked. */
export function reachableText(week: number | null | undefined): Localised {
  if (week === undefined) return { en: '', zh: '' };
  return week === null
    ? { en: 'Not within a year under these limits.', zh: '在这些限制下一年内无法达到。' }
    : {
        en: `Under the same limits by week ${week} at the earliest.`,
        zh: `在同样的限制下最早第${week}周可达到。`,
      };
}
