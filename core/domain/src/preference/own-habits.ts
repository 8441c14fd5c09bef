import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { LocalDate, Weekday } from '../shared/local-date.js';
import { daysBetween } from '../shared/local-date.js';
import type { Habit } from './habit.js';

/** What a person said of a habit that was seen. */
export interface HabitEdit {
  habitId: string;
  /** Their own name for it; null keeps ours. */
  name: string | null;
  /** `ended`: not any more. Null where they said nothing. */
  verdict: 'confirmed' | 'ended' | null;
  /** Keeps counting in full, however seldom it is done. */
  pinned: boolean;
}

/** A habit with what the person said of it. */
export interface OwnHabit extends Habit {
  ownName: string | null;
  verdict: HabitEdit['verdict'];
  pinned: boolean;
  /** 0 to 1: how much it counts when sessions are chosen. */
  strength: number;
}

/** Twice a week counts in full; a confirmed habit at least this much; four weeks without it, and it has faded (engineering). */
const fullTimesPerWeek = 2;
const confirmedStrength = 0.7;
const fadedAfterDays = 28;

/** Habits as the person sees them: pinned first, then by strength; ended ones last, and they count nothing. */
export function ownHabits(
  habits: readonly Habit[],
  edits: readonly HabitEdit[],
  today: LocalDate,
): OwnHabit[] {
  const said = new Map(edits.map((edit) => [edit.habitId, edit]));
  return habits
    .map((habit): OwnHabit => {
      const { name = null, verdict = null, pinned = false } = said.get(habit.id) ?? {};
      const own = { ...habit, ownName: name, verdict, pinned };
      return { ...own, strength: strengthOf(own, today) };
    })
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.strength - a.strength || (a.id < b.id ? -1 : 1));
}

function strengthOf(habit: Omit<OwnHabit, 'strength'>, today: LocalDate): number {
  if (habit.verdict === 'ended') return 0;
  if (habit.pinned) return 1;
  const seen = Math.min(1, habit.timesPerWeek / fullTimesPerWeek);
  const faded = daysBetween(habit.lastOn, today) > fadedAfterDays ? seen / 2 : seen;
  return habit.verdict === 'confirmed' ? Math.max(confirmedStrength, faded) : faded;
}

/**
 * When somebody usually does an activity on a weekday, minutes after midnight: a habit of that day first, then any of the
 * activity, then any of that day; the strongest of each. Null where nothing tells.
 */
export function usualTimeOfDay(
  habits: readonly OwnHabit[],
  activity: ActivityCode,
  weekday: Weekday,
): number | null {
  const timed = habits.filter(({ startMinute, strength }) => startMinute !== null && strength > 0);
  const ofActivity = timed.filter((habit) => habit.activity === activity);
  const onDay = (habit: OwnHabit) => habit.weekdays.includes(weekday);
  return (ofActivity.find(onDay) ?? ofActivity[0] ?? timed.find(onDay))?.startMinute ?? null;
}
