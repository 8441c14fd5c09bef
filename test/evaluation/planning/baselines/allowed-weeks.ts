import type { Candidate, Constraint, PlanningProblem, TemplateLimits } from '@regimen/domain';
import { limitsOf } from '@regimen/domain';
import type { OpenDays } from '../absurdities.js';
import type { DoneSession } from '../simulator/done-session.js';

/** A candidate of a plan with what the limits leave of it. */
export interface AllowedCandidate extends Candidate {
  limits: TemplateLimits;
}

/** A session that a baseline would like to place. */
export interface WishedSession {
  candidate: AllowedCandidate;
  /** Days since the start. */
  day: number;
  minutes: number;
}

/** The planner's own rules of a first week and of a rise (a tenth, or a quarter of an hour), and of rest. */
const gentleLoad = 315;
const usualMet = 4;
const usualRise = 0.1;
const freeRiseMinutes = 15;
const usualRest = 1;
const stepMinutes = 5;
const worth = { light: 0, moderate: 1, vigorous: 2, 'near-max': 2 } as const;

/**
 * A calendar that takes only what the person's days and the hard limits allow, filled week after week: what all baselines
 * are held to. It reads the limits itself and knows nothing of the optimiser. Floors and longest gaps are not forced.
 */
export class AllowedWeeks {
  readonly candidates: readonly AllowedCandidate[];
  /** Open days of a week, from the day the plan starts on. */
  readonly openDays: readonly number[];
  private readonly placed: WishedSession[] = [];
  private readonly rise: number;
  private readonly mostInSevenDays: number;

  constructor(
    private readonly problem: PlanningProblem,
    candidates: readonly Candidate[],
    private readonly open: OpenDays,
  ) {
    const hard = problem.constraints.filter((limit) => limit.severity === 'hard' || isAlwaysKept(limit));
    this.candidates = candidates
      .map((candidate) => ({ ...candidate, limits: limitsOf(candidate.template, hard) }))
      .filter(({ limits }) => !limits.forbidden && limits.minMinutes <= open.minutesPerDay);
    const first = new Date(`${problem.startsOn}T00:00:00Z`).getUTCDay() || 7;
    this.openDays = open.weekdays.map((weekday) => (weekday - first + 7) % 7).sort((a, b) => a - b);
    const rises = valuesOf(hard, 'cap', 'weeklyLoadIncreaseFraction');
    this.rise = rises.length > 0 ? Math.min(...rises) : usualRise;
    this.mostInSevenDays = 7 - Math.max(usualRest, ...valuesOf(hard, 'floor', 'restDaysPerWeek'));
  }

  get done(): DoneSession[] {
    return this.placed.map(asDone);
  }

  /** Longest session of a candidate in whole steps; null where none fits. */
  longest({ limits }: AllowedCandidate): number | null {
    const most = Math.floor(Math.min(limits.maxMinutes, this.open.minutesPerDay) / stepMinutes) * stepMinutes;
    return most >= limits.minMinutes ? most : null;
  }

  /** Places a session of these minutes, or as much of it as is allowed. @returns whether anything was placed. */
  place(wished: WishedSession): boolean {
    const { limits } = wished.candidate;
    const most = Math.min(wished.minutes, this.longest(wished.candidate) ?? 0);
    for (let minutes = most; minutes >= limits.minMinutes && minutes > 0; minutes -= stepMinutes) {
      const session = { ...wished, minutes };
      if (!this.isAllowed(session)) continue;
      this.placed.push(session);
      return true;
    }
    return false;
  }

  private isAllowed(session: WishedSession): boolean {
    const week = Math.floor(session.day / 7);
    const own = this.inWeek(week);
    const isTaken = own.some(({ day }) => day === session.day);
    return (
      !isTaken &&
      this.leavesRest(session) &&
      this.isFarEnough(session) &&
      this.keepsCaps([...own, session]) &&
      this.risesSlowly([...own, session], week)
    );
  }

