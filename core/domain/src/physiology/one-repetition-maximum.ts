/** Equations of the one-repetition maximum, kg, from a load in kg lifted n times to failure. */
const equations = {
  /** Epley 1985, Boyd Epley workout. */
  epley: (loadKg: number, n: number) => loadKg * (1 + n / 30),
  /** Brzycki 1993, JOPERD 64:88. */
  brzycki: (loadKg: number, n: number) => (loadKg * 36) / (37 - n),
  /** Lombardi 1989, Beginning weight training. */
  lombardi: (loadKg: number, n: number) => loadKg * n ** 0.1,
  /** Mayhew 1992, J Appl Sport Sci Res 6:200. */
  mayhew: (loadKg: number, n: number) => (100 * loadKg) / (52.2 + 41.9 * Math.exp(-0.055 * n)),
  /** O'Conner 1989, Weight training today. */
  oconner: (loadKg: number, n: number) => loadKg * (1 + n / 40),
  /** Wathan 1994, Essentials of strength training and conditioning. */
  wathan: (loadKg: number, n: number) => (100 * loadKg) / (48.8 + 53.8 * Math.exp(-0.075 * n)),
} as const;

export type OneRepetitionEquation = keyof typeof equations;

export const oneRepetitionEquations = Object.keys(equations) as readonly OneRepetitionEquation[];

/** From here on Brzycki has no value; all equations are validated to about 10 repetitions only. */
const mostRepetitions = 36;

/**
 * Estimated one-repetition maximum, kg; best up to 10 repetitions. One repetition is the load itself, which the raw
 * equations miss by up to 3 %. Null for less than one repetition or more than 36.
 */
export function oneRepetitionMaximum(
  equation: OneRepetitionEquation,
  loadKg: number,
  repetitions: number,
): number | null {
  if (repetitions < 1 || repetitions > mostRepetitions) return null;
  return repetitions === 1 ? loadKg : equations[equation](loadKg, repetitions);
}

/** Share of the maximum that can be lifted n times to failure, %: 1 / (1 + 0.0333 n) (Epley 1985). */
export function percentOfMaximum(repetitions: number): number {
  return 100 / (1 + 0.0333 * repetitions);
}

/** Load, % of the maximum, for repetitions that leave some in reserve: Epley 1985 with both added (engineering choice). */
export function loadForReserve(repetitions: number, repetitionsInReserve: number): number {
  return 100 / (1 + (repetitions + repetitionsInReserve) / 30);
}

/**
 * Repetitions in reserve from the effort on the 1–10 scale; the error grows beyond 4 (Zourdos 2016, J Strength Cond Res
 * 30:267). Null outside the scale.
 */
export function repetitionsInReserve(effort: number): number | null {
  return effort >= 1 && effort <= 10 ? 10 - effort : null;
}
