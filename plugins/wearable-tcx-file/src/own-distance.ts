import type { TcxLap } from './tcx-activity.js';

/**
 * Makes the cumulative distance of an activity its own, in place: some exporters begin anew in every lap, and the legs of a
 * race count from the start of the whole race. `lapMetres` is what the laps say it should come to; NaN where they say
 * nothing.
 */
export function makeDistanceOwn(metres: Float64Array, laps: readonly TcxLap[], lapMetres: number): void {
  joinLaps(metres, new Set(laps.map(({ fromRow }) => fromRow)));
  const known = metres.filter((value) => !Number.isNaN(value));
  const [first, last] = [known[0] ?? 0, known[known.length - 1] ?? 0];
  const isOwn = Math.abs(last - lapMetres) <= Math.abs(last - first - lapMetres);
  if (isOwn && !Number.isNaN(lapMetres)) return;
  for (let row = 0; row < metres.length; row += 1) metres[row] = Math.max(0, metres[row]! - first);
}

function joinLaps(metres: Float64Array, begins: ReadonlySet<number>): void {
  let [travelled, shift, atBegin] = [0, 0, false];
  for (let row = 0; row < metres.length; row += 1) {
    atBegin ||= begins.has(row);
    if (Number.isNaN(metres[row]!)) continue;
    if (atBegin && metres[row]! + shift < travelled) shift = travelled;
    atBegin = false;
    metres[row]! += shift;
    travelled = Math.max(travelled, metres[row]!);
  }
}
