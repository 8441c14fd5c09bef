import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { OwnHabit } from './own-habits.js';

/** What somebody said of one planned session. */
export interface SaidOfSession {
  activity: ActivityCode;
  done: boolean;
  /** 1 to 5; null where not said. */
  enjoyment: number | null;
}

/** What is learnt of one activity. */
export interface ActivityPreference {
  /** 0 to 1: strength of the strongest habit with it. */
  habit: number;
  /** −1 to 1: how much it is enjoyed; 0 where nothing was said. */
  enjoyed: number;
  /** −1 to 1: whether it is done when planned; 0 where nothing is known. */
  kept: number;
}

/** By activity; one that is not named is not known. */
export type LearntPreference = Readonly<Partial<Record<ActivityCode, ActivityPreference>>>;

/** Beta(2, 2): two sessions done and two missed, before anything is known (engineering choice, weakly informative). */
const priorEach = 2;
/** Ratings in the middle of the scale that stand against the first real ones (engineering choice). */
const priorRatings = 3;
const middleRating = 3;

/**
 * Preference learnt from habits and from what was said of planned sessions: posterior means, drawn to "not known" while
 * little is said. The same data give the same preference; nothing is drawn by lot.
 */
export function learnPreference(
  habits: readonly OwnHabit[],
  said: readonly SaidOfSession[],
): LearntPreference {
  const activities = [...new Set([...habits, ...said].map(({ activity }) => activity))].sort();
  return Object.fromEntries(
    activities.map((activity): [ActivityCode, ActivityPreference] => {
      const own = said.filter((session) => session.activity === activity);
      const strengths = habits.filter((habit) => habit.activity === activity).map(({ strength }) => strength);
      return [activity, { habit: Math.max(0, ...strengths), enjoyed: enjoyedOf(own), kept: keptOf(own) }];
    }),
  );
}

/** Mean of the Beta posterior of doing it, moved from 0..1 to −1..1. */
function keptOf(said: readonly SaidOfSession[]): number {
  const done = said.filter((session) => session.done).length;
  return (2 * (done + priorEach)) / (said.length + 2 * priorEach) - 1;
}

function enjoyedOf(said: readonly SaidOfSession[]): number {
  const ratings = said.flatMap(({ enjoyment }) => (enjoyment === null ? [] : [enjoyment]));
  const sum = ratings.reduce((total, rating) => total + (rating - middleRating) / 2, 0);
  return sum / (ratings.length + priorRatings);
}
