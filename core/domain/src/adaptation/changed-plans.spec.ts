import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import type { SessionTemplate } from '../planning/session-template.js';
import {
  goodPlan,
  profile,
  retotal,
  sessionOf,
  sources,
  startsOn,
  strength,
  walk,
} from '../planning/verify/testing/good-plan.js';
import { verifyPlan } from '../planning/verify/verify-plan.js';
import type { Screening } from '../screening/screening.js';
import { addDays } from '../shared/local-date.js';
import type { FeedbackChange } from './assess-feedback.js';
import { emptyCalendar } from '../calendar/personal-calendar.js';
import type { CalendarPeriod } from '../calendar/personal-calendar.js';
import { lowerSessions, swaps } from './lower-sessions.js';
import { assessMissedDays } from './missed-days.js';
import { isOnlyLowering, planDiff } from './plan-diff.js';
import { reactToFeedback } from './react-to-feedback.js';
import type { SessionFeedback } from './session-feedback.js';

const bodyweight: SessionTemplate = {
  ...strength,
  id: 'bodyweight',
  title: { en: 'Own weight', zh: '自重。' },
  activity: 'resistance-bodyweight',
  equipment: [],
  jointLoad: { knee: 1 },
};

const problem: PlanningProblem = {
  ...sources,
  profile: {
    ...profile,
    availableDays: [1, 3, 5].map((weekday) => ({ weekday: weekday as 1, minutes: 60 })),
  },
  screening: { ...sources.screening, prescriptions: [] } as unknown as Screening,
  catalogue: [strength, walk, bodyweight],
  targets: [],
  baseline: { ...sources.baseline, vo2maxMlKgMin: null, restingSystolicMmHg: null },
  weeks: 2,
  dietaryDeficitKcalPerDay: 0,
  suggestions: {},
};

/** Two weeks: bands on Mondays, a walk on Wednesdays, 30 minutes each. */
const plan: Plan = goodPlan();
const sessionsOf = ({ weeks }: Plan) => weeks.flatMap(({ sessions }) => sessions);
const breaches = (changed: Plan) => verifyPlan({ ...problem, plan: changed });
const week2 = addDays(startsOn, 7);
const told = (changes: Partial<SessionFeedback>): SessionFeedback => ({
  sessionId: sessionsOf(plan)[0]!.id,
  on: startsOn,
  done: true,
  minutesDone: 30,
  effort: null,
  enjoyment: null,
  pain: null,
  ...changes,
});

describe('a lowered day', () => {
  const monday = sessionsOf(plan).slice(0, 1);

  it('has less of what was planned, keeps every limit and only takes away', () => {
    const lowered = lowerSessions(plan, monday, { problem, how: 'easier', from: startsOn })!;
    expect(sessionsOf(lowered)[0]!.minutes).toBe(20);
    expect(breaches(lowered)).toEqual([]);
    expect(isOnlyLowering(planDiff(plan, lowered))).toBe(true);
  });

  it('can be a day of rest, after which the load does not jump', () => {
    const lowered = lowerSessions(plan, [...monday, sessionsOf(plan)[1]!], {
      problem,
      how: 'rest',
      from: startsOn,
    });
    expect(lowered!.weeks[0]!.load).toBe(0);
    expect(lowered!.weeks[1]!.load).toBeLessThanOrEqual(plan.weeks[1]!.load);
    expect(breaches(lowered!)).toEqual([]);
    const one = lowerSessions(plan, monday, { problem, how: 'rest', from: startsOn })!;
    expect(one.weeks[0]!.load).toBe(120);
    expect(one.weeks[1]!.load).toBeLessThan(240);
    expect(one.weeks[1]!.load).toBeGreaterThan(0);
    expect(breaches(one)).toEqual([]);
  });

  it('is not made where a limit forbids less', () => {
    const floor = {
      id: 'least',
      kind: 'floor',
      quantity: 'sessionsPerWeek',
      value: 2,
      severity: 'hard',
      appliesTo: {},
    };
    const strict = { ...problem, constraints: [floor] } as unknown as PlanningProblem;
    expect(lowerSessions(plan, monday, { problem: strict, how: 'rest', from: startsOn })).toBeNull();
  });
});

describe('missed days', () => {
  const [monday, wednesday] = sessionsOf(plan);
  const assess = (today: string, done: readonly PlanSession[], of = plan) =>
    assessMissedDays({ plan: of, problem, today, done: new Set(done.map(({ id }) => id)) });

  it('are none where everything was done', () => {
    expect(assess(addDays(startsOn, 4), [monday!, wednesday!])).toEqual({ kind: 'none' });
  });

  it('move to a free day of the week', () => {
    const found = assess(addDays(startsOn, 3), [monday!]);
    if (found.kind !== 're-sequence') throw new Error(found.kind);
    expect(planDiff(plan, found.plan).sessions.map(({ kind, after }) => [kind, after?.date])).toEqual([
      ['moved', addDays(startsOn, 4)],
    ]);
    expect(breaches(found.plan)).toEqual([]);
  });

  it('are not caught up: one free day takes one session, and no week holds more than was planned', () => {
    const found = assess(addDays(startsOn, 4), []);
    if (found.kind !== 're-sequence') throw new Error(found.kind);
    const dates = sessionsOf(found.plan).map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    found.plan.weeks.forEach((week, index) => {
      expect(week.load).toBeLessThanOrEqual(plan.weeks[index]!.load);
    });
    // Half of the week was lost, so the next one is held.
    expect(found.plan.weeks[1]!.load).toBeLessThan(plan.weeks[1]!.load);
    expect(breaches(found.plan)).toEqual([]);
  });

  it('of two weeks start the plan again from less', () => {
    const long = goodPlan();
    long.weeks.push({ ...structuredClone(long.weeks[0]!), week: 3, startsOn: addDays(startsOn, 14) });
    long.weeks[2]!.sessions = [sessionOf(strength, addDays(startsOn, 14))];
    retotal(long.weeks[2]!);
    expect(assess(addDays(startsOn, 14), [], long).kind).toBe('restart');
    expect(assess(addDays(startsOn, 14), [sessionsOf(long)[3]!], long).kind).not.toBe('restart');
  });
});

