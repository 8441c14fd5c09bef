/**
 * Σ w (A − R)²: how far an effect A misses the wanted one R, each component weighted. The plain form of what the
 * optimiser minimises. @throws RangeError where the three differ in length.
 */
export function weightedSquaredDistance(
  effect: readonly number[],
  wanted: readonly number[],
  weights: readonly number[],
): number {
  if (effect.length !== wanted.length || weights.length !== wanted.length) {
    throw new RangeError('Effect, wanted effect and weights must be equally long.');
  }
  return wanted.reduce((sum, value, index) => sum + weights[index]! * (effect[index]! - value) ** 2, 0);
}

/**
 * The candidate whose effect comes nearest, and the distance of each. Candidates a hard limit forbids are left out before
 * anything is compared, however near they are; of equals the first wins. `best` is null where nothing is left.
 */
export function closestEffect(
  candidates: ReadonlyMap<string, readonly number[]>,
  wanted: readonly number[],
  weights: readonly number[],
  forbidden: ReadonlySet<string> = new Set(),
): { distances: Map<string, number>; best: string | null } {
  const distances = new Map<string, number>();
  let best: string | null = null;
  for (const [name, effect] of candidates) {
    if (forbidden.has(name)) continue;
    const distance = weightedSquaredDistance(effect, wanted, weights);
    distances.set(name, distance);
    if (best === null || distance < distances.get(best)!) best = name;
  }
  return { distances, best };
}
