import { jest } from '@jest/globals';
import { addDays, makePlan } from '@regimen/domain';
import type { KnowledgePack, LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { AllowedWeeks } from '../evaluation/planning/baselines/allowed-weeks.js';
import { guidelineTemplate } from '../evaluation/planning/baselines/guideline-template.js';
import { goalPersonAt } from '../evaluation/planning/goal-people.js';
import { openDaysOf } from '../evaluation/planning/judge-person.js';
import { runPlanning } from '../evaluation/planning/planning-suite.js';
import { calendarFaults } from '../evaluation/planning/possible-calendar.js';
import { installedPacks } from '../evaluation/support/installed-packs.js';

jest.setTimeout(300_000);

/** A few people of `npm run evaluate -- planning` in every run of the tests, and proof that it sees what is wrong. */
describe('the evaluation of planning', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
  });

  it('finds nothing against a limit, the calendar or the bound in a small sample', () => {
    const order = { people: 4, seed: 1, from: 332, repeatEvery: 4 };
    const { measurements, plans } = runPlanning(order, packs, solver);
    expect(new Set(plans.map(({ who }) => who.goal)).size).toBe(4);
    // The median of four says nothing of a population: it is left to the whole evaluation.
    const certain = measurements.filter(({ metric }) =>
      /^(limit-|plans-that|gap-worst|calendar-|same-|absurd)/.test(metric),
    );
    expect(certain.length).toBe(12);
    expect(certain.filter(({ pass }) => pass === false)).toEqual([]);
    const reach = measurements.find(({ metric }) => metric === 'reach-plan')?.value;
    expect(reach).toBeGreaterThan(0.3);
  });

  // One whose sessions stood in a row before a rest, and one with nearly all load at a week's end.
  it.each([43, 244])('finds the weeks of person %i spread over their days', (from) => {
    const { failures, plans } = runPlanning({ people: 1, seed: 1, from, repeatEvery: 2 }, packs, solver);
    expect(plans.map(({ who }) => who.index)).toEqual([from]);
    expect(failures).toEqual([]);
  });

  it('sees what of a plan its person cannot do or did not want', () => {
    const who = goalPersonAt(1, 3, packs);
    const made = makePlan(who.input, solver);
    if (made.kind !== 'plan') throw new Error(made.stop.code);
    const catalogue = new Map(made.problem.catalogue.map((template) => [template.id, template]));
    const { plan } = made;
    const [first, ...rest] = plan.weeks;
    const [session, ...others] = first!.sessions;
    const changed = (part: Partial<NonNullable<typeof session>>) => ({
      ...plan,
      weeks: [{ ...first!, sessions: [{ ...session!, ...part }, ...others] }, ...rest],
    });
    const faultsOf = (part: Partial<NonNullable<typeof session>>) =>
      calendarFaults(who, changed(part), catalogue);
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ minutes: 95 })).toContain('minutes');
    const closed = [0, 1, 2, 3, 4, 5, 6].find(
      (day) => !openDaysOf(who).weekdays.some((weekday) => weekday === day + 1),
    );
    expect(faultsOf({ date: addDays(plan.startsOn, closed!) })).toContain('day');
    const nowhere = { ...catalogue.get(session!.templateId)!, places: [], equipment: ['horse' as const] };
    const elsewhere = new Map([...catalogue, [session!.templateId, nowhere]]);
    const dislikes = { ...who.request, likedActivities: [] };
    expect(calendarFaults({ ...who, request: dislikes }, plan, elsewhere)).toContain('place');
    const poor = { ...who.person, wishes: { ...who.person.wishes, equipment: [] } };
    const without = { ...who, request: dislikes, person: poor };
    expect(calendarFaults(without, plan, elsewhere)).toContain('equipment');
    const refusing = {
      ...who,
      request: {
        ...who.request,
        dislikedActivities: [
          { value: session!.activity, span: null, confidence: 1, origin: 'text' as const },
        ],
      },
    };
    expect(calendarFaults(refusing, plan, catalogue)).toContain('refused');
  });

  it('holds baselines to the same days and limits', () => {
    const who = goalPersonAt(1, 11, packs);
    const made = makePlan(who.input, solver);
    if (made.kind !== 'plan') throw new Error(made.stop.code);
    const { weekdays, minutesPerDay } = openDaysOf(who);
    const calendar = new AllowedWeeks(made.problem, made.candidates, { weekdays, minutesPerDay });
    const done = guidelineTemplate(12, calendar);
    const weekly = Array.from({ length: 12 }, (_, week) =>
      done.filter(({ day }) => Math.floor(day / 7) === week),
    );
    expect(weekly.every((sessions) => sessions.length > 0)).toBe(true);
    expect(done.every(({ minutes }) => minutes <= minutesPerDay)).toBe(true);
    expect(weekly.every((sessions) => new Set(sessions.map(({ day }) => day)).size <= 6)).toBe(true);
    const load = weekly.map((sessions) => sessions.reduce((sum, { met, minutes }) => sum + met * minutes, 0));
    const minutes = weekly.map((sessions) => sessions.reduce((sum, each) => sum + each.minutes, 0));
    load.slice(1).forEach((value, index) => {
      const rises = value > load[index]! * 1.1 + 1 && minutes[index + 1]! > minutes[index]! + 15;
      expect(rises).toBe(false);
    });
  });
});
