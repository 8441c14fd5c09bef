import { jest } from '@jest/globals';
import { addDays, daysBetween, daysSinceTraining, makePlan, verifyPlan } from '@regimen/domain';
import type {
  CalendarPeriod,
  EquipmentCode,
  KnowledgePack,
  LinearSolver,
  PersonalCalendar,
  PlanSession,
  Profile,
} from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { liveYears } from '../evaluation/year/year-suite.js';
import { beginner, inputFor } from './personas.js';

jest.setTimeout(400_000);

const yearStart = '2026-11-30';
const yearDays = 364;
const planWeeks = 4;
const dayOf = (day: number) => addDays(yearStart, day);
const period = (kind: CalendarPeriod['kind'], first: number, last: number, rest = {}): CalendarPeriod => ({
  id: `${kind}-${first}`,
  kind,
  firstOn: dayOf(first),
  lastOn: dayOf(last),
  minutesPerDay: null,
  equipment: null,
  places: null,
  ...rest,
});

/** What happens, by the day it becomes known: two illnesses, a journey, and a gym given up for dumbbells at home. */
const events: readonly { day: number; periods?: CalendarPeriod[]; profile?: Partial<Profile> }[] = [
  { day: 45, periods: [period('illness', 45, 54)] },
  {
    day: 120,
    periods: [period('travel', 126, 139, { places: ['outdoors'], equipment: [], minutesPerDay: 30 })],
  },
  { day: 200, profile: { places: ['home', 'outdoors'], equipment: ['dumbbells', 'mat'] as EquipmentCode[] } },
  { day: 262, periods: [period('illness', 262, 281)] },
];

/** Three sessions in ten are missed, the same ones on every run. */
const isMissed = (day: number) => (day * 7919 + 13) % 10 < 3;

describe('a year of a life', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
  });

  it('has a legal plan on every day, through misses, illness, travel and other equipment', () => {
    let profile: Profile = beginner;
    let calendar: PersonalCalendar = { windows: [], commitments: [], periods: [], classes: [] };
    const done: PlanSession[] = [];
    let plan = planOn(0);
    const withoutPlan: string[] = [];
    for (let day = 0; day < yearDays; day += 1) {
      const event = events.find((each) => each.day === day);
      if (event) {
        profile = { ...profile, ...event.profile };
        calendar = { ...calendar, periods: [...calendar.periods, ...(event.periods ?? [])] };
      }
      const isOver = daysBetween(plan.startsOn, dayOf(day)) >= planWeeks * 7;
      if (event || isOver) plan = planOn(day);
      const covers = daysBetween(plan.startsOn, dayOf(day));
      if (covers < 0 || covers >= planWeeks * 7) withoutPlan.push(dayOf(day));
      const today = plan.weeks.flatMap(({ sessions }) => sessions).filter(({ date }) => date === dayOf(day));
      const ill = calendar.periods.some(
        ({ kind, firstOn, lastOn }) =>
          kind === 'illness' && firstOn <= dayOf(day) && dayOf(day) <= (lastOn ?? ''),
      );
      if (ill) expect(today).toEqual([]);
      if (!isMissed(day)) done.push(...today);
    }
    expect(withoutPlan).toEqual([]);
    expect(done.length).toBeGreaterThan(60);

    function planOn(day: number) {
      const on = dayOf(day);
      const known = { ...profile, screeningAnsweredOn: on };
      const input = inputFor(known, {}, packs);
      const lastTrained = done.at(-1)?.date ?? null;
      const baseline = {
        ...input.baseline,
        weeklyLoad: day === 0 ? null : Math.round(loadBefore(day, 28) / 4),
        activeMinutesPerWeek: day === 0 ? known.activeMinutesPerWeek : null,
        daysSinceTraining: daysSinceTraining(lastTrained, calendar, on),
      };
      const made = makePlan({ ...input, baseline, calendar, on, startsOn: on, weeks: planWeeks }, solver);
      if (made.kind !== 'plan') throw new Error(`No plan on ${on}: ${JSON.stringify(made.stop)}`);
      expect(verifyPlan({ ...made.problem, plan: made.plan })).toEqual([]);
      return made.plan;
    }

    function loadBefore(day: number, days: number): number {
      return done
        .filter(({ date }) => date < dayOf(day) && date >= dayOf(day - days))
        .reduce((sum, { load }) => sum + load, 0);
    }
  });

  it('is lived by a person of the evaluation, with a legal plan on every day and with what is learnt', () => {
    const order = { people: 1, bodies: 1, seed: 1, from: 1 };
    const [year] = liveYears(order, packs, solver);
    const { illegal, days, misread, errors, sessions, changes } = year!;
    expect({ illegal, misread, without: days.without }).toEqual({ illegal: [], misread: [], without: 0 });
    expect(days.judged + days.paused).toBe(yearDays);
    expect(errors.filter(({ isLearnt }) => isLearnt).length).toBeGreaterThan(0);
    expect(sessions.done).toBeLessThan(0.8 * sessions.offered);
    expect(Object.keys(changes)).toEqual(expect.arrayContaining(['other equipment', 'missed: re-sequence']));
  });
});
