import { weekdayOf } from '../../shared/local-date.js';
import type { PersonalCalendar } from '../../calendar/personal-calendar.js';
import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { classOf, isOn, minuteOf, periodsOn } from './calendar-of-date.js';
import { violation } from './placed-session.js';
import type { VerifySources } from './verify-input.js';

/** When somebody may train who names no time of day, minutes since midnight (engineering choice). */
const early = 6 * 60;
const late = 22 * 60;

/** The time of each date: what weekdays, illness and busy days allow, and what other commitments leave. */
export function checkPersonalCalendar(plan: Plan, { profile, calendar }: VerifySources): Violation[] {
  const sessions = plan.weeks.flatMap((week) => week.sessions);
  const dates = [...new Set(sessions.map(({ date }) => date))];
  return dates.flatMap((date) => {
    const ofDay = sessions.filter((session) => session.date === date);
    const ownTime = ofDay.filter((session) => classOf(session, calendar) === null);
    const all = minutesOf(ofDay);
    const own = minutesOf(ownTime);
    const place = { where: date, lastDay: date };
    const open = profile.availableDays.filter(({ weekday }) => weekday === weekdayOf(date));
    const longest = Math.min(...open.map(({ minutes }) => minutes));
    const free = calendar ? longestFree(date, calendar) : Infinity;
    const most = Math.min(
      ...periodsOn(date, calendar).map(({ kind, minutesPerDay }) =>
        kind === 'illness' ? 0 : (minutesPerDay ?? Infinity),
      ),
    );
    const report = (message: string, limit: number, found: number) =>
      found > limit ? [violation('availability', place, message, limit, found)] : [];
    return [
      ...report('is longer than the day allows', longest, own),
      ...report('is longer than the time other commitments leave', free, own),
      ...report('is longer than an illness or a busy day allows', most, all),
    ];
  });
}

function minutesOf(sessions: readonly { minutes: number }[]): number {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The longest run of free minutes of a date, minute by minute. */
function longestFree(date: string, { windows, commitments }: PersonalCalendar): number {
  const ofDay = windows.filter(({ weekday }) => weekday === weekdayOf(date));
  const taken = commitments.filter((each) => isOn(each, date));
  let longest = 0;
  let running = 0;
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const covers = ({ from, to }: { from: string; to: string }) =>
      minuteOf(from) <= minute && minute < minuteOf(to);
    const isWindow = ofDay.length > 0 ? ofDay.some(covers) : minute >= early && minute < late;
    running = isWindow && !taken.some(covers) ? running + 1 : 0;
    longest = Math.max(longest, running);
  }
  return longest;
}
