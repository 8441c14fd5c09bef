import { greatCircleMetres } from './great-circle.js';

/** Metres travelled. */
export interface TrackDistance {
  /** Since the beginning, by row; NaN where a row has no position. */
  metres: Float64Array;
  total: number;
}

/**
 * Great-circle metres from position to position in the given order of rows; nothing is travelled from one segment to
 * another. Null where fewer than two positions are known.
 */
export function trackDistance(
  { latitudes, longitudes }: { latitudes: Float64Array; longitudes: Float64Array },
  segments: Int32Array,
): TrackDistance | null {
  const metres = new Float64Array(latitudes.length).fill(NaN);
  let [total, count, previous] = [0, 0, -1];
  for (let row = 0; row < latitudes.length; row += 1) {
    if (Number.isNaN(latitudes[row]!)) continue;
    if (previous >= 0 && segments[previous] === segments[row]) {
      const from = { latitude: latitudes[previous]!, longitude: longitudes[previous]! };
      total += greatCircleMetres(from, { latitude: latitudes[row]!, longitude: longitudes[row]! });
    }
    metres[row] = total;
    count += 1;
    previous = row;
  }
  return count < 2 ? null : { metres, total };
}
