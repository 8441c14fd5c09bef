import type { Amount, HorizonWeeks } from './horizon-columns.js';
import { freeRiseMinutes } from './plan-frame.js';
import type { PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';

/**
 * The rise over the week before: by a fraction of its load, or by the free rise and no more than a quarter of an hour.
 * Which of the two is a choice per week in whole numbers; continuously, a line above both keeps a bound a bound.
 */
export function addRise(
  programme: Programme,
  frame: PlanFrame,
  weeks: HorizonWeeks,
  week: number,
  whole: boolean,
): void {
  const load = weeks.load(week);
  if (week === 1) {
    programme.atMost('start|1', load.terms, frame.startLoad);
    return;
  }
  const { riseFraction, freeRise, highestLoad } = frame;
  const before = weeks.load(week - 1);
  if (!whole || freeRise === 0) {
    addDifference(programme, `rise|${week}`, load, before, 1 + chordSlope(frame), freeRise);
    return;
  }
  const free = programme.column(`free|${week}`, { upper: 1, integer: true });
  const most = riseFraction * highestLoad;
  const longest = longestWeek(frame);
  const withFree = ({ terms, fixed }: Amount, coefficient: number): Amount => ({
    terms: [...terms, [free, coefficient]],
    fixed,
  });
  addDifference(programme, `rise|${week}|fraction`, withFree(load, -freeRise), before, 1 + riseFraction, 0);
  addDifference(programme, `rise|${week}|free`, withFree(load, most), before, 1, freeRise + most);
  const minutes = withFree(weeks.minutes(week), longest);
  const room = freeRiseMinutes + longest;
  addDifference(programme, `rise|${week}|minutes`, minutes, weeks.minutes(week - 1), 1, room);
}

/** No week of the plan has more minutes. */
function longestWeek({ calendar }: PlanFrame): number {
  return Math.max(...calendar.map(({ days }) => days.reduce((sum, { minutes }) => sum + minutes, 0)));
}

/** now − factor × before ≤ room. */
function addDifference(
  programme: Programme,
  name: string,
  now: Amount,
  before: Amount,
  factor: number,
  room: number,
): void {
  const less = before.terms.map(([column, value]) => [column, -value * factor] as const);
  programme.atMost(name, [...now.terms, ...less], room + before.fixed * factor - now.fixed);
}

/** The limit of a rise, max(fraction × load, free rise), is no line; its chord over all possible loads lies above it. */
function chordSlope({ riseFraction, freeRise, highestLoad }: PlanFrame): number {
  return highestLoad > 0 ? Math.max(0, riseFraction - freeRise / highestLoad) : riseFraction;
}