  private inWeek(week: number): WishedSession[] {
    return this.placed.filter(({ day }) => Math.floor(day / 7) === week);
  }

  /** Rest in every seven days running. */
  private leavesRest({ day }: WishedSession): boolean {
    const days = new Set([...this.placed.map((each) => each.day), day]);
    return [0, 1, 2, 3, 4, 5, 6].every((back) => {
      const window = [0, 1, 2, 3, 4, 5, 6].filter((offset) => days.has(day - back + offset));
      return window.length <= this.mostInSevenDays;
    });
  }

  private isFarEnough(session: WishedSession): boolean {
    const near = this.placed.filter(({ day }) => Math.abs(day - session.day) < 7);
    return near.every((other) => {
      const days = Math.abs(other.day - session.day);
      const [a, b] = [other.candidate, session.candidate];
      if (days <= 1 && a.template.hardDay && b.template.hardDay) return false;
      return a.limits.constraints.every(
        (limit) =>
          limit.kind !== 'spacing' ||
          !b.limits.constraints.includes(limit) ||
          !trainTheSame(a, b) ||
          days * 24 >= limit.minHours,
      );
    });
  }

  private keepsCaps(sessions: readonly WishedSession[]): boolean {
    return this.problem.constraints.every((limit) => {
      if (limit.kind !== 'cap' || limit.severity !== 'hard') return true;
      const own = sessions.filter(({ candidate }) => candidate.limits.constraints.includes(limit));
      switch (limit.quantity) {
        case 'minutesPerWeek':
          return sum(own, ({ minutes }) => minutes) <= limit.value;
        case 'moderateEquivalentMinutesPerWeek':
          return (
            sum(own, ({ minutes, candidate }) => minutes * worth[candidate.template.band]) <= limit.value
          );
        case 'sessionsPerWeek':
          return own.length <= limit.value;
        default:
          return true;
      }
    });
  }

  private risesSlowly(sessions: readonly WishedSession[], week: number): boolean {
    const load = loadOf(sessions);
    if (week === 0) {
      const { weeklyLoad, activeMinutesPerWeek } = this.problem.baseline;
      const known = Math.max(weeklyLoad ?? 0, (activeMinutesPerWeek ?? 0) * usualMet);
      return load <= Math.max(gentleLoad, known * (1 + this.rise));
    }
    const before = this.inWeek(week - 1);
    if (load <= loadOf(before) * (1 + this.rise)) return true;
    return this.rise > 0 && minutesOf(sessions) <= minutesOf(before) + freeRiseMinutes;
  }
}

/** Progression and rest hold whatever their severity. */
function isAlwaysKept(limit: Constraint): boolean {
  return (
    'quantity' in limit &&
    (limit.quantity === 'weeklyLoadIncreaseFraction' || limit.quantity === 'restDaysPerWeek')
  );
}

function asDone({ candidate: { template }, day, minutes }: WishedSession): DoneSession {
  return { day, minutes, modality: template.modality, band: template.band, met: template.met };
}

function trainTheSame(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.template, b.template];
  if (one.modality !== 'resistance' || other.modality !== 'resistance') return true;
  if (one.muscleGroups.length === 0 || other.muscleGroups.length === 0) return true;
  return one.muscleGroups.some((group) => other.muscleGroups.includes(group));
}

function valuesOf(limits: readonly Constraint[], kind: 'cap' | 'floor', quantity: string): number[] {
  return limits.flatMap((limit) => (limit.kind === kind && limit.quantity === quantity ? [limit.value] : []));
}

const sum = <T>(items: readonly T[], amount: (item: T) => number) =>
  items.reduce((total, item) => total + amount(item), 0);
const loadOf = (sessions: readonly WishedSession[]) =>
  sum(sessions, ({ candidate, minutes }) => candidate.template.met * minutes);
const minutesOf = (sessions: readonly WishedSession[]) => sum(sessions, ({ minutes }) => minutes);
