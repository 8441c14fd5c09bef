/** A value and the second it was taken. */
export interface TimedValue {
  second: number;
  value: number;
}

/**
 * Mean until `end`, each value weighted by how long it was the last one, and the share of the time that is known
 * (0–1). A stretch longer than `maxGapSeconds` counts as unknown: nothing is invented. Points in order of time; null
 * without any known time.
 */
export function timeWeightedMean(
  points: readonly TimedValue[],
  end: number,
  maxGapSeconds = Number.POSITIVE_INFINITY,
): { mean: number; coverage: number } | null {
  const stretches = points
    .map(({ second, value }, index) => {
      const until = Math.min(end, points[index + 1]?.second ?? end);
      return { value, seconds: Math.max(0, until - second) };
    })
    .filter(({ seconds }) => seconds <= maxGapSeconds);
  const known = stretches.reduce((sum, { seconds }) => sum + seconds, 0);
  if (known === 0) return null;
  const total = stretches.reduce((sum, { value, seconds }) => sum + value * seconds, 0);
  return { mean: total / known, coverage: known / (end - points[0]!.second) };
}

/** Value at a second on the line between its neighbours; null outside the points or in a gap longer than `maxGapSeconds`: nothing is invented. */
export function interpolate(points: readonly TimedValue[], at: number, maxGapSeconds: number): number | null {
  const exact = points.find(({ second }) => second === at);
  if (exact) return exact.value;
  const after = points.findIndex(({ second }) => second > at);
  const [left, right] = [points[after - 1], points[after]];
  if (left === undefined || right === undefined) return null;
  const gap = right.second - left.second;
  if (gap > maxGapSeconds) return null;
  return left.value + ((at - left.second) / gap) * (right.value - left.value);
}
