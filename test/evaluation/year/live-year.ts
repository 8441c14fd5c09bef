import type { LinearSolver } from '@regimen/domain';
import { chanceOf } from '../people/chance.js';
import { doneOn } from '../planning/simulator/done-session.js';
import { drawBody } from '../planning/simulator/true-body.js';
import { FollowedPlan } from './followed-plan.js';
import { MeasuredBody } from './measured-body.js';
import type { BlockError } from './predictions.js';
import { BlockPredictor, plannedDoses, recordOn } from './predictions.js';
import { blockDays, dateOf, yearDays } from './year-person.js';
import type { YearPerson } from './year-person.js';

/** What became of a year. */
export interface LivedYear {
  person: YearPerson;
  errors: readonly BlockError[];
  /** Days on which something still to come broke a limit, with what was broken. */
  illegal: readonly { on: string; breaches: readonly string[] }[];
  /** Days with a plan that was judged, and days without: paused for an illness, or because none could be made. */
  days: { judged: number; paused: number; without: number };
  sessions: { offered: number; done: number };
  plans: number;
  stops: Readonly<Record<string, number>>;
  /** What happened to plans, and how often. */
  changes: Readonly<Record<string, number>>;
  /** Outcomes for which a plan stated something else than was judged. */
  misread: readonly string[];
}

/** How many bodies live the year, and from which seed. */
export interface YearOrder {
  seed: number;
  bodies: number;
}

/**
 * A year of one person; null for somebody who gets no plan on the first day. The plan is made for the first body and by what is
 * measured of it; the others do the same sessions, and what comes of them is predicted from their own measurements.
 */
export function liveYear(person: YearPerson, solver: LinearSolver, order: YearOrder): LivedYear | null {
  return new Year(person, solver, order).live();
}

class Year {
  private readonly followed: FollowedPlan;
  private readonly bodies: readonly MeasuredBody[];
  private predictors: readonly BlockPredictor[] = [];
  private readonly errors: BlockError[] = [];
  private readonly illegal: { on: string; breaches: string[] }[] = [];
  private readonly days = { judged: 0, paused: 0, without: 0 };
  private readonly misread: string[] = [];
  private offered = 0;
  private plans = 0;

  constructor(
    private readonly person: YearPerson,
    solver: LinearSolver,
    { seed, bodies }: YearOrder,
  ) {
    this.followed = new FollowedPlan(person, solver);
    this.bodies = Array.from({ length: bodies }, (_, number) => {
      const chance = chanceOf(seed + 49_979_687, person.index * bodies + number);
      const known = { massKg: person.bodyMassKg, hypertensive: person.hypertensive };
      return new MeasuredBody(drawBody(chance, known), chance);
    });
  }

  live(): LivedYear | null {
    const { followed, person } = this;
    for (let day = 0; day <= yearDays; day += 1) {
      this.endWeek(day);
      if (day === yearDays) break;
      const happens = person.events.filter((event) => event.day === day);
      const needs = happens.map((event) => followed.live(day, event));
      const isDue = followed.follow(day) || needs.includes(true) || day % blockDays === 0;
      if (isDue) this.plan(day);
      if (this.plans === 0) return null;
      this.judge(day);
      const sessions = followed.sessionsOn(day);
      this.offered += sessions.length;
      if (person.does(day)) followed.done.push(...sessions.map((session) => ({ day, session })));
    }
    const { errors, illegal, days, plans, misread, offered } = this;
    const { stops, changes, done } = followed;
    const sessions = { offered, done: done.length };
    return { person, errors, illegal, days, sessions, plans, stops, changes, misread };
  }

  /** At the end of a week bodies answer and are measured; at the end of a block, what was foretold is compared. */
  private endWeek(day: number): void {
    const { done } = this.followed;
    if (day === 0 || day % 7 !== 0) return;
    const simulated = done.map((one) => doneOn(one.day, one.session));
    for (const body of this.bodies) body.liveWeek(day / 7, simulated);
    if (day % blockDays !== 0) return;
    this.predictors.forEach((predictor, number) => {
      this.errors.push(...predictor.compare(number, done, this.bodies[number]!));
    });
    this.predictors = [];
  }

  private plan(day: number): void {
    const { followed, person } = this;
    const records = this.bodies.map((body) => recordOn(day, person, followed.done, body));
    const made = followed.planFrom(day, records[0]!, FollowedPlan.weeksLeft(day));
    if (!made) return;
    this.plans += 1;
    if (day % blockDays !== 0) return;
    const doses = plannedDoses(made, person.bodyMassKg);
    this.predictors = records.map((record) => new BlockPredictor(person, day, record, doses));
    this.misread.push(...this.predictors[0]!.misread(made.plan.effects));
  }

  /** The plan as it stands, or the one asked for where the gate withholds that. */
  private judge(day: number): void {
    let breaches = this.followed.breaches(day);
    if (breaches?.length && this.followed.isWithheld(day)) {
      this.plan(day);
      breaches = this.followed.breaches(day);
    }
    if (breaches === null) {
      this.days[this.followed.isResting ? 'paused' : 'without'] += 1;
      return;
    }
    this.days.judged += 1;
    const found = breaches.map(({ rule, where, message }) => `${rule}, ${where}: ${message}`);
    if (found.length > 0) this.illegal.push({ on: dateOf(day), breaches: [...new Set(found)] });
  }
}
