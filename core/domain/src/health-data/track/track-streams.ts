import type { ActivityStream } from '../activity.js';
import type { TrackChannel } from './track-points.js';

/** Columns of a track by channel, the second of each row from the start (NaN where not known), and the order of time. */
export interface TrackTable {
  columns: ReadonlyMap<TrackChannel, Float64Array>;
  seconds: Float64Array;
  rows: Int32Array;
}

/** Streams of a track. Places on the map are kept without a time as well; nothing else is. */
export function trackStreams({ columns, seconds, rows }: TrackTable): ActivityStream[] {
  return [...columns].flatMap(([kind, column]) => {
    const isPlace = kind === 'latitude' || kind === 'longitude';
    const kept = rowsWithValue(rows, column, isPlace ? column : seconds);
    if (kept.length === 0) return [];
    return [{ kind, secondsFromStart: picked(seconds, kept), values: picked(column, kept) }];
  });
}

/** The rows at which both columns have a value, in their order. */
function rowsWithValue(rows: Int32Array, column: Float64Array, other: Float64Array): Int32Array {
  const kept = new Int32Array(rows.length);
  let size = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (Number.isNaN(column[row]!) || Number.isNaN(other[row]!)) continue;
    kept[size] = row;
    size += 1;
  }
  return kept.subarray(0, size);
}

function picked(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) values[index] = column[rows[index]!]!;
  return values;
}