describe('feedback', () => {
  const react = (
    change: FeedbackChange,
    feedback: Partial<SessionFeedback> = {},
    today = addDays(startsOn, 1),
  ) => reactToFeedback(change, told(feedback), { plan, problem, today });

  it('makes the next sessions shorter', () => {
    const changed = react('ease')!;
    expect(sessionsOf(changed).map(({ minutes }) => minutes)).toEqual([30, 25, 25, 30]);
    expect(breaches(changed)).toEqual([]);
  });

  it('makes them longer within the rise of load and the time there is', () => {
    const changed = react('progress')!;
    expect(sessionsOf(changed)[1]!.minutes).toBe(35);
    expect(breaches(changed)).toEqual([]);
    const short = {
      ...problem,
      profile: {
        ...profile,
        availableDays: [1, 3].map((weekday) => ({ weekday: weekday as 1, minutes: 30 })),
      },
    };
    expect(reactToFeedback('progress', told({}), { plan, problem: short, today: startsOn })).toBeNull();
  });

  it('spares a joint that hurts, and leaves alone what hardly loads it', () => {
    const changed = react('spare', { pain: 4, painAt: 'knee' })!;
    expect(sessionsOf(changed).map(({ templateId }) => templateId)).toEqual([
      'strength',
      'walk',
      'bodyweight',
      'walk',
    ]);
    expect(breaches(changed)).toEqual([]);
    expect(react('spare', { pain: 4, painAt: 'wrist' })).toBeNull();
  });

  it('gives a shorter version without time and another without equipment', () => {
    const shorter = react('shorten', { done: false }, startsOn)!;
    expect(sessionsOf(shorter)[0]!.minutes).toBe(20);
    const swapped = react('swap', { done: false }, startsOn)!;
    expect(sessionsOf(swapped)[0]!.templateId).toBe('bodyweight');
    expect(breaches(swapped)).toEqual([]);
    // What is over is not changed.
    expect(react('swap', { done: false }, week2)).toBeNull();
  });

  /** The plan with an alternative offered for its first session. */
  function offering(template: SessionTemplate, by: Partial<PlanningProblem> = {}) {
    const offered = goodPlan();
    const first = offered.weeks[0]!.sessions[0]!;
    const {
      id: templateId,
      version: templateVersion,
      title,
      activity,
      band,
      met,
      equipment,
      places,
    } = template;
    const load = met * first.minutes;
    const alternative = { templateId, templateVersion, title, activity, band, minutes: first.minutes, load };
    first.alternatives = [structuredClone({ ...alternative, equipment, places })] as never;
    const known = { ...problem, catalogue: [...problem.catalogue, template], ...by };
    const after = (change: FeedbackChange) =>
      reactToFeedback(change, told({ done: false }), { plan: offered, problem: known, today: startsOn });
    return { after, known };
  }

  it('tries an alternative of the session before any other that needs nothing', () => {
    // Farther from bands than own weight, but offered.
    const offered = { ...bodyweight, id: 'offered', met: 3.5 };
    const { after, known } = offering(offered);
    const swapped = after('swap')!;
    expect(sessionsOf(swapped)[0]!.templateId).toBe('offered');
    expect(verifyPlan({ ...known, plan: swapped })).toEqual([]);
    const alsoBands = { ...offered, equipment: ['resistance-bands' as const] };
    expect(sessionsOf(offering(alsoBands).after('swap')!)[0]!.templateId).toBe('bodyweight');
  });

  it('takes an alternative that can be done in half the time before a session that cannot', () => {
    const quick = { ...bodyweight, id: 'quick', durationMinutes: { min: 10, max: 60 } };
    const { after, known } = offering(quick);
    const shorter = after('shorten')!;
    expect(sessionsOf(shorter)[0]).toMatchObject({ templateId: 'quick', minutes: 15 });
    expect(verifyPlan({ ...known, plan: shorter })).toEqual([]);
    // Bands can be done in twenty minutes, which is no half.
    expect(sessionsOf(offering({ ...bodyweight, id: 'slow' }).after('shorten')!)[0]).toMatchObject({
      minutes: 20,
    });
  });

  it('knows what is at hand on the day: on a trip, what was taken along', () => {
    const away = {
      id: 't',
      kind: 'travel' as const,
      firstOn: startsOn,
      lastOn: startsOn,
      minutesPerDay: null,
    };
    const trip = (equipment: CalendarPeriod['equipment'], places: CalendarPeriod['places']) => ({
      ...problem,
      calendar: { ...emptyCalendar, periods: [{ ...away, equipment, places }] },
    });
    const [monday] = sessionsOf(plan);
    const found = (known: PlanningProblem) =>
      swaps(monday!, known, { constraints: [] }).map(({ templateId }) => templateId);
    expect(found(problem)).toEqual(['bodyweight']);
    expect(found(trip([], ['home']))).toEqual(['bodyweight']);
    expect(found(trip([], ['outdoors']))).toEqual([]);
    const dumbbells = { ...bodyweight, id: 'dumbbells', equipment: ['dumbbells' as const] };
    const more = (known: PlanningProblem) => found({ ...known, catalogue: [...known.catalogue, dumbbells] });
    expect(more(trip([], null))).toEqual(['bodyweight']);
    expect(more(trip(['dumbbells'], null))).toEqual(['bodyweight', 'dumbbells']);
  });
});
