import { goodPlan, sources } from './verify/testing/good-plan.js';
import { planPhases, withPhases } from './plan-phases.js';
import type { PlanningProblem } from './planning-problem.js';

function phasesOf(plan: { weeks?: number; raceBy?: object; habitsBy?: readonly number[] }) {
  const { weeks = 12, raceBy, habitsBy = [] } = plan;
  const race = { kind: { value: 'run-event' }, target: null, deadline: { value: raceBy } };
  const problem = {
    weeks,
    startsOn: '2026-11-30',
    screening: { prescriptions: [] },
    request: { goals: raceBy ? [race] : [] },
    targets: habitsBy.map((byWeek) => ({ outcome: 'weekly-aerobic-minutes', byWeek })),
  } as unknown as PlanningProblem;
  return planPhases(problem);
}

const weeksOf = (phases: readonly string[], wanted: string) =>
  phases.flatMap((kind, index) => (kind === wanted ? [index + 1] : []));

it('puts no easier week among those that a habit is judged by', () => {
  const easierWeeks = (habitsBy: readonly number[]) => weeksOf(phasesOf({ habitsBy }), 'deload');
  expect(easierWeeks([])).toEqual([4, 8]);
  expect(easierWeeks([12])).toEqual([4, 8]);
  expect(easierWeeks([10])).toEqual([4]);
  expect(easierWeeks([7, 12])).toEqual([8]);
});

describe('a taper', () => {
  it('is the two weeks up to the race, after a peak', () => {
    const phases = phasesOf({ raceBy: { weeks: 12 } });
    expect(weeksOf(phases, 'taper')).toEqual([11, 12]);
    expect(weeksOf(phases, 'peak')).toEqual([10]);
  });

  it('is none where the plan ends long before the race', () => {
    for (const raceBy of [{ weeks: 20 }, { weeks: 15 }, { date: '2027-06-01' }]) {
      const phases = phasesOf({ raceBy });
      expect(weeksOf(phases, 'taper')).toEqual([]);
      expect(weeksOf(phases, 'peak')).toEqual([]);
      expect(phases.at(-1)).toBe('build');
    }
  });

  it('begins in the last week of a plan that ends a week before the race, which is the peak two weeks before', () => {
    expect(weeksOf(phasesOf({ raceBy: { weeks: 13 } }), 'taper')).toEqual([12]);
    expect(weeksOf(phasesOf({ raceBy: { weeks: 13 } }), 'peak')).toEqual([11]);
    expect(weeksOf(phasesOf({ raceBy: { weeks: 14 } }), 'taper')).toEqual([]);
    expect(weeksOf(phasesOf({ raceBy: { weeks: 14 } }), 'peak')).toEqual([12]);
  });

  it('is the same for a race on a day as for one at the end of its week', () => {
    // Day 84 after the start is the Monday after week 12.
    expect(phasesOf({ raceBy: { date: '2027-02-21' } })).toEqual(phasesOf({ raceBy: { weeks: 12 } }));
    expect(phasesOf({ raceBy: { date: '2027-02-23' } })).toEqual(phasesOf({ raceBy: { weeks: 13 } }));
  });

  it('is none before a race too soon to taper for, nor in a short plan for a far race', () => {
    expect(phasesOf({ weeks: 5, raceBy: { weeks: 5 } })).toEqual([]);
    expect(weeksOf(phasesOf({ weeks: 6, raceBy: { weeks: 20 } }), 'taper')).toEqual([]);
  });
});

describe('a week says its phase', () => {
  const { weeks } = goodPlan();
  const loads = (...shares: number[]) =>
    shares.map((share, index) => ({ ...weeks[0]!, week: index + 1, load: 100 * share }));
  const named = (shares: number[], phases: Parameters<typeof withPhases>[1]) =>
    withPhases(loads(...shares), phases, sources.catalogue).map(({ phase }) => phase?.kind);

  it('only while it is what the phase says', () => {
    expect(named([1, 0.6], ['base', 'deload'])).toEqual(['base', 'deload']);
    expect(named([1, 0.8], ['base', 'deload'])).toEqual(['base', undefined]);
    expect(named([1, 0.4], ['base', 'deload'])).toEqual(['base', undefined]);
    expect(named([1, 0.5, 0.5], ['peak', 'taper', 'taper'])).toEqual(['peak', 'taper', 'taper']);
    expect(named([1, 0.5, 0.7], ['peak', 'taper', 'taper'])).toEqual(['peak', undefined, undefined]);
    expect(named([1, 0.9], ['build', 'peak'])).toEqual(['build', 'peak']);
    expect(named([1, 0.6], ['build', 'peak'])).toEqual(['build', 'build']);
  });

  it('as none where none was planned', () => expect(named([1, 0.6], [])).toEqual([undefined, undefined]));
});
