import { makePlan } from '@regimen/domain';
import type { LinearProgramme, MakePlanInput } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, cardiac, inputFor, older, swimmer } from '../planning/personas.js';

const rounds = 5;
const goals = { p50Ms: 1000, gap: 0.01 };
const said = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' as const });

/** Time of a 12-week plan and its gap over four people, beside a fixed linear programme solved in the same run. */
export async function benchPlan(): Promise<boolean> {
  const solver = await createHighsSolver();
  const packs = await installedPacks();
  const orders = new Map<string, MakePlanInput>([
    ['beginner', inputFor(beginner, {}, packs)],
    ['cardiac rehabilitation', inputFor(cardiac, {}, packs)],
    ['older at home', inputFor(older, {}, packs)],
    [
      'swimmer',
      inputFor(
        swimmer,
        {
          goals: [{ kind: said('lose-weight'), target: null, deadline: null }],
          likedActivities: [said('swimming')],
          dislikedActivities: [said('running')],
          sessionsPerWeek: said(3),
          painfulJoints: [said('knee')],
        },
        packs,
      ),
    ],
  ]);
  const timed = (work: () => void) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const times: number[] = [];
  const baseline: number[] = [];
  const gaps = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    baseline.push(timed(() => solver.solve(fixedProgramme)));
    for (const [person, order] of orders) {
      times.push(
        timed(() => {
          const made = makePlan(order, solver);
          if (made.kind === 'plan') gaps.set(person, made.plan.certificate.gap);
        }),
      );
    }
  }
  const p50 = quantile(times, 0.5);
  const worst = Math.max(...gaps.values());
  const results = [
    line('plan-12-weeks-p50-ms', p50, goals.p50Ms, p50 <= goals.p50Ms, {
      p95Ms: quantile(times, 0.95),
      ratioToFixedProgramme: p50 / quantile(baseline, 0.5),
      plans: times.length,
    }),
    line('plan-gap-worst', worst, goals.gap, worst <= goals.gap, { byPerson: Object.fromEntries(gaps) }),
  ];
  for (const result of results) console.log(JSON.stringify(result));
  return results.every(({ pass }) => pass);
}

function line(metric: string, value: number, goal: number, pass: boolean, more: object) {
  return { suite: 'bench', metric, value: Math.round(value * 1e4) / 1e4, goal, pass, ...more };
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
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}
