import type { LinearProgramme, LinearSolver } from '@regimen/domain';
import { createHighsSolver } from './highs-solver.js';

/** Minimise −3a − 2b with a + b ≤ 4, a ≤ 2.5: a = 2.5, b = 1.5. */
const small = (integer: boolean): LinearProgramme => ({
  columns: [
    { name: 'a', cost: -3, lower: 0, upper: 2.5, integer },
    { name: 'b', cost: -2, lower: 0, upper: Number.POSITIVE_INFINITY, integer },
  ],
  rows: [
    {
      name: 'together',
      lower: -1,
      upper: 4,
      terms: [
        { column: 'a', coefficient: 1 },
        { column: 'b', coefficient: 1 },
      ],
    },
  ],
});

/** Thirty things of which some fit. */
const knapsack: LinearProgramme = {
  columns: Array.from({ length: 30 }, (_, index) => ({
    name: `c${index}`,
    cost: -(20 + ((index * 37) % 23)),
    lower: 0,
    upper: 1,
    integer: true,
  })),
  rows: [
    {
      name: 'weight',
      lower: Number.NEGATIVE_INFINITY,
      upper: 301,
      terms: Array.from({ length: 30 }, (_, index) => ({
        column: `c${index}`,
        coefficient: 17 + ((index * 53) % 29),
      })),
    },
  ],
};

describe('the solver', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await createHighsSolver();
  });

  it('finds the optimum of a linear programme and the price of its rows', () => {
    const outcome = solver.solve(small(false));
    expect(outcome).toMatchObject({ status: 'optimal', objective: -10.5, values: { a: 2.5, b: 1.5 } });
    // One more unit of "together" lowers the objective by two: duals are d(objective)/d(bound).
    expect(outcome.status === 'optimal' && outcome.rowDuals['together']).toBeCloseTo(-2);
  });

  it('finds the optimum in whole numbers', () => {
    expect(solver.solve(small(true))).toMatchObject({
      status: 'optimal',
      objective: -10,
      values: { a: 2, b: 2 },
    });
  });

  it('proves a bound where it stops before the end, and begins from an answer it is given', () => {
    const outcome = solver.solve({ ...knapsack, nodeLimit: 0, startingPoint: { c0: 1 } });
    if (!('values' in outcome)) throw new Error(outcome.status);
    const whole = solver.solve(knapsack);
    if (whole.status !== 'optimal') throw new Error(whole.status);
    expect(outcome.bound).toBeLessThanOrEqual(whole.objective + 1e-6);
    expect(outcome.objective).toBeGreaterThanOrEqual(whole.objective - 1e-6);
    expect(whole.bound).toBeCloseTo(whole.objective, 4);
  });

  it('says when nothing fits, and when there is no end', () => {
    const [a, b] = small(false).columns as [LinearProgramme['columns'][0], LinearProgramme['columns'][0]];
    const terms = [{ column: 'a', coefficient: 1 }];
    expect(solver.solve({ columns: [a, b], rows: [{ name: 'r', lower: 3, upper: 3, terms }] }).status).toBe(
      'infeasible',
    );
    expect(solver.solve({ columns: [a, b], rows: [{ name: 'r', lower: 0, upper: 3, terms }] }).status).toBe(
      'unbounded',
    );
  });

  it('gives the same answer each time', () => {
    expect(JSON.stringify(solver.solve(small(true)))).toBe(JSON.stringify(solver.solve(small(true))));
  });

  it('refuses a programme that is none', () => {
    const terms = [{ column: 'c', coefficient: 1 }];
    expect(() => solver.solve({ ...small(false), rows: [{ name: 'r', lower: 0, upper: 1, terms }] })).toThrow(
      RangeError,
    );
    const nan = [{ column: 'a', coefficient: Number.NaN }];
    expect(() =>
      solver.solve({ ...small(false), rows: [{ name: 'r', lower: 0, upper: 1, terms: nan }] }),
    ).toThrow(RangeError);
  });
});
