import { measurementNoise } from '@regimen/domain';
import type { MeasuredDay, MeasuredOutcome } from '@regimen/domain';
import type { Chance } from '../people/chance.js';
import type { DoneSession } from '../planning/simulator/done-session.js';
import type { TrueBody } from '../planning/simulator/true-body.js';
import { trueOutcome } from '../planning/simulator/true-outcome.js';
import { dateOf } from './year-person.js';

/** What is measured at home or by devices, and on how many days of a week: what the product learns responses from. */
const daysMeasured = {
  'body-mass': 4,
  'systolic-pressure': 4,
  'diastolic-pressure': 4,
  vo2max: 2,
  strength: 1,
} as const satisfies Partial<Record<MeasuredOutcome, number>>;
export type FollowedOutcome = keyof typeof daysMeasured;
export const followedOutcomes = Object.keys(daysMeasured) as FollowedOutcome[];

/** Weeks in which somebody does not measure, and values that are absurd: another person on the scale. */
const [weeksOff, absurdOften] = [0.2, 0.02];
/** An absurd value lies so many standard deviations off. */
const absurd = 10;

/** A body through a year: its true levels, which nobody sees, and what is measured of them. All are changes from the start. */
export class MeasuredBody {
  /** Level at the end of each week, index 0 = the start. */
  readonly levels: Record<FollowedOutcome, number[]>;
  readonly measured: Record<FollowedOutcome, MeasuredDay[]>;
  private readonly drift: Record<FollowedOutcome, number>;

  constructor(
    private readonly body: TrueBody,
    private readonly chance: Chance,
  ) {
    const each = <T>(of: () => T) =>
      Object.fromEntries(followedOutcomes.map((outcome) => [outcome, of()])) as Record<FollowedOutcome, T>;
    this.levels = each(() => [0]);
    this.measured = each(() => []);
    this.drift = each(() => 0);
  }

  /** A week (from 1) is over: the body answers to all that was done, other causes move it, and it is measured. */
  liveWeek(week: number, done: readonly DoneSession[]): void {
    for (const outcome of followedOutcomes) {
      const { weeklyDrift } = measurementNoise[outcome];
      this.drift[outcome] += this.chance.about(0, weeklyDrift);
      const level = (trueOutcome(outcome, this.body, done, week) ?? 0) + this.drift[outcome];
      this.levels[outcome].push(level);
      const isTrained = done.some(({ day, modality }) => day >= 7 * week - 7 && modality === 'resistance');
      // What somebody can lift is only seen when they lift.
      const isPossible = outcome !== 'strength' || isTrained;
      if (!this.chance.often(weeksOff) && isPossible) this.measure(outcome, week, level);
    }
  }

  private measure(outcome: FollowedOutcome, week: number, level: number): void {
    const { sdOfDay, leastSd } = measurementNoise[outcome];
    const ofWeek = this.chance.about(0, leastSd);
    for (let day = 7 - daysMeasured[outcome]; day < 7; day += 1) {
      const wrong = this.chance.often(absurdOften) ? absurd * sdOfDay : 0;
      const value = level + ofWeek + this.chance.about(0, sdOfDay) + wrong;
      this.measured[outcome].push({ on: dateOf(7 * (week - 1) + day), value });
    }
  }
}
