import type { OutcomeTarget } from '@regimen/domain';
import type { DoneSession } from './simulator/done-session.js';
import type { TrueBody } from './simulator/true-body.js';
import { trueOutcome } from './simulator/true-outcome.js';

/** ||A − R|| of what really comes of training in a body: the weighted, scaled misses beyond tolerance. */
export function residualOf(
  targets: readonly OutcomeTarget[],
  body: TrueBody,
  done: readonly DoneSession[],
  dietaryDeficitKcalPerDay = 0,
): number {
  return targets.reduce((total, target) => {
    const reached = trueOutcome(target.outcome, body, done, target.byWeek, dietaryDeficitKcalPerDay);
    return reached === null ? total : total + missOf(target, reached);
  }, 0);
}

function missOf({ value, tolerance, scale, weight, sense }: OutcomeTarget, reached: number): number {
  const short = value < 0 ? reached - value : value - reached;
  const miss = sense === 'exactly' ? Math.abs(short) : Math.max(0, short);
  return (weight * Math.max(0, miss - tolerance)) / scale;
}
