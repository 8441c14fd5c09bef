/** How soon a person sees that it stopped, against one small query by each plan that is made. */
const everyMs = 500;

/** Asks again and again whether work is still awaited; `signal` aborts once it is not. Whoever watches stops it. */
export function watchForEnd(isAwaited: () => Promise<boolean>): { signal: AbortSignal; stop(): void } {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const ask = async () => {
    // A question that fails says nothing: the work goes on, and its end asks once more.
    const goesOn = await isAwaited().catch(() => true);
    if (isStopped) return;
    if (goesOn) askLater();
    else ending.abort();
  };
  const askLater = () => {
    timer = setTimeout(() => void ask(), everyMs);
  };
  askLater();
  return {
    signal: ending.signal,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
