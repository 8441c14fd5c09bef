import { makePlan } from '@regimen/domain';
import type { LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { goalPersonAt } from '../evaluation/planning/goal-people.js';
import { installedPacks } from '../evaluation/support/installed-packs.js';

/** People of the planning evaluation whose bound promised what no calendar can hold; the goal is 5 % for the worst. */
const people = [
  { index: 4, why: 'days of 20 minutes, filled by one session of that length' },
  { index: 6, why: 'an add-on shortens the session beside it' },
  { index: 332, why: 'two days of 20 minutes, on which sessions come whole or not at all' },
];
const closeEnough = 0.02;

describe('the bound of a plan', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await createHighsSolver();
  });

  it.each(people)('is one the plan comes up to for person $index: $why', async ({ index }) => {
    const made = makePlan(goalPersonAt(1, index, await installedPacks()).input, solver);
    if (made.kind !== 'plan') throw new Error(`Person ${index} got no plan.`);
    const { bound, gap, residual } = made.plan.certificate;
    expect(residual).toBeGreaterThanOrEqual(bound - 1e-5);
    expect(gap).toBeLessThanOrEqual(closeEnough);
  });
});
