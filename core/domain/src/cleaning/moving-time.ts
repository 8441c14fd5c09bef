import type { ActivityStream, Pause } from '../health-data/activity.js';

/** Below this a person stands, m/s: slower than any gait in rehabilitation, faster than a resting GPS drifts (engineering limit). */
const standingBelow = 0.3;
/** Distance is looked at over at least this long: devices that count whole metres would stand every other second. */
const windowSeconds = 5;
/** And over at most this many steps each way: a file whose clock stands still must not cost more than one that runs. */
const mostSteps = 50;

/**
 * Seconds in which the person moved, without pauses and standing still, by the distance travelled, else by the speed.
 * Null where neither was recorded. Times must rise, and pauses not overlap.
 */
export function movingSeconds(
  streams: readonly ActivityStream[],
  pauses: readonly Pause[] = [],
): number | null {
  const distance = streams.find(({ kind }) => kind === 'distance');
  const speed = streams.find(({ kind }) => kind === 'speed');
  const track = [distance, speed].find((stream) => stream?.values.some((value) => value > 0));
  if (!track || track.values.length < 2) return null;
  const { secondsFromStart: times, values } = track;
  const speedOf = (index: number) => (track === distance ? paceAround(times, values, index) : values[index]!);
  const ordered = [...pauses].sort((a, b) => a.from - b.from);
  let moving = 0;
  let next = 0;
  for (let index = 0; index + 1 < times.length; index += 1) {
    const span = { from: times[index]!, to: times[index + 1]! };
    while (next < ordered.length && ordered[next]!.to <= span.from) next += 1;
    if (speedOf(index) >= standingBelow) moving += span.to - span.from - paused(span, ordered, next);
  }
  return moving;
}

/** Metres a second around the step that begins at `index`: over the window, but never across a gap longer than it. */
function paceAround(times: Float64Array, metres: Float64Array, index: number): number {
  const isShort = (step: number) => times[step + 1]! - times[step]! <= windowSeconds;
  let [first, last] = [index, index + 1];
  for (let steps = 0; steps < mostSteps && times[last]! - times[first]! < windowSeconds; steps += 1) {
    const [before, after] = [first > 0 && isShort(first - 1), last + 1 < times.length && isShort(last)];
    if (before) first -= 1;
    if (after) last += 1;
    if (!before && !after) break;
  }
  const seconds = times[last]! - times[first]!;
  return seconds > 0 ? (metres[last]! - metres[first]!) / seconds : 0;
}

/** Seconds of the step that lie in pauses, of which those before `first` ended earlier. */
function paused({ from, to }: Pause, pauses: readonly Pause[], first: number): number {
  let seconds = 0;
  for (let index = first; index < pauses.length && pauses[index]!.from < to; index += 1) {
    const pause = pauses[index]!;
    seconds += Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from));
  }
  return seconds;
}
