import { medianOf } from '../../cleaning/median-absolute-deviation.js';

/** No recording is older than its kind of device, or comes from the future: such clocks were never set. */
const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2100, 0, 1);
/** A point this far from the middle of its track was made by a clock that was wrong (engineering choice). */
const farthestMilliseconds = 30 * 86_400_000;

/** Times of a track, milliseconds; NaN where there is none to believe, with the number of those not believed. */
export function datedTimes(times: Float64Array): { times: Float64Array; outliers: number } {
  const inRange = times.map((time) => (time >= earliest && time < latest ? time : NaN));
  const middle = medianOf(inRange.filter((time) => !Number.isNaN(time)));
  const believed = inRange.map((time) => (Math.abs(time - middle) <= farthestMilliseconds ? time : NaN));
  return { times: believed, outliers: valueCount(times) - valueCount(believed) };
}

function valueCount(column: Float64Array): number {
  return column.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
