import { addDays } from '../../state/calendar.js';

/** How far back a trend goes. */
export const trendSpans = ['month', 'quarter', 'year', 'all'] as const;
export type TrendSpan = (typeof trendSpans)[number];

const daysBack = { month: 30, quarter: 90, year: 365 } as const;

/** Local days from the first to the last; `all` begins where the metric does. */
export function trendDays(
  span: TrendSpan,
  { today, firstDay, lastDay }: { today: string; firstDay: string; lastDay: string },
): { from: string; to: string } {
  // A clock of the server that is ahead, or a date typed wrong, must not hide the newest value.
  const to = lastDay > today ? lastDay : today;
  return { from: span === 'all' ? firstDay : addDays(today, 1 - daysBack[span]), to };
}

/** As many points as a chart can show apart. */
const mostPoints = 400;
/** Up to so many days the hours are drawn; beyond, a point for a day says more. */
const longestOfHours = 62;

/** How many points to ask for: no more than days where days are wanted (see `MeasurementsService`). */
export function trendPoints(days: { from: string; to: string }): number {
  const count = dayCount(days);
  return count <= longestOfHours ? mostPoints : Math.min(mostPoints, count);
}

/** Whether the points of a series are moments; where they are whole days, each stands at noon UTC of its day. */
export function pointsAreMoments(addsUp: boolean, days: { from: string; to: string }): boolean {
  return !addsUp && dayCount(days) < trendPoints(days);
}

function dayCount({ from, to }: { from: string; to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}
