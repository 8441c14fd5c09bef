import type { Chance } from '../../people/chance.js';
import type { DoneSession } from '../simulator/done-session.js';
import type { AllowedWeeks } from './allowed-weeks.js';

const stepMinutes = 5;

/** Anything that is allowed, on about as many days as are open: what safety alone gives. */
export function randomSafe(weeks: number, calendar: AllowedWeeks, chance: Chance): readonly DoneSession[] {
  const { candidates, openDays } = calendar;
  if (candidates.length === 0) return [];
  for (let week = 0; week < weeks; week += 1) {
    for (const day of chance.some(openDays, openDays.length)) {
      const candidate = chance.oneOf(candidates);
      const [least, most] = [candidate.limits.minMinutes, calendar.longest(candidate)];
      if (most === null) continue;
      const steps = chance.whole(Math.ceil(least / stepMinutes), most / stepMinutes);
      calendar.place({ candidate, day: 7 * week + day, minutes: steps * stepMinutes });
    }
  }
  return calendar.done;
}
