/** Seconds before the end in which the person is warned. */
export const warnSeconds = 60;
/** The api counts requests only: who reads and types is told to it this often, at most. */
const tellEverySeconds = 60;

export type IdleStep = 'wait' | 'tell' | 'warn' | 'end';

/**
 * What to do now, by when somebody last did something in any tab, and when the api last heard of it. All in seconds.
 */
export function idleStep(
  now: number,
  { lastDone, lastTold, idleMinutes }: { lastDone: number; lastTold: number; idleMinutes: number },
): IdleStep {
  const left = Math.max(lastDone, lastTold) + idleMinutes * 60 - now;
  if (left <= 0) return 'end';
  if (left <= warnSeconds) return 'warn';
  return lastDone > lastTold && now - lastTold >= tellEverySeconds ? 'tell' : 'wait';
}
