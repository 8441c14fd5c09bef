import type { CalendarPeriod, GroupClass, PersonalCalendar } from '../../calendar/personal-calendar.js';
import { weekdayOf } from '../../shared/local-date.js';
import type { PlanSession } from '../plan.js';

/** Classes are planned in steps of five minutes. */
const minutesPerStep = 5;

/** Stretches of other than usual days that cover a date. */
export function periodsOn(date: string, calendar: PersonalCalendar | undefined): CalendarPeriod[] {
  return (calendar?.periods ?? []).filter(
    ({ firstOn, lastOn }) => date >= firstOn && (lastOn === null || date <= lastOn),
  );
}

/** Whether a class or commitment takes place on a date. */
export function isOn(
  { weekday, firstOn, lastOn }: Pick<GroupClass, 'weekday' | 'firstOn' | 'lastOn'>,
  date: string,
): boolean {
  const isDay = weekday === null || weekday === weekdayOf(date);
  return isDay && (firstOn ?? date) <= date && date <= (lastOn ?? date);
}

/** Minutes since midnight; not a number where the text is no time of day. */
export function minuteOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The class a session is, if it is one: its activity on one of its dates, for as long as it lasts. */
export function classOf(
  session: Pick<PlanSession, 'activity' | 'date' | 'minutes'>,
  calendar: PersonalCalendar | undefined,
): GroupClass | null {
  const found = calendar?.classes.find((each) => {
    const lasts = minuteOf(each.to) - minuteOf(each.from);
    return (
      each.activity === session.activity &&
      isOn(each, session.date) &&
      session.minutes === lasts - (lasts % minutesPerStep)
    );
  });
  return found ?? null;
}
