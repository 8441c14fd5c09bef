/** Days over which training so far is averaged: after as many days without any of it, none is left to start from. */
const daysForgotten = 28;
/** Shorter breaks are the days between sessions. */
const shortestBreakDays = 7;

/**
 * Share of the load before a break at which training starts again: what the mean of four weeks leaves of it, 0.75 after a
 * week, 0.5 after two, 0 after four (engineering choice; it meets the half after two weeks of inactivity of Caterisano
 * 2019, Strength Cond J 41:1, and the loss of endurance within four weeks of Mujika 2000, Sports Med 30:79; from memory,
 * needs clinician review).
 */
export function restartShare(daysOff: number): number {
  return daysOff < shortestBreakDays ? 1 : Math.max(0, 1 - daysOff / daysForgotten);
}
