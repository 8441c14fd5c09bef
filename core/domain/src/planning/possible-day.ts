import { minutesBetween } from '../calendar/clock-time.js';
import { fallsOn, liesIn } from '../calendar/falls-on.js';
import { longestFreeMinutes } from '../calendar/free-time.js';
import type { CalendarPeriod, GroupClass } from '../calendar/personal-calendar.js';
import type { ActivityCode, EquipmentCode, Place } from '../profile/vocabulary/index.js';
import { addDays, weekdayOf } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import { availability } from './available-days.js';
import type { PlanningProblem } from './planning-problem.js';

/** What is at hand somewhere. */
export interface Surroundings {
  /** What the person has with them. */
  equipment: readonly EquipmentCode[];
  /** Places whose own things can be used. */
  equippedPlaces: readonly Place[];
  /** Where a session can be done; null: anywhere. */
  places: readonly Place[] | null;
  /** At home whoever likes an activity can do it: somebody who asks to swim has a pool. */
  isHome: boolean;
}

/** A class on a date. */
export interface ClassOfDay {
  activity: ActivityCode;
  minutes: number;
  isFixed: boolean;
}

/** What a date of the person's calendar leaves for training. */
export interface PossibleDay {
  /** The longest session beside classes. */
  minutes: number;
  /** A session must be possible in all of these. */
  surroundings: readonly Surroundings[];
  closed: readonly Place[];
  classes: readonly ClassOfDay[];
}

type Sources = Pick<PlanningProblem, 'profile' | 'request' | 'calendar'>;

/** The dates of a plan, one after another. */
export function possibleDays(
  problem: Sources & Pick<PlanningProblem, 'startsOn' | 'weeks'>,
): readonly PossibleDay[] {
  const dayOf = dayReader(problem);
  return Array.from({ length: problem.weeks * 7 }, (_, day) => dayOf(addDays(problem.startsOn, day)));
}

/** Reads dates one by one; what does not depend on the date is worked out once. */
function dayReader({ profile, request, calendar }: Sources): (date: LocalDate) => PossibleDay {
  const { minutesOn } = availability(profile, request);
  const usual = usualSurroundings({ profile, request });
  const refused = request.excludedWeekdays.map(({ value }) => value);
  const wished = request.weekdays.map(({ value }) => value);
  return (date) => {
    const weekday = weekdayOf(date);
    const minutes = minutesOn.get(weekday) ?? 0;
    if (!calendar) return { minutes, surroundings: [usual], closed: [], classes: [] };
    const periods = calendar.periods.filter((period) => liesIn(period, date));
    const most = Math.min(...periods.map(minutesLeft));
    const away = periods.filter(({ kind }) => kind === 'travel').map((period) => travelling(period, usual));
    const closed = periods.flatMap(({ kind, places }) => (kind === 'closed' ? (places ?? []) : []));
    const isAsked = !refused.includes(weekday) && (wished.length === 0 || wished.includes(weekday));
    const isElsewhere = away.length > 0;
    return {
      minutes: Math.min(minutes, most, longestFreeMinutes(calendar, date)),
      surroundings: isElsewhere ? away : [usual],
      closed,
      classes: calendar.classes
        .filter((each) => isAsked && !isElsewhere && fallsOn(each, date) && !closed.includes(each.place))
        .map(classOfDay)
        .filter((each) => each.minutes <= most),
    };
  };
}

function usualSurroundings({ profile, request }: Omit<Sources, 'calendar'>): Surroundings {
  const asked = request.place ? [request.place.value] : [];
  const known = asked.length > 0 ? asked : profile.places;
  return {
    equipment: [...profile.equipment, ...request.equipment.map(({ value }) => value)],
    equippedPlaces: [...profile.places, ...asked],
    places: known.length > 0 ? known : null,
    isHome: true,
  };
}

/** Who travels has what they named; what they did not name is as at home. */
function travelling({ equipment, places }: CalendarPeriod, usual: Surroundings): Surroundings {
  return {
    equipment: equipment ?? usual.equipment,
    equippedPlaces: places ?? usual.equippedPlaces,
    places: places ?? usual.places,
    isHome: equipment === null && places === null,
  };
}

function minutesLeft({ kind, minutesPerDay }: CalendarPeriod): number {
  return kind === 'illness' ? 0 : (minutesPerDay ?? Number.POSITIVE_INFINITY);
}

function classOfDay({ activity, from, to, isFixed }: GroupClass): ClassOfDay {
  return { activity, minutes: minutesBetween(from, to), isFixed };
}
