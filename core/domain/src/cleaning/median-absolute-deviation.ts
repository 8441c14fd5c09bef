/** Scales the median absolute deviation to a standard deviation of a normal distribution (Rousseeuw & Croux 1993, JASA 88:1273). */
export const deviationToSigma = 1.4826;

/** Median; NaN of nothing. */
export function medianOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Median, median absolute deviation, and the latter scaled to sigma (Rousseeuw & Croux 1993); null of nothing. */
export function medianAbsoluteDeviation(
  values: readonly number[],
): { median: number; deviation: number; scaled: number } | null {
  if (values.length === 0) return null;
  const median = medianOf(values);
  const deviation = medianOf(values.map((value) => Math.abs(value - median)));
  return { median, deviation, scaled: deviationToSigma * deviation };
}

/** Modified z-score, an outlier beyond ±3.5 (Iglewicz & Hoaglin 1993); null where the deviation is 0 and it is not defined. */
export function modifiedZScore(values: readonly number[], value: number): number | null {
  const spread = medianAbsoluteDeviation(values);
  return spread === null || spread.deviation === 0
    ? null
    : (0.6745 * (value - spread.median)) / spread.deviation;
}
