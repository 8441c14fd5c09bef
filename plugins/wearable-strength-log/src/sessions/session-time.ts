import type { DateOrder, WrittenMoment } from '@regimen/plugin-api/reading';
import { isOrderOpen, placeMoment, readMoment } from '@regimen/plugin-api/reading';
import type { LogCells } from '../columns/log-cells.js';
import { readDuration } from '../columns/read-duration.js';

/** When a session was, or the code of why that cannot be told. */
export type SessionTime =
  | {
      startedAt: string;
      endedAt: string;
      offsetMinutes: number | null;
      /** Odd clocks, and `duration_missing` where the session ends as it begins because nothing says how long it was. */
      remarks: readonly string[];
    }
  | { fault: 'invalid_time' | 'needs_answer' };

const dayMilliseconds = 86_400_000;

export function sessionTime(
  cells: LogCells,
  order: DateOrder | null,
  timeZone: string,
  durationUnit: string | undefined,
): SessionTime {
  const start = readMoment(cells.text('start'));
  if (start && isOrderOpen(start) && order === null) return { fault: 'needs_answer' };
  const placed = start && start.millisecondOfDay !== null ? placeMoment(start, order, timeZone) : null;
  if (!start || !placed) return { fault: 'invalid_time' };
  const seconds = readDuration(cells.text('duration'), durationUnit);
  const from = Date.parse(placed.at);
  const end = endOf(cells, start, order, timeZone) ?? (seconds === null ? null : from + seconds * 1000);
  const isKnown = end !== null && end > from;
  return {
    startedAt: placed.at,
    endedAt: new Date(isKnown ? end : from).toISOString(),
    offsetMinutes: placed.offsetMinutes,
    remarks: [...(placed.remark ? [placed.remark] : []), ...(isKnown ? [] : ['duration_missing'])],
  };
}

/** The end as written; a time of day before that of the start is on the next day. */
function endOf(
  cells: LogCells,
  start: WrittenMoment,
  order: DateOrder | null,
  timeZone: string,
): number | null {
  const end = readMoment(cells.text('end'));
  if (!end || end.millisecondOfDay === null || (isOrderOpen(end) && order === null)) return null;
  const isTimeAlone = end.dayFirst === null && end.monthFirst === null;
  const { dayFirst, monthFirst } = isTimeAlone ? start : end;
  const placed = placeMoment({ ...end, dayFirst, monthFirst }, order, timeZone);
  if (!placed) return null;
  const isNextDay = isTimeAlone && end.millisecondOfDay < (start.millisecondOfDay ?? 0);
  return Date.parse(placed.at) + (isNextDay ? dayMilliseconds : 0);
}
