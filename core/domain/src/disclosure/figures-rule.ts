/** How figures are protected. */
export interface FiguresRule {
  /** Fewest people of anything that is told, and by how many people at least everything else stays uncertain. */
  minimum: number;
}

/** Twenty (engineering choice, on the strict side of the 3 to 10 of official statistics: Hundepool 2012, chapter 4). */
export const usualMinimum = 20;
/** Below this nothing is made, whatever is asked for. */
export const lowestMinimum = 10;

/**
 * Counts are rounded to the nearest multiple of this. Each by itself, so that sums do not add up: what is left of a difference is only
 * known to some people, and a single one more or less mostly shows nowhere (Hundepool 2012, Statistical Disclosure Control, chapter 5).
 */
export const roundedTo = 5;
const mostLost = Math.floor(roundedTo / 2);

/** No band of a group may be told, or be provable, to hold a larger share of it: whoever is in the group would be known by it. */
export const largestShare = 0.9;

/** A count as it is told. */
export function rounded(count: number): number {
  return Math.round(count / roundedTo) * roundedTo;
}

/** What a told number leaves open: from and to how many people. */
export function behind(told: number, { minimum }: FiguresRule): { lower: number; upper: number } {
  return { lower: Math.max(minimum, told - mostLost), upper: told + mostLost };
}

/** @throws RangeError for a minimum that is no whole number or below the lowest. */
export function checkRule({ minimum }: FiguresRule): void {
  if (!Number.isInteger(minimum) || minimum < lowestMinimum)
    throw new RangeError(`Figures need a minimum of at least ${lowestMinimum} people.`);
}
