/**
 * Power that would have cost the same: fourth root of the mean fourth power of a trailing mean (30 s at 1 Hz), W; for
 * sessions above 20 minutes (Coggan 2003). Null for less than one window.
 */
export function weightedPower(wattsEachSecond: readonly number[], windowSeconds = 30): number | null {
  if (wattsEachSecond.length < windowSeconds || windowSeconds < 1) return null;
  let sum = 0;
  let fourthPowers = 0;
  for (const [second, watts] of wattsEachSecond.entries()) {
    sum += watts - (second >= windowSeconds ? wattsEachSecond[second - windowSeconds]! : 0);
    if (second >= windowSeconds - 1) fourthPowers += (sum / windowSeconds) ** 4;
  }
  return (fourthPowers / (wattsEachSecond.length - windowSeconds + 1)) ** 0.25;
}

/** Load of a session: 100 is one hour at threshold power; watts and seconds (Coggan 2003). Null without a threshold. */
export function powerLoad(weightedWatts: number, thresholdWatts: number, seconds: number): number | null {
  return thresholdWatts > 0 ? (100 * (weightedWatts / thresholdWatts) ** 2 * seconds) / 3600 : null;
}
