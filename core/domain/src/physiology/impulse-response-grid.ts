import { nonNegativeGains } from './nonnegative-gains.js';
import type { GainSquares } from './nonnegative-gains.js';

/** A test of performance: days since the first load, and its result in any unit that grows with performance. */
export interface PerformanceTest {
  day: number;
  performance: number;
}

/**
 * What is known before a person is tested. Time constants in days: fitness 42 ± 8, fatigue 9 ± 3 (Banister 1975; Morton
 * 1990, JAP 69:1171; spread is an engineering choice inside the published 4–74 days). `null` leaves them free.
 */
export interface ImpulsePrior {
  tau1: { mean: number; sd: number } | null;
  tau2: { mean: number; sd: number } | null;
  /** Usual error of a performance test as a share of its result, and how many tests that knowledge is worth. */
  testError: { share: number; worth: number };
}

export const impulsePrior: ImpulsePrior = {
  tau1: { mean: 42, sd: 8 },
  tau2: { mean: 9, sd: 3 },
  // Typical error of time trials and maximal tests 1–3 % (Hopkins 2001, Sports Med 31:211).
  testError: { share: 0.015, worth: 4 },
};

/** Time constants that are tried, days: whole prior range of each, in steps finer than any data can tell apart. */
export const triedTau1 = Array.from({ length: 29 }, (_, step) => 14 + 2 * step);
export const triedTau2 = Array.from({ length: 37 }, (_, step) => 2 + step / 2);
/** That fitness or fatigue moves performance by more than half its level is unlikely: the ridge (engineering choice). */
const largestShare = 0.5;

/** The best fit for one pair of time constants. */
export interface GridPoint {
  tau1: number;
  tau2: number;
  k1: number;
  k2: number;
  squares: GainSquares;
  /** −2 log of likelihood times prior, up to a constant; the noise is taken at its best. */
  cost: number;
  /** The part of `cost` that does not depend on the gains. */
  priorCost: number;
}

export interface ImpulseGrid {
  points: readonly GridPoint[];
  best: GridPoint;
  /** Tests and what the usual error is worth, less the level: how often `log` of the squares counts. */
  evidence: number;
  /** Squares the usual error adds. */
  usualSquares: number;
  levelOf(point: GridPoint): number;
}

/**
 * Variable projection over a grid of time constants (Golub & Pereyra 1973, SIAM J Numer Anal 10:413): for each pair the
 * gains are one small non-negative least-squares problem with a ridge, so that the best of all is found and not merely a
 * near one. The same input gives the same grid.
 */
export function impulseGrid(
  dailyLoads: readonly number[],
  tests: readonly PerformanceTest[],
  prior: ImpulsePrior,
): ImpulseGrid {
  const results = tests.map(({ performance }) => performance);
  const level = mean(results);
  const usualError = prior.testError.share * Math.abs(level);
  const evidence = tests.length - 1 + prior.testError.worth;
  const usualSquares = prior.testError.worth * usualError ** 2;
  const lastDay = Math.max(...tests.map(({ day }) => day));
  const columnOf = (tau: number) => decayed(dailyLoads, lastDay, tau, tests);
  const values = centred(results);
  const yy = dot(values, values);
  const columns = (taus: readonly number[], sign: 1 | -1) =>
    taus.map((tau) => {
      const column = centred(columnOf(tau).map((value) => sign * value));
      const square = dot(column, column);
      const ridge = ((usualError / (largestShare * level)) ** 2 * square) / column.length;
      return { tau, column, square: square + ridge, product: dot(column, values) };
    });
  const fatigue = columns(triedTau2, -1);
  const points = columns(triedTau1, 1).flatMap((first) =>
    fatigue
      .filter(({ tau }) => tau < first.tau)
      .map((second): GridPoint => {
        const squares = {
          g11: first.square,
          g12: dot(first.column, second.column),
          g22: second.square,
          b1: first.product,
          b2: second.product,
          yy,
        };
        const { k1, k2, rest } = nonNegativeGains(squares);
        const priorCost = surprise(first.tau, prior.tau1) + surprise(second.tau, prior.tau2);
        const cost = priorCost + evidence * Math.log(Math.max(0, rest) + usualSquares);
        return { tau1: first.tau, tau2: second.tau, k1, k2, squares, cost, priorCost };
      }),
  );
  const best = points.reduce((least, point) => (point.cost < least.cost ? point : least));
  const levelOf = ({ tau1, tau2, k1, k2 }: GridPoint) =>
    level - k1 * mean(columnOf(tau1)) + k2 * mean(columnOf(tau2));
  return { points, best, evidence, usualSquares, levelOf };
}

/** Decayed sum of the loads before each test day, as `modelledPerformance` has it with a gain of one. */
function decayed(
  loads: readonly number[],
  lastDay: number,
  tau: number,
  tests: readonly PerformanceTest[],
): number[] {
  const keep = Math.exp(-1 / tau);
  const sums = [0];
  for (let day = 0; day < lastDay; day += 1) sums.push((sums[day]! + (loads[day] ?? 0)) * keep);
  return tests.map(({ day }) => sums[day] ?? 0);
}

function surprise(tau: number, prior: { mean: number; sd: number } | null): number {
  return prior === null ? 0 : ((tau - prior.mean) / prior.sd) ** 2;
}

function centred(values: readonly number[]): number[] {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += a[index]! * b[index]!;
  return sum;
}
