import type { GridPoint, ImpulseGrid, ImpulsePrior, PerformanceTest } from './impulse-response-grid.js';
import { impulseGrid, impulsePrior, triedTau1, triedTau2 } from './impulse-response-grid.js';
import { firstGainRange, gainsSwapped } from './nonnegative-gains.js';
import { ninetyPercentDeviations, studentDeviations } from './normal-quantiles.js';

/** One parameter of a person, with the 5th to 95th percentile that the data and the prior leave. */
export interface EstimatedParameter {
  value: number;
  low: number;
  high: number;
  /** False: the person's data cannot tell it, and for a time constant the population's is given instead. */
  identifiable: boolean;
}

/** Fitness and fatigue of a person: gains per unit of load, time constants in days, level in the tests' unit. */
export interface ImpulseResponseEstimate {
  tau1: EstimatedParameter;
  tau2: EstimatedParameter;
  k1: EstimatedParameter;
  k2: EstimatedParameter;
  /** Performance without any load at the best fit. */
  level: number;
  tests: number;
}

export type ImpulseEstimate =
  | { kind: 'estimated'; estimate: ImpulseResponseEstimate }
  /** Too little to say anything of the person. */
  | { kind: 'not-enough'; missing: 'tests' | 'days' | 'load' };

/** Below these the ranges are the prior and nothing else (engineering choice after the simulated people of the evaluation). */
export const fewestTests = 6;
export const fewestTestDays = 42;
/** Profiles are too narrow in small samples: widened until 90 % of simulated people lie inside (engineering choice). */
const profileCorrection = 1.5;
/** A time constant is the person's own only where its range is clearly narrower than the population's (engineering choice). */
const clearlyNarrower = 0.7;
/** A gain is told only where its range spans less than a factor of three (engineering choice). */
const widestFactor = 3;

/**
 * Fitness and fatigue of a person from daily loads (day 0 first) and performance tests, by the best of all time constants
 * and their profile likelihood (Raue 2009, Bioinformatics 25:1923), with Gaussian priors. Says of each parameter whether
 * the data tell it: with weekly tests of 2 % error they usually do not. Takes some milliseconds.
 */
export function estimateImpulseResponse(
  dailyLoads: readonly number[],
  tests: readonly PerformanceTest[],
  prior: ImpulsePrior = impulsePrior,
): ImpulseEstimate {
  const missing = missingOf(dailyLoads, tests);
  if (missing) return { kind: 'not-enough', missing };
  const grid = impulseGrid(dailyLoads, tests, prior);
  // Student's t for noise that is itself estimated, on the scale of the profile.
  const freedom = grid.evidence - 2;
  const rise = (profileCorrection * studentDeviations(freedom) ** 2) / freedom;
  const most = grid.best.cost + grid.evidence * Math.log(1 + rise);
  return {
    kind: 'estimated',
    estimate: {
      tau1: timeConstant(grid, most, { tried: triedTau1, of: ({ tau1 }) => tau1, prior: prior.tau1 }),
      tau2: timeConstant(grid, most, { tried: triedTau2, of: ({ tau2 }) => tau2, prior: prior.tau2 }),
      k1: gain(grid, most, 'k1'),
      k2: gain(grid, most, 'k2'),
      level: grid.levelOf(grid.best),
      tests: tests.length,
    },
  };
}

function missingOf(
  loads: readonly number[],
  tests: readonly PerformanceTest[],
): 'tests' | 'days' | 'load' | null {
  if (tests.length < fewestTests) return 'tests';
  const days = tests.map(({ day }) => day);
  if (Math.max(...days) - Math.min(...days) < fewestTestDays) return 'days';
  return new Set(loads).size > 1 ? null : 'load';
}

/** Range where the profile stays below `most`, cut between the grid's steps by a straight line. */
function timeConstant(
  { points, best }: ImpulseGrid,
  most: number,
  of: { tried: readonly number[]; of(point: GridPoint): number; prior: { mean: number; sd: number } | null },
): EstimatedParameter {
  const least = new Map<number, number>();
  for (const point of points) {
    const tau = of.of(point);
    least.set(tau, Math.min(point.cost, least.get(tau) ?? Number.POSITIVE_INFINITY));
  }
  const profile = of.tried.map((tau) => ({ tau, cost: least.get(tau) ?? Number.POSITIVE_INFINITY }));
  const inside = profile.flatMap(({ cost }, index) => (cost <= most ? [index] : []));
  const low = crossing(profile, inside[0]!, -1, most);
  const high = crossing(profile, inside.at(-1)!, 1, most);
  const whole = (of.tried.at(-1)! - of.tried[0]!) / 2;
  const usual = of.prior
    ? { value: of.prior.mean, half: ninetyPercentDeviations * of.prior.sd }
    : { value: of.tried[0]! + whole, half: whole };
  return high - low <= clearlyNarrower * 2 * usual.half
    ? { value: of.of(best), low, high, identifiable: true }
    : {
        value: usual.value,
        low: usual.value - usual.half,
        high: usual.value + usual.half,
        identifiable: false,
      };
}

function crossing(
  profile: readonly { tau: number; cost: number }[],
  inside: number,
  step: 1 | -1,
  most: number,
): number {
  const last = profile[inside]!;
  const beyond = profile[inside + step];
  if (!beyond || !Number.isFinite(beyond.cost)) return last.tau;
  return last.tau + ((beyond.tau - last.tau) * (most - last.cost)) / (beyond.cost - last.cost);
}

function gain(
  { points, best, evidence, usualSquares }: ImpulseGrid,
  most: number,
  name: 'k1' | 'k2',
): EstimatedParameter {
  let [low, high] = [best[name], best[name]];
  for (const { squares, priorCost } of points) {
    const left = Math.exp((most - priorCost) / evidence) - usualSquares;
    const range = firstGainRange(name === 'k1' ? squares : gainsSwapped(squares), left);
    if (range) [low, high] = [Math.min(low, range.low), Math.max(high, range.high)];
  }
  return { value: best[name], low, high, identifiable: low > 0 && high <= widestFactor * low };
}
