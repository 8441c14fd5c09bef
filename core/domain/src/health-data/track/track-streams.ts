import type { ActivityStream } from '../activity.js';
import type { TrackChannel } from './track-points.js';

/** Columns of a track by channel, the second of each row from the start (NaN where not known), and the order of time. */
export interface TrackTable {
  columns: ReadonlyMap<TrackChannel, Float64Array>;
  seconds: Float64Array;
  rows: Int32Array;
}

/** A way or a profile drawn across lost fixes would lie: they are gaps. */
const keepingGaps: ReadonlySet<TrackChannel> = new Set(['latitude', 'longitude', 'altitude']);

/** Streams of a track. Places on the map are kept without a time as well; nothing else is. */
export function trackStreams({ columns, seconds, rows }: TrackTable): ActivityStream[] {
  return [...columns].flatMap(([kind, column]) => {
    const isPlace = kind === 'latitude' || kind === 'longitude';
    const known = rowsWithValue(rows, column, isPlace ? column : seconds);
    if (known.length === 0) return [];
    const kept = keepingGaps.has(kind) ? rowsWithEither(rows, column, seconds, isPlace) : known;
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

/** The rows that have a time; of places also those that have a value alone. */
function rowsWithEither(
  rows: Int32Array,
  column: Float64Array,
  seconds: Float64Array,
  isPlace: boolean,
): Int32Array {
  return rows.filter((row) => !Number.isNaN(seconds[row]!) || (isPlace && !Number.isNaN(column[row]!)));
}

function picked(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) values[index] = column[rows[index]!]!;
  return values;
}
