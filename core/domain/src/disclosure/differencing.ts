/** Who is in a release and in which group: a keyed hash of the person to the number of their group. */
export type Release = ReadonlyMap<string, number>;

/** Why a release may not follow an earlier one. */
export interface Differencing {
  /** Number of the earlier release in the order given. */
  earlier: number;
  /** People the two would part from the others; always fewer than k. */
  parted: number;
}

/**
 * Whether comparing a release with earlier ones would part fewer than `k` people from their groups. Each group of the one is laid
 * over each group of the other: those in both, those only in the new one and those only in the old one must be none or `k` at least,
 * as whoever holds both files can tell them apart. The same people in the same groups part nobody. Null when nothing is given away.
 */
export function differencing(next: Release, earlier: readonly Release[], k: number): Differencing | null {
  for (const [index, release] of earlier.entries()) {
    const parted = fewestParted(next, release);
    if (parted < k) return { earlier: index, parted };
  }
  return null;
}

/** Size of the smallest part; infinite where there is none. */
function fewestParted(next: Release, before: Release): number {
  const parts = new Map<string, number>();
  for (const person of new Set([...next.keys(), ...before.keys()])) {
    const part = `${next.get(person) ?? 'out'} ${before.get(person) ?? 'out'}`;
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  return Math.min(...parts.values(), Infinity);
}
