/** How far the clocks of sender and receiver may differ, with the way between (Standard Webhooks and Stripe use the same). */
const windowMs = 5 * 60_000;
/** Whole seconds since 1970, as senders write them. */
const epochSeconds = /^[1-9]\d{0,11}$/;

/** Whether a time in seconds since 1970 lies within five minutes of now, before or after. Anything else is outside. */
export function isWithinWindow(seconds: string, nowMs: number): boolean {
  return epochSeconds.test(seconds) && Math.abs(Number(seconds) * 1000 - nowMs) <= windowMs;
}
