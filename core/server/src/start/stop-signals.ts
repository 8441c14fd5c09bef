/**
 * npm passes Ctrl-C on to a program that the terminal has already told: signals this close together are one wish.
 */
const sameWishMs = 1_000;

/** Calls `stop` at the first signal to end, and `force` when somebody insists. */
export function onStopSignals(stop: () => void, force: () => void): void {
  let firstAt: number | null = null;
  const heard = () => {
    if (firstAt === null) {
      firstAt = performance.now();
      stop();
    } else if (performance.now() - firstAt > sameWishMs) force();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
}
