import type { Amount, HorizonWeeks } from './horizon-columns.js';
import { restartShare } from '../restart-share.js';
import { closedWeeksBefore } from './closed-weeks.js';
import { longestWeek } from './frame-days.js';
import { weekBefore } from './phase-rows.js';
import { freeRiseMinutes } from './plan-frame.js';
import type { PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';

/**
 * The first week by what is known of the training so far, and weeks after closed ones by the load before those. All others
 * by the rise over the week before: by a fraction of its load, or by the free rise and no more than a quarter of an hour.
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
  const off = closedWeeksBefore(frame, week);
  const share = restartShare(off * 7);
  if (week - off === 1) {
    const most = off === 0 ? frame.startLoad : Math.max(frame.gentleLoad, frame.startLoad * share);
    programme.atMost('start|1', load.terms, most);
    return;
  }
  if (off > 0) {
    addRestart(programme, frame, [weeks.load(week - off - 1), load], share, `restart|${week}`, whole);
    return;
  }
  const { riseFraction, freeRise, highestLoad } = frame;
  const reference = weekBefore(frame, week);
  const before = weeks.load(reference);
  if (!whole || freeRise === 0) {
    addDifference(programme, `rise|${week}`, load, before, 1 + chordSlope(frame), freeRise);
    return;
  }
  const free = programme.column(`free|${week}`, { upper: 1, integer: true });
  const most = riseFraction * highestLoad;
  const longest = longestWeek(frame.calendar);
  const withFree = ({ terms, fixed }: Amount, coefficient: number): Amount => ({
    terms: [...terms, [free, coefficient]],
    fixed,
  });
  addDifference(programme, `rise|${week}|fraction`, withFree(load, -freeRise), before, 1 + riseFraction, 0);
  addDifference(programme, `rise|${week}|free`, withFree(load, most), before, 1, freeRise + most);
  const minutes = withFree(weeks.minutes(week), longest);
  const room = freeRiseMinutes + longest;
  addDifference(programme, `rise|${week}|minutes`, minutes, weeks.minutes(reference), 1, room);
}

/**
 * After closed weeks: no more than before them, and no more than a share of that or a gentle week. Which of the two is a
 * choice in whole numbers; continuously, a line above both keeps a bound a bound.
 */
function addRestart(
  programme: Programme,
  { gentleLoad, highestLoad }: PlanFrame,
  [before, now]: readonly [before: Amount, now: Amount],
  share: number,
  name: string,
  whole: boolean,
): void {
  addDifference(programme, `${name}|same`, now, before, 1, 0);
  if (!whole) {
    const rise = highestLoad > 0 ? Math.max(0, share - gentleLoad / highestLoad) : share;
    addDifference(programme, `${name}|share`, now, before, rise, gentleLoad);
    return;
  }
  const gentle = programme.column(`gentle|${name}`, { upper: 1, integer: true });
  const withGentle = (coefficient: number): Amount => ({
    terms: [...now.terms, [gentle, coefficient]],
    fixed: now.fixed,
  });
  addDifference(programme, `${name}|share`, withGentle(-gentleLoad), before, share, 0);
  addDifference(programme, `${name}|gentle`, withGentle(highestLoad), before, 0, gentleLoad + highestLoad);
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
