/** Critical power in W and the work above it in J. */
export interface CriticalPower {
  criticalWatts: number;
  reserveJoules: number;
}

/** Critical power from two exhausting efforts of 2–15 minutes, W and s: P t = CP t + W′ (Monod & Scherrer 1965). Null for equal times. */
export function criticalPower(
  a: { watts: number; seconds: number },
  b: { watts: number; seconds: number },
): CriticalPower | null {
  if (a.seconds === b.seconds) return null;
  const criticalWatts = (b.watts * b.seconds - a.watts * a.seconds) / (b.seconds - a.seconds);
  return { criticalWatts, reserveJoules: (a.watts - criticalWatts) * a.seconds };
}

/** Seconds a power can be held (Monod & Scherrer 1965); null at or below critical power, where the model knows no end. */
export function secondsToExhaustion(watts: number, limits: CriticalPower): number | null {
  return watts > limits.criticalWatts ? limits.reserveJoules / (watts - limits.criticalWatts) : null;
}

/**
 * Work left above critical power after segments of constant power, J: above it work is spent, below it what is spent
 * decays with exp((P − CP) t / W′) (Skiba 2015, MSSE 47:2433). Never above W′; may become negative when the limits are
 * too low for what was done.
 */
export function remainingReserve(
  limits: CriticalPower,
  segments: readonly { watts: number; seconds: number }[],
): number {
  const { criticalWatts, reserveJoules } = limits;
  const spent = segments.reduce((soFar, { watts, seconds }) => {
    const above = (watts - criticalWatts) * seconds;
    return above >= 0 ? soFar + above : soFar * Math.exp(above / reserveJoules);
  }, 0);
  return reserveJoules - spent;
}
