import type { LikingBelief } from './liking-belief.js';

/** Cells the interval from 0 to 1 is cut into: propensities are then exact to a thousandth (see the spec). */
const cells = 500;
const middles = Array.from({ length: cells }, (_, cell) => (cell + 0.5) / cells);
const logsOf = middles.map((x) => ({ x: Math.log(x), rest: Math.log(1 - x) }));
/**
 * Share of choices that are drawn evenly: no choice is rarer than this share over their number, so that weights of an
 * off-policy estimate stay bounded (engineering choice; HeartSteps clips likewise, Liao 2020, IMWUT 4:18).
 */
export const evenShare = 0.1;

/**
 * How likely Thompson sampling (Thompson 1933, Biometrika 25:285) takes each choice: the chance that a draw from its belief
 * is the highest, by integration instead of by drawing, mixed with an even draw. They add up to 1.
 */
export function choiceProbabilities(beliefs: readonly Pick<LikingBelief, 'alpha' | 'beta'>[]): number[] {
  const masses = beliefs.map(massOf);
  const below = masses.map(cumulated);
  const belowAll = middles.map((_, cell) => below.reduce((product, each) => product * each[cell]!, 1));
  const best = masses.map((mass, own) =>
    mass.reduce((sum, value, cell) => {
      const chance = below[own]![cell]!;
      return chance > 0 ? sum + (value * belowAll[cell]!) / chance : sum;
    }, 0),
  );
  const total = best.reduce((sum, value) => sum + value, 0);
  return best.map((value) => (1 - evenShare) * (value / total) + evenShare / beliefs.length);
}

/** A Beta distribution as masses of equal cells. */
function massOf({ alpha, beta }: Pick<LikingBelief, 'alpha' | 'beta'>): number[] {
  const logs = logsOf.map(({ x, rest }) => (alpha - 1) * x + (beta - 1) * rest);
  const highest = Math.max(...logs);
  const densities = logs.map((value) => Math.exp(value - highest));
  const total = densities.reduce((sum, value) => sum + value, 0);
  return densities.map((value) => value / total);
}

/** The chance to lie below the middle of each cell. */
function cumulated(mass: readonly number[]): number[] {
  let passed = 0;
  return mass.map((value) => {
    passed += value;
    return passed - value / 2;
  });
}
