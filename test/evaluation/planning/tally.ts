import type { Estimate } from '../measures/intervals.js';
import { meanOf, shareOf } from '../measures/intervals.js';
import type { Measurement } from '../support/measurement.js';
import { atLeast, atMost, reported } from '../support/measurement.js';
import { absurdities } from './absurdities.js';
import type { JudgedPlan, Planner } from './judge-person.js';
import { planners } from './judge-person.js';
import { bodilyOutcomes } from './simulator/true-outcome.js';

const goals = { gapMedian: 0.01, gapWorst: 0.05, coverage: 0.9 };

/** The measurements of all judged plans. `stops`: people whom screening let through and who got no plan, by why. */
export function planningMeasurements(
  plans: readonly JudgedPlan[],
  stops: Readonly<Record<string, number>>,
): Measurement[] {
  return [
    ...limitLines(plans, stops),
    ...gapLines(plans),
    ...calendarLines(plans),
    ...reachLines(plans),
    ...coverageLines(plans),
    ...absurdityLines(plans),
  ];
}

function limitLines(plans: readonly JudgedPlan[], stops: Readonly<Record<string, number>>): Measurement[] {
  const violations = plans.reduce((sum, plan) => sum + plan.violations.length, 0);
  return [
    atMost('limit-violations', plans.length === 0 ? null : violations, 0, { plans: plans.length }),
    atMost('plans-that-failed-the-verifier', stops['UNVERIFIED'] ?? 0, 0),
    reported(
      'people-without-a-plan',
      Object.values(stops).reduce((sum, count) => sum + count, 0),
      { stops },
    ),
  ];
}

function gapLines(plans: readonly JudgedPlan[]): Measurement[] {
  const gaps = plans.map(({ gap }) => gap).sort((a, b) => a - b);
  const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(share * gaps.length))] ?? null;
  const above = gaps.filter((gap) => gap > goals.gapWorst).length;
  return [
    atMost('gap-median', at(0.5), goals.gapMedian, { p95: at(0.95) }),
    atMost('gap-worst', gaps.at(-1) ?? null, goals.gapWorst, { above }),
  ];
}

function calendarLines(plans: readonly JudgedPlan[]): Measurement[] {
  const possible = plans.filter(({ faults }) => faults.length === 0).length;
  const repeated = plans.filter(({ isSameOnRepeat }) => isSameOnRepeat !== null);
  const same = repeated.filter(({ isSameOnRepeat }) => isSameOnRepeat === true).length;
  return [
    atLeast('calendar-and-equipment-kept', shareOf(possible, plans.length)?.value ?? null, 1),
    atLeast('same-on-repeat', shareOf(same, repeated.length)?.value ?? null, 1, { plans: repeated.length }),
  ];
}

/** Mean reach of each planner, and how much more the plan reaches than each baseline: better when that is sure. */
function reachLines(plans: readonly JudgedPlan[]): Measurement[] {
  const reaches = plans.flatMap(({ reach }) => (reach ? [reach] : []));
  const means = planners.map((planner) => {
    const mean = meanOf(reaches.map((reach) => reach[planner]));
    return reported(`reach-${planner}`, mean?.value ?? null, intervalOf(mean));
  });
  const baselines = planners.filter((planner): planner is Exclude<Planner, 'plan'> => planner !== 'plan');
  const differences = baselines.map((baseline) => {
    const more = meanOf(reaches.map((reach) => reach.plan - reach[baseline]));
    const better = reaches.filter((reach) => reach.plan >= reach[baseline]).length;
    const line = atLeast(`reach-above-${baseline}`, more?.low ?? null, 0, {
      mean: more?.value ?? null,
      ...intervalOf(more),
      atLeastAsGoodShare: shareOf(better, reaches.length)?.value ?? null,
    });
    return { ...line, pass: more !== null && more.low > 0 };
  });
  return [...means, ...differences];
}

/** The share of bodies that end within the stated range. It fails where it is surely below nine of ten. */
function coverageLines(plans: readonly JudgedPlan[]): Measurement[] {
  const all = plans.flatMap(({ within }) => within);
  return [null, ...bodilyOutcomes].flatMap((outcome) => {
    const own = outcome === null ? all : all.filter((each) => each.outcome === outcome);
    const sum = (part: 'held' | 'below' | 'above' | 'bodies') =>
      own.reduce((total, each) => total + each[part], 0);
    // Bodies of one plan share its error: the interval rests on plans, not on bodies.
    const share = shareOf((sum('held') / Math.max(1, sum('bodies'))) * own.length, own.length);
    if (share === null) return [];
    const more = { ...intervalOf(share), below: sum('below'), above: sum('above'), bodies: sum('bodies') };
    const name = `range-holds-truth-${outcome ?? 'all'}`;
    const line = atLeast(name, share.value, goals.coverage, more);
    return [{ ...line, pass: share.high >= goals.coverage }];
  });
}

function absurdityLines(plans: readonly JudgedPlan[]): Measurement[] {
  return absurdities.map((name) => {
    const count = plans.filter(({ absurd }) => absurd.includes(name)).length;
    return atMost(`absurd: ${name}`, plans.length === 0 ? null : count, 0);
  });
}

function intervalOf(estimate: Estimate | null) {
  return estimate ? { low: estimate.low, high: estimate.high, count: estimate.count } : {};
}
