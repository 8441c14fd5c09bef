import type { ActivityCode } from '../../profile/vocabulary/index.js';
import type { SaidOfSession } from '../learnt-preference.js';
import type { OwnHabit } from '../own-habits.js';

/** What is believed of how much somebody likes an activity, from 0 to 1: a Beta distribution. */
export interface LikingBelief {
  alpha: number;
  beta: number;
  /** Planned sessions of it that something was said of, and habits with it; 0: it is new to the person. */
  known: number;
}

/** Beta(2, 2): liked as often as not, with the weight of four sessions (engineering choice, weakly informative). */
const priorWeight = 4;
const priorMean = 0.5;
/** A prior of other people says no more than this: what a person does counts soon (engineering choice). */
const priorBounds = { low: 0.3, high: 0.7 };
/** A habit at full strength counts like this many sessions that were liked (engineering choice). */
const habitWeight = 2;
/** Liking of a session that was done and not rated: the middle of what a rating gives it. */
const unratedLiking = 0.75;

/**
 * How much one session speaks for an activity: 0 where it was skipped, 0.5 to 1 where it was done, by enjoyment from 1 to 5
 * (engineering choice). Fractions count in a Beta posterior as shares of a session, as in Agrawal & Goyal 2012, COLT 23:39.
 */
export function likingOfSession({ done, enjoyment }: Pick<SaidOfSession, 'done' | 'enjoyment'>): number {
  if (!done) return 0;
  return enjoyment === null ? unratedLiking : 0.5 + (enjoyment - 1) / 8;
}

/**
 * What is believed of one activity.
 * @param likedByOthers how people like the person like it, 0 to 1, as a prior; null: as anything that nobody knows.
 */
export function believedLiking(
  activity: ActivityCode,
  habits: readonly Pick<OwnHabit, 'activity' | 'strength'>[],
  said: readonly SaidOfSession[],
  likedByOthers: number | null = null,
): LikingBelief {
  const mean = Math.min(priorBounds.high, Math.max(priorBounds.low, likedByOthers ?? priorMean));
  const own = said.filter((session) => session.activity === activity);
  const liked = own.reduce((sum, session) => sum + likingOfSession(session), 0);
  const strengths = habits.filter((habit) => habit.activity === activity).map(({ strength }) => strength);
  const habit = Math.max(0, ...strengths);
  return {
    alpha: priorWeight * mean + liked + habitWeight * habit,
    beta: priorWeight * (1 - mean) + own.length - liked,
    known: own.length + (habit > 0 ? 1 : 0),
  };
}

/** Mean of a belief. */
export function meanLiking({ alpha, beta }: Pick<LikingBelief, 'alpha' | 'beta'>): number {
  return alpha / (alpha + beta);
}
