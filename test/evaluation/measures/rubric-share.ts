/** A share in per cent, as comprehensiveness and accuracy are reported (Zaleski 2024, JMIR Med Educ 10:e51308); null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? (100 * part) / whole : null;
}

/**
 * Points of the criteria met over all points that could be won, held between 0 and 1 (Arora 2025, HealthBench,
 * arXiv 2505.08775). Criteria with negative points only take away; null where nothing could be won.
 */
export function pointShare(criteria: readonly { points: number; met: boolean }[]): number | null {
  const sum = (counted: (criterion: { points: number; met: boolean }) => boolean) =>
    criteria.filter(counted).reduce((total, { points }) => total + points, 0);
  const possible = sum(({ points }) => points > 0);
  return possible > 0 ? Math.min(1, Math.max(0, sum(({ met }) => met) / possible)) : null;
}
