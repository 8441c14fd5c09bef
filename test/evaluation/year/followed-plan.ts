import {
  assembleFacts,
  assessMissedDays,
  daysBetween,
  daysSinceTraining,
  emptyCalendar,
  fitCalendar,
  makePlan,
  screenPerson,
  compileRules,
  verifyForServing,
} from '@regimen/domain';
import type {
  CompiledRules,
  LinearSolver,
  MadePlan,
  PersonalCalendar,
  PlanSession,
  Profile,
  ResponseRecord,
  Screening,
  Violation,
} from '@regimen/domain';
import { blockDays, blockWeeks, dateOf } from './year-person.js';
import type { LifeEvent, YearPerson } from './year-person.js';

type Made = Extract<MadePlan, { kind: 'plan' }>;
/** Days over which load and minutes so far are averaged. */
const baselineDays = 28;

/** What somebody did, as a recording tells it. */
export interface Recorded {
  day: number;
  session: PlanSession;
}

/** A plan that is followed through changes as the product does it; the person agrees to every proposal. */
export class FollowedPlan {
  current: Made | null = null;
  /** Why there was no plan, by code. */
  readonly stops: Record<string, number> = {};
  readonly changes: Record<string, number> = {};
  readonly done: Recorded[] = [];
  private profile: Profile;
  private calendar: PersonalCalendar = emptyCalendar;
  private readonly rules: CompiledRules;
  private isPaused = false;
  /** The day a new plan of the weeks to come begins, where one was asked for. */
  private replanOn: number | null = null;

  constructor(
    private readonly person: YearPerson,
    private readonly solver: LinearSolver,
  ) {
    this.profile = person.input.profile;
    this.rules = compileRules(person.input.packs);
  }

  /** Makes a plan from this day on; none while the person is ill without an end. */
  planFrom(day: number, responses: ResponseRecord, weeks = blockWeeks): Made | null {
    const on = dateOf(day);
    this.replanOn = null;
    if (this.isIllOpenly()) return (this.current = null);
    const profile = { ...this.profile, screeningAnsweredOn: on };
    const { input } = this.person;
    const trained = this.done.filter((one) => one.day < day && one.day >= day - baselineDays);
    const isNew = this.done.length === 0;
    const load = trained.reduce((sum, { session }) => sum + session.load, 0);
    const baseline = {
      ...input.baseline,
      weeklyLoad: isNew ? null : Math.round(load / 4),
      activeMinutesPerWeek: isNew ? input.baseline.activeMinutesPerWeek : null,
      daysSinceTraining: daysSinceTraining(this.done.at(-1)?.session.date ?? null, this.calendar, on),
    };
    const { calendar } = this;
    const made = makePlan(
      { ...input, profile, baseline, calendar, responses, on, startsOn: on, weeks },
      this.solver,
    );
    if (made.kind === 'stopped') {
      count(this.stops, made.stop.code);
      return (this.current = null);
    }
    this.isPaused = false;
    return (this.current = made);
  }

  /** What happens to the person on this day changes the plan. @returns whether a new plan is needed from this day on. */
  live(day: number, event: LifeEvent): boolean {
    const before = this.profile;
    this.profile = { ...before, ...event.profile };
    const { period } = event;
    if (period) {
      const others = this.calendar.periods.filter(({ id }) => id !== period.id);
      this.calendar = { ...this.calendar, periods: [...others, period] };
    }
    if (event.profile) count(this.changes, 'other equipment');
    if (this.isPaused) return !this.isIllOpenly();
    return event.profile !== undefined || (period !== undefined && this.fit(day));
  }

  /** Missed sessions move, are left out, or make the plan start again. @returns whether a new plan is due today. */
  follow(day: number): boolean {
    if (!this.current || this.isPaused) return false;
    if (this.replanOn !== null) return this.replanOn <= day;
    const { plan, problem } = this.current;
    const done = new Set(this.done.map(({ session }) => session.id));
    const found = assessMissedDays({ plan, problem, today: dateOf(day), done });
    if (found.kind === 'none') return false;
    count(this.changes, `missed: ${found.kind}`);
    if (found.kind === 're-sequence') this.current = { ...this.current, plan: found.plan };
    else this.replanOn = this.nextWeek(day);
    return false;
  }

  /** Whether the product's gate withholds the plan today: the person then asks for another. */
  isWithheld(day: number): boolean {
    const served = this.served(day);
    if (!served) return false;
    const { plan, problem, screening } = served;
    const today = this.screenOn(day, problem);
    const isWithheld = verifyForServing({ ...problem, plan, screening, today }).length > 0;
    if (isWithheld) count(this.changes, 'withheld');
    return isWithheld;
  }

  /** Breaches of what is still to come, judged by the person, calendar and rules of today; null without a plan. */
  breaches(day: number): Violation[] | null {
    const served = this.served(day);
    if (!served) return null;
    const { plan, problem, screening } = served;
    const today = this.screenOn(day, problem);
    const profile = { ...this.profile, screeningAnsweredOn: problem.profile.screeningAnsweredOn };
    const own = { ...problem, profile, calendar: this.calendar, plan, screening, today };
    return verifyForServing(own).filter(({ lastDay }) => lastDay === null || lastDay >= dateOf(day));
  }

  /** Sessions of this day. */
  sessionsOn(day: number): PlanSession[] {
    if (this.isPaused || !this.current) return [];
    const { weeks } = this.current.plan;
    return weeks.flatMap(({ sessions }) => sessions).filter(({ date }) => date === dateOf(day));
  }

  /** Weeks from a day to the end of its block. */
  static weeksLeft(day: number): number {
    return Math.ceil((blockDays - (day % blockDays)) / 7);
  }

  get isResting(): boolean {
    return this.isPaused;
  }

  private fit(day: number): boolean {
    if (!this.current) return true;
    const { plan, problem } = this.current;
    const found = fitCalendar({ plan, problem, calendar: this.calendar, today: dateOf(day) });
    count(this.changes, `calendar: ${found.kind}`);
    if (found.kind === 'pause') this.isPaused = true;
    if (found.kind === 'rest' || found.kind === 're-sequence') {
      this.current = { ...this.current, plan: found.plan, problem: found.problem };
    }
    if (found.kind === 're-plan') this.replanOn = this.nextWeek(day);
    return false;
  }

  /** The plan that is shown on a day: none while paused, before it begins and after it ended. */
  private served(day: number): Made | null {
    if (this.isPaused || !this.current) return null;
    const { startsOn, weeks } = this.current.plan;
    const since = daysBetween(startsOn, dateOf(day));
    return since < 0 || since >= 7 * weeks.length ? null : this.current;
  }

  private screenOn(day: number, { request, profile: made }: Made['problem']): Screening {
    const on = dateOf(day);
    const profile = { ...this.profile, screeningAnsweredOn: made.screeningAnsweredOn };
    const facts = assembleFacts({ profile, request, vitals: {}, on });
    return screenPerson({ facts, rules: this.rules, clearances: [], on }).screening;
  }

  private isIllOpenly(): boolean {
    return this.calendar.periods.some(({ kind, lastOn }) => kind === 'illness' && lastOn === null);
  }

  /** First day of the next week of the plan: what has begun stays. */
  private nextWeek(day: number): number {
    const since = daysBetween(this.current!.plan.startsOn, dateOf(day));
    return day + 7 - (since % 7);
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
