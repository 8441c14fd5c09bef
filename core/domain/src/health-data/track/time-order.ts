/** Rows in the order of time, and how many were written behind a later one. */
export interface TimeOrder {
  rows: Int32Array;
  backwards: number;
}

/** Puts rows in the order of their times; a row without one (NaN) stays behind the row it was written behind. */
export function timeOrder(times: Float64Array): TimeOrder {
  const rows = new Int32Array(times.length);
  const places = new Float64Array(times.length);
  let [backwards, newest, last] = [0, -Infinity, -Infinity];
  for (let row = 0; row < times.length; row += 1) {
    const time = times[row]!;
    rows[row] = row;
    if (!Number.isNaN(time)) {
      if (time < newest) backwards += 1;
      else newest = time;
      last = time;
    }
    places[row] = last;
  }
  if (backwards > 0) rows.sort((a, b) => order(places[a]!, places[b]!) || a - b);
  return { rows, backwards };
}

/** Not by difference: rows before the first time lie at minus infinity. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
