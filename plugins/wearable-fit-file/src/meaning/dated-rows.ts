import type { ActivityStream } from '@regimen/domain';
import type { RecordColumns } from './record-columns.js';
import { recordKinds } from './record-columns.js';

/** Records whose date is known, in the order of time. */
export interface DatedRows {
  /** FIT times, rising. */
  times: Float64Array;
  /** In the order of `recordKinds`. */
  columns: Float64Array[];
  /** Whether the cadence counts single steps instead of pairs. */
  countsSingleSteps: boolean;
}

/** Told of each record left out or moved: the code, and the number of the record from 1. */
type Remark = (code: string, record: number) => void;

/** Puts the records in the order of time and leaves out those without a date, telling `remark` why. */
export function datedRows(
  records: RecordColumns,
  times: Float64Array,
  dated: (time: number) => number,
  remark: Remark,
): DatedRows {
  const dates = times.map(dated);
  const rows = new Int32Array(dates.length);
  let size = 0;
  let newest = -Infinity;
  let isSorted = true;
  for (let row = 0; row < dates.length; row += 1) {
    const date = dates[row]!;
    if (Number.isNaN(date)) {
      remark(Number.isNaN(times[row]!) ? 'points_without_time' : 'relative_time', row + 1);
      continue;
    }
    if (date < newest) {
      remark('non_monotonic_time', row + 1);
      isSorted = false;
    } else newest = date;
    rows[size] = row;
    size += 1;
  }
  const { columns, countsSingleSteps } = records;
  // Nearly every file is in order and whole: its columns are used as they are.
  if (isSorted && size === dates.length) return { times: dates, columns, countsSingleSteps };
  const chosen = rows.subarray(0, size);
  if (!isSorted) chosen.sort((a, b) => dates[a]! - dates[b]! || a - b);
  return {
    times: picked(dates, chosen),
    columns: columns.map((column) => picked(column, chosen)),
    countsSingleSteps,
  };
}

function picked(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) values[index] = column[rows[index]!]!;
  return values;
}

/** Where a sensor falls silent, a line drawn from value to value would lie. */
const keepingGaps: ReadonlySet<ActivityStream['kind']> = new Set([
  'heart-rate',
  'right-balance',
  'pedal-balance',
]);

/** Streams of the rows from index `from` to before `until`, timed from `start`; on foot, pairs of steps are doubled. */
export function streamsOf(
  { times, columns, countsSingleSteps }: DatedRows,
  { from, until, start, isOnFoot }: { from: number; until: number; start: number; isOnFoot: boolean },
): ActivityStream[] {
  const seconds = times.slice(from, until);
  for (let row = 0; row < seconds.length; row += 1) seconds[row] = Math.max(0, seconds[row]! - start);
  return recordKinds.flatMap((kind, index) => {
    // No other session has these rows: nothing needs a copy.
    const column = columns[index]!.subarray(from, until);
    if (kind === 'cadence' && isOnFoot && !countsSingleSteps) double(column);
    const stream = keepingGaps.has(kind) ? withGaps(seconds, column) : withValues(seconds, column);
    return stream ? [{ kind, ...stream }] : [];
  });
}

function double(column: Float64Array): void {
  for (let row = 0; row < column.length; row += 1) column[row]! *= 2;
}

/** Every row, with NaN where the sensor was silent; null when it never spoke. */
function withGaps(seconds: Float64Array, column: Float64Array) {
  return column.every(Number.isNaN) ? null : { secondsFromStart: seconds, values: column };
}

/** The rows that have a value; null when none has. A whole column shares its times with the others. */
function withValues(seconds: Float64Array, column: Float64Array) {
  let size = 0;
  for (let row = 0; row < column.length; row += 1) if (!Number.isNaN(column[row]!)) size += 1;
  if (size === 0) return null;
  if (size === column.length) return { secondsFromStart: seconds, values: column };
  const [secondsFromStart, values] = [new Float64Array(size), new Float64Array(size)];
  let next = 0;
  for (let row = 0; row < column.length; row += 1) {
    if (Number.isNaN(column[row]!)) continue;
    secondsFromStart[next] = seconds[row]!;
    values[next] = column[row]!;
    next += 1;
  }
  return { secondsFromStart, values };
}

/** First index whose time is not before `time`. */
export function indexFrom(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
