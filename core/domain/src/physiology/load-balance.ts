/** How a running mean takes in a day: by 1/constant (Coggan), or by 1 − e^(−1/constant), its continuous form. */
export type RunningMean = 'reciprocal' | 'exponential';

/** Time constants in days of the long and the short running mean (Banister 1975; Coggan 2003). */
export const chronicDays = 42;
export const acuteDays = 7;

/**
 * Running means of the daily load and their difference: `balance` on the same day, `balanceBefore` on the day before,
 * which is how fresh somebody starts the last day. Needs some three time constants of history, or a start value. The two
 * forms of the mean differ by about 0.5 at a load of 100 (Coggan 2003; Clarke & Skiba 2013).
 */
export function loadBalance(
  dailyLoads: readonly number[],
  options: {
    chronicStart?: number;
    acuteStart?: number;
    chronicDays?: number;
    acuteDays?: number;
    mean: RunningMean;
  },
): { chronic: number; acute: number; balance: number; balanceBefore: number } {
  const run = (loads: readonly number[], start: number, days: number) => {
    const share = options.mean === 'reciprocal' ? 1 / days : 1 - Math.exp(-1 / days);
    return loads.reduce((mean, load) => mean + (load - mean) * share, start);
  };
  const means = (loads: readonly number[]) => {
    const chronic = run(loads, options.chronicStart ?? 0, options.chronicDays ?? chronicDays);
    const acute = run(loads, options.acuteStart ?? 0, options.acuteDays ?? acuteDays);
    return { chronic, acute, balance: chronic - acute };
  };
  return { ...means(dailyLoads), balanceBefore: means(dailyLoads.slice(0, -1)).balance };
}
