import type { Remarks } from '@regimen/plugin-api/reading';
import type { TcxLap } from './tcx-activity.js';

const dayMilliseconds = 86_400_000;
/** A lap that begins so much later than the first point was started by another clock (engineering choice). */
const latestMilliseconds = 30 * dayMilliseconds;

/** Laps without those written twice, and with begins that fit the points: exporters put in a date of their own. */
export function soundLaps(
  laps: readonly TcxLap[],
  times: Float64Array,
  remarks: Remarks,
  where: string,
): TcxLap[] {
  const first = times.find((time) => !Number.isNaN(time)) ?? NaN;
  const once = laps.filter((lap, index) => index === 0 || !isSame(lap, laps[index - 1]!));
  remarks.add('duplicate_lap', where, laps.length - once.length);
  return once.map((lap) => {
    const late = lap.start - first;
    if (!(late < -dayMilliseconds || late > latestMilliseconds)) return lap;
    remarks.add('time_outlier', `${where}, start of a lap`);
    const own = times.subarray(lap.fromRow, lap.untilRow).find((time) => !Number.isNaN(time));
    return { ...lap, start: own ?? NaN };
  });
}

function isSame(a: TcxLap, b: TcxLap): boolean {
  return !Number.isNaN(a.start) && a.start === b.start && a.seconds === b.seconds && a.metres === b.metres;
}
