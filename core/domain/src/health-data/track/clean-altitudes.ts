import type { Series } from './excursions.js';
import { excursionsAndLoneEnds } from './excursions.js';
import { segmentRows } from './segment-rows.js';
import type { TrackPoints } from './track-points.js';

/** Believable altitudes, metres; NaN where there is none. */
export interface Altitudes {
  values: Float64Array;
  outliers: number;
  series: Omit<Series, 'rows'>;
}

/** Nobody is lower than in the deepest valley, or higher than on the highest mountain; fillers are -19999 and -32768. */
const possible = { lowest: -500, highest: 9000 };
/** Metres a second that altitude changes at most (SCIENCE 4). */
const fastestClimb = 5;

/** The altitudes of a track without fillers and jumps; null where it has none. The given track is not changed. */
export function cleanAltitudes(points: TrackPoints): Altitudes | null {
  const recorded = points.column('altitude');
  if (!recorded) return null;
  const { times } = points;
  const values = recorded.map((metres) =>
    metres >= possible.lowest && metres <= possible.highest ? metres : NaN,
  );
  const series = {
    change: (from: number, to: number) => Math.abs(values[to]! - values[from]!),
    seconds: (from: number, to: number) => (times[to]! - times[from]!) / 1000,
    fastest: fastestClimb,
  };
  const jumps = segmentRows(values, points.segments).flatMap((rows) =>
    excursionsAndLoneEnds({ rows, ...series }),
  );
  for (const row of jumps) values[row] = NaN;
  return { values, outliers: valueCount(recorded) - valueCount(values), series };
}

function valueCount(column: Float64Array): number {
  return column.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
