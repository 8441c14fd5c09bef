import { addDays, daysBetween, weekdayOf } from '../shared/local-date.js';
import type { LocalDate, Weekday } from '../shared/local-date.js';
import { clusterSessions } from './cluster-sessions.js';
import type { Habit } from './habit.js';
import { habitName } from './habit-name.js';
import { partOfDay } from './part-of-day.js';
import type { PastSession } from './past-session.js';

/** Engineering choices: how far back one looks, how fast the past fades, and how often makes a habit. */
const windowDays = 182;
const halfLifeDays = 42;
const fewestSessions = 3;
const fewestWeeks = 3;
/** A weekday stands out with this share of the sessions: one and a half times its share by chance. */
const standingOut = 1.5 / 7;
/** Times spread wider than this, standard deviation in minutes, are no time of day. */
const widestSpread = 120;

interface Weighed extends PastSession {
  weight: number;
}

/**
 * Habits in what somebody did up to a day, the most frequent first. Newer sessions count more (a half every six weeks); a
 * habit is what was done at least three times in three different weeks. Deterministic.
 */
export function findHabits(sessions: readonly PastSession[], today: LocalDate): Habit[] {
  const from = addDays(today, -windowDays);
  const counted = sessions.filter(({ on, minutes }) => on > from && on <= today && minutes > 0);
  const first = counted.reduce<LocalDate>((least, { on }) => (on < least ? on : least), today);
  const activities = [...new Set(counted.map(({ activity }) => activity))].sort();
  const clusters = activities.flatMap((activity) =>
    clusterSessions(counted.filter((session) => session.activity === activity)),
  );
  const habits = clusters.filter(isRepeated).map((cluster) => habitOf(cluster, first, today));
  const known = new Map<string, number>();
  return habits
    .map((habit) => {
      const again = (known.get(habit.id) ?? 0) + 1;
      known.set(habit.id, again);
      return again === 1 ? habit : { ...habit, id: `${habit.id}~${again}` };
    })
    .sort((a, b) => b.timesPerWeek - a.timesPerWeek || (a.id < b.id ? -1 : 1));
}

function isRepeated(cluster: readonly PastSession[]): boolean {
  const weeks = new Set(cluster.map(({ on }) => addDays(on, 1 - weekdayOf(on))));
  return cluster.length >= fewestSessions && weeks.size >= fewestWeeks;
}

function habitOf(cluster: readonly PastSession[], first: LocalDate, today: LocalDate): Habit {
  const weighed = cluster.map((session) => ({ ...session, weight: weightOf(session.on, today) }));
  const { activity } = cluster[0]!;
  const start = usualStart(weighed);
  const minutes = Math.max(5, Math.round(weightedMedian(weighed) / 5) * 5);
  const part = start === null ? null : partOfDay(start);
  const place = usualPlace(weighed);
  const about = {
    activity,
    weekdays: usualWeekdays(weighed),
    partOfDay: part,
    startMinute: start,
    minutes,
    place,
    effort: meanOf(weighed, ({ effort }) => effort),
    enjoyment: meanOf(weighed, ({ enjoyment }) => enjoyment),
    timesPerWeek: Math.round(perWeek(weighed, first, today) * 10) / 10,
    sessions: cluster.length,
    lastOn: cluster.reduce<LocalDate>((last, { on }) => (on > last ? on : last), first),
  };
  return { ...about, id: `${activity}.${part ?? 'any'}.${lengthBand(minutes)}`, name: habitName(about) };
}

function weightOf(on: LocalDate, today: LocalDate): number {
  return 0.5 ** (daysBetween(on, today) / halfLifeDays);
}

/** Weight of the sessions over the weight of all weeks since anything is known. */
function perWeek(weighed: readonly Weighed[], first: LocalDate, today: LocalDate): number {
  const days = Array.from({ length: daysBetween(first, today) + 1 }, (_, ago) => 0.5 ** (ago / halfLifeDays));
  const weeks = Math.max(1, days.reduce((sum, value) => sum + value, 0) / 7);
  return weighed.reduce((sum, { weight }) => sum + weight, 0) / weeks;
}

/** Mean on the circle of the day; null where the times are spread too wide to be one. */
function usualStart(weighed: readonly Weighed[]): number | null {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const angle = (minute: number) => (minute / 1440) * 2 * Math.PI;
  const x = weighed.reduce((sum, { weight, startMinute }) => sum + weight * Math.cos(angle(startMinute)), 0);
  const y = weighed.reduce((sum, { weight, startMinute }) => sum + weight * Math.sin(angle(startMinute)), 0);
  const length = Math.min(1, Math.hypot(x, y) / total);
  const spread = length === 0 ? Infinity : (Math.sqrt(-2 * Math.log(length)) * 1440) / (2 * Math.PI);
  if (spread > widestSpread) return null;
  const mean = ((Math.atan2(y, x) / (2 * Math.PI)) * 1440 + 1440) % 1440;
  return (Math.round(mean / 15) * 15) % 1440;
}

function weightedMedian(weighed: readonly Weighed[]): number {
  const sorted = [...weighed].sort((a, b) => a.minutes - b.minutes);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  return sorted.find(({ weight }) => (passed += weight) >= half)?.minutes ?? 0;
}

function usualWeekdays(weighed: readonly Weighed[]): Weekday[] {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => {
    const share = weighed
      .filter(({ on }) => weekdayOf(on) === day)
      .reduce((sum, { weight }) => sum + weight, 0);
    return share / total >= standingOut;
  });
  return days;
}

function usualPlace(weighed: readonly Weighed[]): Habit['place'] {
  const weight = (place: Habit['place']) =>
    weighed.filter((session) => session.place === place).reduce((sum, session) => sum + session.weight, 0);
  const [indoors, outdoors] = [weight('indoors'), weight('outdoors')];
  if (indoors === outdoors) return null;
  return indoors > outdoors ? 'indoors' : 'outdoors';
}

function meanOf(weighed: readonly Weighed[], value: (session: Weighed) => number | null): number | null {
  const rated = weighed.flatMap((session) => {
    const rating = value(session);
    return rating === null ? [] : [{ rating, weight: session.weight }];
  });
  const total = rated.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return Math.round((rated.reduce((sum, { rating, weight }) => sum + rating * weight, 0) / total) * 10) / 10;
}

function lengthBand(minutes: number): string {
  if (minutes < 20) return 'brief';
  if (minutes < 45) return 'short';
  return minutes < 75 ? 'medium' : 'long';
}
