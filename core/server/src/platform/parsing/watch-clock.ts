/** How long a parser may say nothing, work on one file, and on all of them; milliseconds. */
export interface ParserTimes {
  silenceMs: number;
  fileMs: number;
  totalMs: number;
}

/** A minute, half an hour and six hours (engineering limits). */
export const parserTimes: ParserTimes = { silenceMs: 60_000, fileMs: 30 * 60_000, totalMs: 6 * 3_600_000 };

/** Kills a parser that takes too long. Only its own time counts, not ours. */
export function watchClock(parser: { kill(): void }, limits: ParserTimes) {
  let expired = false;
  let fileMs = 0;
  let totalMs = 0;
  let since = performance.now();
  let timer: NodeJS.Timeout;
  const resume = () => {
    since = performance.now();
    const left = Math.min(limits.silenceMs, limits.fileMs - fileMs, limits.totalMs - totalMs);
    timer = setTimeout(() => {
      expired = true;
      parser.kill();
    }, left);
  };
  resume();
  return {
    /** While we work on what it said, the parser has every right to wait. */
    pause() {
      clearTimeout(timer);
      fileMs += performance.now() - since;
      totalMs += performance.now() - since;
    },
    resume,
    beginFile() {
      fileMs = 0;
    },
    expired: () => expired,
    stop: () => clearTimeout(timer),
  };
}
