import { jest } from '@jest/globals';
import { addDays, emptyCalendar, makePlan, verifyPlan, weekdayOf } from '@regimen/domain';
import type {
  CalendarPeriod,
  GroupClass,
  KnowledgePack,
  LinearSolver,
  MadePlan,
  PersonalCalendar,
} from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, inputFor } from './personas.js';

jest.setTimeout(120_000);

const startsOn = '2026-11-30';
const weeks = 5;
const dayOf = (week: number, day: number) => addDays(startsOn, 7 * (week - 1) + day);
const period = (
  kind: CalendarPeriod['kind'],
  firstOn: string,
  lastOn: string,
  rest = {},
): CalendarPeriod => ({
  id: `${kind}-${firstOn}`,
  kind,
  firstOn,
  lastOn,
  minutesPerDay: null,
  equipment: null,
  places: null,
  ...rest,
});
const yoga: GroupClass = {
  id: 'yoga',
  weekday: 5,
  firstOn: null,
  lastOn: null,
  activity: 'yoga',
  from: '18:00',
  to: '18:45',
  place: 'gym',
  isFixed: true,
};

describe('a plan that fits a life', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
  });
  const make = (changes: Partial<PersonalCalendar>, profile = {}) =>
    makePlan(
      {
        ...inputFor({ ...beginner, ...profile }, {}, packs),
        weeks,
        calendar: { ...emptyCalendar, ...changes },
      },
      solver,
    );
  const planned = (made: MadePlan) => {
    if (made.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(made.stop)}`);
    expect(verifyPlan({ ...made.problem, plan: made.plan })).toEqual([]);
    expect(made.plan.certificate.bound).toBeLessThanOrEqual(made.plan.certificate.residual + 1e-6);
    return made.plan;
  };
  const templateOf = (id: string) =>
    packs.flatMap(({ templates }) => templates).find((one) => one.id === id)!;

  it('rests through an illness and comes back with less', () => {
    const { weeks: planWeeks } = planned(make({ periods: [period('illness', dayOf(3, 0), dayOf(4, 6))] }));
    expect(planWeeks.map(({ sessions }) => sessions.length > 0)).toEqual([true, true, false, false, true]);
    const [, before, , , after] = planWeeks;
    expect(after!.load).toBeLessThanOrEqual(Math.max(315, before!.load / 2) + 1);
  });

  it('does on travel what can be done there, and fills no busy day', () => {
    const firstOn = dayOf(2, 0);
    const lastOn = dayOf(3, 6);
    const travel = period('travel', firstOn, lastOn, {
      places: ['outdoors'],
      equipment: [],
      minutesPerDay: 30,
    });
    const plan = planned(
      make({ periods: [travel, period('busy', dayOf(4, 0), dayOf(4, 3), { minutesPerDay: 0 })] }),
    );
    const sessions = plan.weeks.flatMap((week) => week.sessions);
    const away = sessions.filter(({ date }) => date >= firstOn && date <= lastOn);
    expect(away.length).toBeGreaterThan(0);
    expect(Math.max(...away.map(({ minutes }) => minutes))).toBeLessThanOrEqual(30);
    expect(
      away.every(({ templateId }) => {
        const { places, equipment } = templateOf(templateId);
        return places.includes('outdoors') && equipment.length === 0;
      }),
    ).toBe(true);
    expect(sessions.filter(({ date }) => date >= dayOf(4, 0) && date <= dayOf(4, 3))).toEqual([]);
  });

  it('goes to a class on a day that is not open otherwise, and nothing else is there', () => {
    const { weeks: planWeeks, assumptions } = planned(make({ classes: [yoga] }));
    const fridays = planWeeks.flatMap(({ sessions }) => sessions.filter(({ date }) => weekdayOf(date) === 5));
    expect(fridays.map(({ activity, minutes }) => [activity, minutes])).toEqual(
      Array.from({ length: weeks }, () => ['yoga', 45]),
    );
    expect(assumptions.some(({ en }) => en.includes('yoga classes'))).toBe(false);
  });

  it('says which class the limits leave no room for', () => {
    const plan = planned(make({ classes: [yoga] }, { dislikedActivities: ['yoga'] }));
    expect(plan.assumptions.map(({ en }) => en)).toContainEqual(
      expect.stringMatching(/^5 of your yoga classes, the first on 4 December 2026, are not in the plan/u),
    );
  });

  it('plans around work, and not at all on days without a free stretch', () => {
    const windows = [1, 2, 4, 6].map((weekday) => ({
      id: `w${weekday}`,
      weekday: weekday as 1,
      from: '18:00',
      to: '19:00',
    }));
    const all = { weekday: null, firstOn: startsOn, lastOn: dayOf(weeks, 6), id: 'a' };
    const commitments = [
      { ...all, weekday: 2 as const, from: '18:20', to: '20:00', id: 'b' },
      { ...all, weekday: 4 as const, from: '18:05', to: '18:55', id: 'c' },
    ];
    const sessions = planned(make({ windows, commitments })).weeks.flatMap((week) => week.sessions);
    const minutesOn = (weekday: number) =>
      Math.max(
        0,
        ...sessions.filter(({ date }) => weekdayOf(date) === weekday).map(({ minutes }) => minutes),
      );
    expect(minutesOn(2)).toBeLessThanOrEqual(20);
    expect(minutesOn(4)).toBeLessThanOrEqual(5);
    expect(minutesOn(1)).toBeGreaterThan(20);
  });

  it('makes no plan for somebody who is ill and does not know for how long', () => {
    const made = make({ periods: [{ ...period('illness', startsOn, startsOn), lastOn: null }] });
    expect(made).toMatchObject({ kind: 'stopped', stop: { code: 'NO_SAFE_SESSION' } });
    const [reason] = made.kind === 'stopped' ? made.stop.reasons : [];
    expect(reason?.en).toContain('you are ill');
  });
});
