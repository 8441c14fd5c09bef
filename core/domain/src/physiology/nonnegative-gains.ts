/** Sum of squares of a fit that is linear in two gains: yy − 2 b·k + k·G k, with the level taken out. */
export interface GainSquares {
  g11: number;
  g12: number;
  g22: number;
  b1: number;
  b2: number;
  yy: number;
}

/** The gains, none below zero, that leave the least, and what they leave. */
export function nonNegativeGains(squares: GainSquares): { k1: number; k2: number; rest: number } {
  const { g11, g12, g22, b1, b2 } = squares;
  const determinant = g11 * g22 - g12 * g12;
  const free = { k1: (b1 * g22 - b2 * g12) / determinant, k2: (b2 * g11 - b1 * g12) / determinant };
  const alone = [
    { k1: Math.max(0, b1 / g11), k2: 0 },
    { k1: 0, k2: Math.max(0, b2 / g22) },
  ];
  const tried = determinant > 0 && free.k1 >= 0 && free.k2 >= 0 ? [free] : alone;
  return tried
    .map((gains) => ({ ...gains, rest: restOf(squares, gains.k1, gains.k2) }))
    .reduce((best, next) => (next.rest < best.rest ? next : best));
}

/**
 * Lowest and highest first gain with which, by the best second gain that is not below zero, no more than `most` is left;
 * null where none is. Exact: the squares are a parabola on either side of where the second gain reaches zero.
 */
export function firstGainRange(squares: GainSquares, most: number): { low: number; high: number } | null {
  const { g11, g12, g22, b1, b2, yy } = squares;
  const secondOf = (k1: number) => (b2 - g12 * k1) / g22;
  const withSecond = roots(g11 - (g12 * g12) / g22, b1 - (g12 * b2) / g22, yy - (b2 * b2) / g22 - most);
  const without = roots(g11, b1, yy - most);
  const ends = [
    ...withSecond.filter((k1) => k1 >= 0 && secondOf(k1) >= 0),
    ...without.filter((k1) => k1 >= 0 && secondOf(k1) <= 0),
    ...(restOf(squares, 0, Math.max(0, secondOf(0))) <= most ? [0] : []),
  ];
  return ends.length === 0 ? null : { low: Math.min(...ends), high: Math.max(...ends) };
}

/** The same squares with the two gains in the other order. */
export function gainsSwapped({ g11, g12, g22, b1, b2, yy }: GainSquares): GainSquares {
  return { g11: g22, g12, g22: g11, b1: b2, b2: b1, yy };
}

function restOf({ g11, g12, g22, b1, b2, yy }: GainSquares, k1: number, k2: number): number {
  return yy - 2 * (b1 * k1 + b2 * k2) + g11 * k1 * k1 + 2 * g12 * k1 * k2 + g22 * k2 * k2;
}

/** Roots of a k² − 2 b k + c. */
function roots(a: number, b: number, c: number): number[] {
  const discriminant = b * b - a * c;
  if (!(a > 0) || discriminant < 0) return [];
  const half = Math.sqrt(discriminant);
  return [(b - half) / a, (b + half) / a];
}
