import { clockTime, minuteOfDay, minutesBetween } from '../calendar/clock-time.js';
import { fallsOn } from '../calendar/falls-on.js';
import { freeStretches } from '../calendar/free-time.js';
import type { ClockTime, GroupClass, PersonalCalendar } from '../calendar/personal-calendar.js';
import type { ActivityCode } from '../profile/vocabulary/index.js';
import { activityLabels } from '../profile/vocabulary/index.js';
import { weekdayOf } from '../shared/local-date.js';
import type { LocalDate, Weekday } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import { weekdayLabels } from '../shared/weekday-labels.js';
import type { OwnHabit } from './own-habits.js';
import { usualTimeOfDay } from './own-habits.js';

/** What a person said of when they do an activity on a weekday; what is null is ours. */
export interface OwnCue {
  weekday: Weekday;
  activity: ActivityCode;
  /** In their own words, to go on from "When ": "I come home from work". */
  situation: string | null;
  startsAt: ClockTime | null;
}

/** An if-then plan of a session. */
export interface SessionCue {
  text: Localised;
  /** The person's own words; null where the words are ours. */
  situation: string | null;
  /** Null where nothing tells a time. */
  startsAt: ClockTime | null;
}

type CuedSession = Readonly<{ date: LocalDate; activity: ActivityCode; minutes: number }>;

/**
 * An if-then plan ties a session to a moment that comes by itself, which makes it likelier to be done (Gollwitzer & Sheeran
 * 2006, Adv Exp Soc Psychol 38:69: d = 0.65). The moment is the person's own, else the time of the class it is, else their
 * usual time where the day is free then, else the last time of the day that is free where they named their times, else only
 * the day.
 */
export function sessionCue(
  session: CuedSession,
  habits: readonly OwnHabit[],
  calendar: PersonalCalendar,
  own: readonly OwnCue[],
): SessionCue {
  const weekday = weekdayOf(session.date);
  const said = own.find((cue) => cue.weekday === weekday && cue.activity === session.activity);
  const minute = said?.startsAt ? null : startOf(session, habits, calendar);
  const startsAt = said?.startsAt ?? (minute === null ? null : clockTime(minute));
  const situation = said?.situation ?? null;
  return { text: textOf(session, weekday, situation, startsAt), situation, startsAt };
}

function startOf(
  { date, activity, minutes }: CuedSession,
  habits: readonly OwnHabit[],
  calendar: PersonalCalendar,
): number | null {
  const weekday = weekdayOf(date);
  const attended = calendar.classes.find(
    (each) => each.activity === activity && fallsOn(each, date) && lastsLike(each, minutes),
  );
  if (attended) return minuteOfDay(attended.from);
  const free = freeStretches(calendar, date).filter(({ from, to }) => to - from >= minutes);
  const usual = usualTimeOfDay(habits, activity, weekday);
  if (usual !== null && free.some(({ from, to }) => from <= usual && usual + minutes <= to)) return usual;
  // A whole waking day says nothing of when; a window, or what follows on something else, does.
  const isTold =
    calendar.windows.some((window) => window.weekday === weekday) ||
    calendar.commitments.some((commitment) => fallsOn(commitment, date));
  return isTold ? (free.at(-1)?.from ?? null) : null;
}

/** Whether a session is as long as a class: sessions last a multiple of five minutes. */
function lastsLike({ from, to }: GroupClass, minutes: number): boolean {
  const rest = minutesBetween(from, to) - minutes;
  return rest >= 0 && rest < 5;
}

function textOf(
  { activity, minutes }: CuedSession,
  weekday: Weekday,
  situation: string | null,
  startsAt: ClockTime | null,
): Localised {
  const day = weekdayLabels[weekday - 1]!;
  const at = startsAt === null ? { en: '', zh: '' } : { en: ` at ${startsAt}`, zh: startsAt };
  const when =
    situation === null
      ? {
          en: `it is ${day.en}${startsAt === null ? ' and I have time' : at.en}`,
          zh: `${day.zh}${at.zh || '有空'}`,
        }
      : { en: `${situation} on ${day.en}${at.en}`, zh: `${day.zh}${at.zh}${situation}` };
  const name = activityLabels[activity];
  return {
    en: `When ${when.en}, then I do ${minutes} minutes of ${name.en.toLowerCase()}.`,
    zh: `当${when.zh}时，我就做${minutes}分钟${name.zh}。`,
  };
}
