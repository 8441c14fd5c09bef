import type { Pause } from '@regimen/domain';
import type { TcxLap } from './tcx-activity.js';

/** Devices that record now and then leave gaps of seconds between laps too. */
const shortestPauseSeconds = 2;
/** Clocks and timers of laps are rounded apart. */
const tolerance = { seconds: 1, share: 0.05 };

/**
 * Which gaps between tracks and laps were pauses: the longest, as far as they explain the time that the timers of the laps
 * leave out of the whole. `gaps` ascend and lie apart.
 */
export function lapPauses(gaps: readonly Pause[], stoppedSeconds: number): Pause[] {
  const most = stoppedSeconds * (1 + tolerance.share) + tolerance.seconds;
  const length = ({ from, to }: Pause) => to - from;
  let sum = 0;
  const longest = [...gaps]
    .filter((gap) => length(gap) >= shortestPauseSeconds)
    .sort((a, b) => length(b) - length(a))
    .filter((gap) => {
      const fits = sum + length(gap) <= most;
      if (fits) sum += length(gap);
      return fits;
    });
  return longest.sort((a, b) => a.from - b.from);
}

/** The gaps end where the next lap says that it began, if that is before its first point. `start` in milliseconds. */
export function gapsToLaps(gaps: readonly Pause[], laps: readonly TcxLap[], start: number): Pause[] {
  return gaps.map(({ from, to }) => {
    const begin = laps
      .map((lap) => (lap.start - start) / 1000)
      .find((second) => second > from && second < to);
    return { from, to: begin ?? to };
  });
}
