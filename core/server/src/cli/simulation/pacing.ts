/** Records a day beside heart rates: steps, sleep, measurements (counted over simulated years). */
const othersEachDay = 120;
/** Days without data. */
const worn = 0.96;
const secondsEachDay = 86_400;
const slowest = 3600;

/** Seconds between two heart rates that give about so many records in all; a minute where no number is asked for. */
export function heartRateSecondsFor(records: number | null, days: number): number {
  if (records === null) return 60;
  const eachDay = records / (days * worn) - othersEachDay;
  if (eachDay <= secondsEachDay / slowest) return slowest;
  return Math.max(1, Math.min(slowest, secondsEachDay / eachDay));
}
