import { jest } from '@jest/globals';
import {
  canonicalJson,
  comparableActivities,
  comparedWeeks,
  explain,
  isInWeek,
  keepToComparison,
  makePlan,
  planDiff,
  verifyPlan,
} from '@regimen/domain';
import type { ComparisonDesign, KnowledgePack, LinearSolver, Profile } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, cardiac, inputFor } from './personas.js';

jest.setTimeout(180_000);

describe('comparing two activities week by week', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  let well: Made;
  let ill: Made;
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
    well = make(beginner);
    ill = make(cardiac);
  });
  const make = (profile: Profile, comparison?: ComparisonDesign) => {
    const trying = { seed: 1, beliefs: {}, refused: [] };
    const input = {
      ...inputFor(profile, {}, packs),
      weeks: 6,
      ...(comparison ? { comparison, trying } : {}),
    };
    const made = makePlan(input, solver);
    if (made.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(made.stop)}`);
    return made;
  };
  type Made = ReturnType<typeof make>;
  const designFor = (made: Made): ComparisonDesign => {
    const [choice] = comparableActivities(made.plan, made.problem, '2026-11-30');
    return {
      ...{ first: choice!.activity, second: choice!.partners[0]!, outcome: 'enjoyment' },
      ...{ weeks: 6, seed: 3, startsOn: '2026-11-30' },
    };
  };
  /** Of each week of the comparison, how many sessions are of its own activity and of the other. */
  const held = (plan: Made['plan'], comparison: ComparisonDesign) =>
    comparedWeeks(comparison).map((week) => {
      const sessions = plan.weeks.flatMap((each) => each.sessions).filter(({ date }) => isInWeek(week, date));
      const count = (activity: string) => sessions.filter((one) => one.activity === activity).length;
      return { own: count(week.activity), other: count(week.other) };
    });

  it('offers pairs that are safe for the person, of which the plan holds one', () => {
    const made = well;
    const choices = comparableActivities(made.plan, made.problem, '2026-11-30');
    const safe = new Set(made.candidates.map(({ template }) => template.activity));
    const planned = new Set(
      made.plan.weeks.flatMap(({ sessions }) => sessions.map(({ activity }) => activity)),
    );
    expect(choices.length).toBeGreaterThanOrEqual(2);
    for (const { activity, partners } of choices)
      for (const partner of partners) {
        expect(safe.has(activity) && safe.has(partner)).toBe(true);
        expect(planned.has(activity) || planned.has(partner)).toBe(true);
        expect(choices.find((one) => one.activity === partner)!.partners).toContain(activity);
      }
    expect(comparableActivities(made.plan, made.problem, '2027-12-01')).toEqual([]);
  });

  it('swaps a finished plan only as far as the verifier lets it, and says why', () => {
    const made = well;
    const comparison = designFor(made);
    const problem = { ...made.problem, comparison };
    const plan = keepToComparison(made.plan, problem);
    expect(verifyPlan({ ...problem, plan })).toEqual([]);
    expect(planDiff(made.plan, plan).sessions.length).toBeGreaterThan(0);
    expect(held(plan, comparison).filter(({ own, other }) => own > 0 && other === 0).length).toBeGreaterThan(
      held(made.plan, comparison).filter(({ own, other }) => own > 0 && other === 0).length,
    );
    expect(canonicalJson(keepToComparison(made.plan, problem))).toBe(canonicalJson(plan));
    const explained = explain({
      ...{ ...made, plan, problem, constraints: problem.constraints, violations: [], dataWindow: [] },
    });
    const told = explained.sessions.filter(({ reasons }) =>
      reasons.some(({ text }) => text.en.startsWith('Lot gave this week to it')),
    );
    expect(told).toHaveLength(held(plan, comparison).reduce((sum, { own }) => sum + own, 0));
  });

  it('makes a new plan by it, safe, the same twice, with nothing drawn beside it', () => {
    const comparison = designFor(well);
    const made = make(beginner, comparison);
    expect(made.problem.trial).toBeUndefined();
    expect(verifyPlan({ ...made.problem, plan: made.plan })).toEqual([]);
    const pure = held(made.plan, comparison).filter(({ own, other }) => own > 0 && other === 0);
    expect(pure.length).toBeGreaterThanOrEqual(5);
    expect(canonicalJson(make(beginner, comparison).plan)).toBe(canonicalJson(made.plan));
  });

  it('is nothing for somebody who is ill, whatever they agreed to', () => {
    expect(comparableActivities(ill.plan, ill.problem, '2026-11-30')).toEqual([]);
    const asked = make(cardiac, designFor(well));
    expect(asked.problem.comparison).toBeUndefined();
    expect(canonicalJson(asked.plan)).toBe(canonicalJson(ill.plan));
  });
});
