/** A value and the second it was taken. */
export interface TimedValue {
  second: number;
  value: number;
}

/** Mean until `end`, each value weighted by how long it was the last one; points in order of time. Null without duration. */
export function timeWeightedMean(points: readonly TimedValue[], end: number): number | null {
  const [first] = points;
  if (first === undefined || end <= first.second) return null;
  const sum = points.reduce((total, { second, value }, index) => {
    const until = Math.min(end, points[index + 1]?.second ?? end);
    return total + value * Math.max(0, until - second);
  }, 0);
  return sum / (end - first.second);
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
