/** An estimate with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  /** How many it rests on. */
  count: number;
}

/** 97.5th percentile of the normal distribution. */
const z = 1.959964;

/** A share with its score interval (Wilson 1927, J Am Stat Assoc 22:209); null of nothing. */
export function shareOf(part: number, count: number): Estimate | null {
  if (count === 0) return null;
  const value = part / count;
  const centre = (value + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const half =
    (z / (1 + (z * z) / count)) * Math.sqrt((value * (1 - value)) / count + (z * z) / (4 * count * count));
  return { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half), count };
}

/** A mean with its interval by the normal approximation; null of fewer than two, whose spread nobody knows. */
export function meanOf(values: readonly number[]): Estimate | null {
  const count = values.length;
  if (count < 2) return null;
  const value = values.reduce((sum, each) => sum + each, 0) / count;
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (count - 1);
  const half = z * Math.sqrt(variance / count);
  return { value, low: value - half, high: value + half, count };
}
