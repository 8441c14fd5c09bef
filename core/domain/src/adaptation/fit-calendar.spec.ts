import { emptyCalendar } from '../calendar/personal-calendar.js';
import type { CalendarPeriod, PersonalCalendar } from '../calendar/personal-calendar.js';
import type { Plan } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import {
  goodPlan,
  profile,
  sources,
  startsOn,
  strength,
  walk,
} from '../planning/verify/testing/good-plan.js';
import { verifyPlan } from '../planning/verify/verify-plan.js';
import type { Screening } from '../screening/screening.js';
import { addDays } from '../shared/local-date.js';
import { fitCalendar } from './fit-calendar.js';
import { isOnlyLowering, planDiff } from './plan-diff.js';

const problem: PlanningProblem = {
  ...sources,
  profile: {
    ...profile,
    availableDays: [1, 3, 5].map((weekday) => ({ weekday: weekday as 1, minutes: 60 })),
  },
  screening: { ...sources.screening, prescriptions: [] } as unknown as Screening,
  catalogue: [strength, walk],
  targets: [],
  baseline: { ...sources.baseline, vo2maxMlKgMin: null, restingSystolicMmHg: null },
  weeks: 2,
  dietaryDeficitKcalPerDay: 0,
  suggestions: {},
};

/** Two weeks: bands on Mondays, a walk on Wednesdays, 30 minutes each; Fridays are free. */
const plan: Plan = goodPlan();
const period = (changes: Partial<CalendarPeriod>): CalendarPeriod => ({
  id: 'p',
  kind: 'busy',
  firstOn: startsOn,
  lastOn: startsOn,
  minutesPerDay: 0,
  equipment: null,
  places: null,
  ...changes,
});
const fit = (now: Partial<PersonalCalendar>, old: Partial<PersonalCalendar> = {}, today = startsOn) =>
  fitCalendar({
    plan,
    problem: { ...problem, calendar: { ...emptyCalendar, ...old } },
    calendar: { ...emptyCalendar, ...now },
    today,
  });
const dates = (changed: Plan) =>
  changed.weeks.map(({ sessions }) => sessions.map(({ date }) => date.slice(5)));

describe('a plan whose calendar has changed', () => {
  it('stays as it is where nothing of its days is touched', () => {
    expect(fit({})).toEqual({ kind: 'none' });
    expect(fit({ periods: [period({ firstOn: '2026-12-01', lastOn: '2026-12-01' })] })).toEqual({
      kind: 'none',
    });
    expect(fit({ periods: [period({ firstOn: '2027-01-01', lastOn: '2027-01-09' })] })).toEqual({
      kind: 'none',
    });
    expect(fit({ periods: [period({})] }, {}, addDays(startsOn, 1))).toEqual({ kind: 'none' });
  });

  it('moves a session from a day that is taken to a free one of its week, and says which entry asks for it', () => {
    const found = fit({ periods: [period({})] });
    if (found.kind !== 're-sequence') throw new Error(found.kind);
    expect(dates(found.plan)).toEqual([
      ['12-02', '12-04'],
      ['12-07', '12-09'],
    ]);
    expect(verifyPlan({ ...found.problem, plan: found.plan })).toEqual([]);
    expect(found.reasons).toEqual([
      {
        en: 'In the calendar: busy days on 30 November 2026.',
        zh: '日历中有：忙碌的日子（2026年11月30日）。',
      },
    ]);
  });

  it('rests on the days of an illness, moves nothing and catches nothing up', () => {
    const ill = period({ kind: 'illness', lastOn: addDays(startsOn, 1), minutesPerDay: null });
    const found = fit({ periods: [ill] });
    if (found.kind !== 'rest') throw new Error(found.kind);
    expect(dates(found.plan)[0]).toEqual(['12-02']);
    expect(isOnlyLowering(planDiff(plan, found.plan))).toBe(true);
    expect(verifyPlan({ ...found.problem, plan: found.plan })).toEqual([]);
    expect(found.reasons[0]!.en).toBe('In the calendar: illness from 30 November 2026 to 1 December 2026.');
  });

  it('pauses for an illness whose end nobody knows', () =>
    expect(fit({ periods: [period({ kind: 'illness', lastOn: null })] })).toMatchObject({
      kind: 'pause',
      reasons: [{ en: 'In the calendar: illness from 30 November 2026 on.' }],
    }));

  it('is made anew where time became free', () =>
    expect(fit({}, { periods: [period({ firstOn: '2026-12-04', lastOn: '2026-12-04' })] })).toMatchObject({
      kind: 're-plan',
      reasons: [{ en: 'No longer in the calendar: busy days on 4 December 2026.' }],
    }));

  it('judges days that are past by the calendar they were planned around', () => {
    const today = addDays(startsOn, 7);
    const found = fit({ periods: [period({ lastOn: today })] }, {}, today);
    if (found.kind !== 're-sequence') throw new Error(found.kind);
    expect(dates(found.plan)).toEqual([
      ['11-30', '12-02'],
      ['12-09', '12-11'],
    ]);
    expect(found.problem.calendar!.periods).toEqual([period({ firstOn: today, lastOn: today })]);
  });
});
