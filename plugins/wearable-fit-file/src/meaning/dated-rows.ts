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
  const rows: number[] = [];
  const dates = times.map(dated);
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
    rows.push(row);
  }
  if (!isSorted) rows.sort((a, b) => dates[a]! - dates[b]! || a - b);
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  const { columns, countsSingleSteps } = records;
  return { times: pick(dates), columns: columns.map(pick), countsSingleSteps };
}

/** Streams of the rows from index `from` to before `until`, timed from `start`; on foot, a cadence of pairs of steps is doubled. */
export function streamsOf(
  { times, columns, countsSingleSteps }: DatedRows,
  { from, until, start, isOnFoot }: { from: number; until: number; start: number; isOnFoot: boolean },
): ActivityStream[] {
  return recordKinds.flatMap((kind, index) => {
    const column = columns[index]!;
    const scale = kind === 'cadence' && isOnFoot && !countsSingleSteps ? 2 : 1;
    const secondsFromStart = new Float64Array(until - from);
    const values = new Float64Array(until - from);
    let size = 0;
    for (let row = from; row < until; row += 1) {
      const value = column[row]!;
      if (Number.isNaN(value)) continue;
      secondsFromStart[size] = Math.max(0, times[row]! - start);
      values[size] = value * scale;
      size += 1;
    }
    if (size === 0) return [];
    return [{ kind, secondsFromStart: secondsFromStart.slice(0, size), values: values.slice(0, size) }];
  });
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
