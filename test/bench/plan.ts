import { makePlan } from '@regimen/domain';
import type { LinearProgramme, LinearSolver, MadePlan, MakePlanInput } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { goalPersonAt } from '../evaluation/planning/goal-people.js';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { atMost } from '../evaluation/support/measurement.js';
import { numberAfter } from './number-after.js';
import { report } from './report.js';

/** People of every goal, with and without conditions: the first ones of the evaluation's stream. */
const kinds = 24;
const seed = 1;
const long = { weeks: 24, everyOther: 3 };
const goals = { p50Ms: 1000, firstStageMs: 50, longMs: 2000, gapMedian: 0.01, gapWorst: 0.05 };

interface Timed {
  ms: number;
  /** From the begin of optimising to the end of the linear relaxation. */
  firstStageMs: number | null;
  made: MadePlan;
}

/**
 * Time of plans of 12 and of 24 weeks, of their first stage, and their gap, beside a fixed linear programme solved in the
 * same run. Counted is the time this process had a core: waiting for one, on a busy machine, is not the planner's.
 * `--rounds N` makes everybody's plan so often.
 */
export async function benchPlan(args: readonly string[]): Promise<boolean> {
  const rounds = numberAfter(args, '--rounds') ?? 1;
  const solver = await createHighsSolver();
  const orders = await ordersOf(solver);
  const baseline: number[] = [];
  const plans: Timed[] = [];
  const longPlans: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, order] of orders.entries()) {
      baseline.push(timed(() => solver.solve(fixedProgramme)));
      plans.push(timePlan(order, solver));
      if (index % long.everyOther === 0) longPlans.push(timePlan({ ...order, weeks: long.weeks }, solver));
    }
  }
  return report(...measurementsOf(plans, longPlans, quantile(baseline, 0.5)));
}

/** Those who get a plan, one of each goal with and one without anything clinical; planning them warms everything up. */
async function ordersOf(solver: LinearSolver): Promise<MakePlanInput[]> {
  const packs = await installedPacks();
  const orders = new Map<string, MakePlanInput>();
  for (let index = 0; orders.size < kinds && index < kinds * kinds; index += 1) {
    const { goal, isSimple, input } = goalPersonAt(seed, index, packs);
    const kind = `${goal} ${isSimple ? 'simple' : 'clinical'}`;
    if (orders.has(kind) || makePlan({ ...input, weeks: 1 }, solver).kind !== 'plan') continue;
    orders.set(kind, input);
  }
  return [...orders.values()];
}

function timePlan(order: MakePlanInput, solver: LinearSolver): Timed {
  let [began, firstStageMs]: [number | null, number | null] = [null, null];
  const watched: LinearSolver = {
    ...solver,
    solve: (programme) => {
      const outcome = solver.solve(programme);
      if (began !== null) firstStageMs ??= coreMs() - began;
      return outcome;
    },
  };
  let made: MadePlan | null = null;
  const ms = timed(() => {
    made = makePlan(order, watched, (step) => {
      if (step === 'optimise') began ??= coreMs();
    });
  });
  return { ms, firstStageMs, made: made! };
}

function measurementsOf(plans: readonly Timed[], longPlans: readonly Timed[], baselineMs: number) {
  const times = plans.map(({ ms }) => ms);
  const firstStages = plans.flatMap(({ firstStageMs }) => (firstStageMs === null ? [] : [firstStageMs]));
  const longTimes = longPlans.map(({ ms }) => ms);
  const gaps = plans.flatMap(({ made }) => (made.kind === 'plan' ? [made.plan.certificate.gap] : []));
  const spread = (values: readonly number[]) => ({
    p95Ms: rounded(quantile(values, 0.95)),
    worstMs: rounded(Math.max(...values)),
    ratioToFixedProgramme: rounded(quantile(values, 0.5) / baselineMs),
    plans: values.length,
  });
  return [
    atMost('plan-12-weeks-p50-ms', quantile(times, 0.5), goals.p50Ms, spread(times)),
    atMost(
      'plan-12-weeks-first-stage-p50-ms',
      quantile(firstStages, 0.5),
      goals.firstStageMs,
      spread(firstStages),
    ),
    atMost('plan-24-weeks-p50-ms', quantile(longTimes, 0.5), goals.longMs, spread(longTimes)),
    atMost('plan-gap-median', quantile(gaps, 0.5), goals.gapMedian, { plans: gaps.length }),
    atMost('plan-gap-worst', Math.max(...gaps), goals.gapWorst, { plans: gaps.length }),
  ];
}

/** Milliseconds for which this process had a core so far. */
function coreMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(work: () => void): number {
  const began = coreMs();
  work();
  return coreMs() - began;
}

/** A transport problem of 40 by 40: the machine's own speed at this kind of work. */
const size = 40;
const fixedProgramme: LinearProgramme = {
  columns: Array.from({ length: size * size }, (_, index) => ({
    name: `c${index}`,
    cost: 1 + ((index * 7919) % 101),
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    integer: false,
  })),
  rows: Array.from({ length: 2 * size }, (_, row) => ({
    name: `r${row}`,
    lower: 10,
    upper: 10,
    terms: Array.from({ length: size }, (_, step) => ({
      column: `c${row < size ? row * size + step : step * size + (row - size)}`,
      coefficient: 1,
    })),
  })),
};

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
