import { jest } from '@jest/globals';
import { canonicalJson, explain, makePlan, verifyPlan } from '@regimen/domain';
import type { KnowledgePack, LinearSolver, MadePlan, Profile, TryingOrder } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, cardiac, inputFor } from './personas.js';

jest.setTimeout(180_000);

const trying = (seed: number, more: Partial<TryingOrder> = {}): TryingOrder => ({
  seed,
  beliefs: {},
  refused: [],
  ...more,
});

describe('trying something new', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
  });
  const make = (profile: Profile, order?: TryingOrder) => {
    const input = { ...inputFor(profile, {}, packs), weeks: 4, ...(order ? { trying: order } : {}) };
    const made = makePlan(input, solver);
    if (made.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(made.stop)}`);
    return made;
  };
  const minutesOf = (made: ReturnType<typeof make>, activity: string) =>
    made.plan.weeks
      .flatMap(({ sessions }) => sessions)
      .filter((session) => session.activity === activity)
      .reduce((sum, { minutes }) => sum + minutes, 0);
  const reasons = (made: Extract<MadePlan, { kind: 'plan' }>) =>
    explain({ ...made, constraints: made.problem.constraints, violations: [], dataWindow: [] });

  it('draws from the safe set, keeps every limit, says so, and is the same for the same seed', () => {
    const plain = make(beginner);
    const allowed = new Set(plain.candidates.map(({ template }) => template.activity));
    let gained = 0;
    for (const seed of [1, 2, 3, 4]) {
      const made = make(beginner, trying(seed));
      const { trial } = made.problem;
      expect(trial).toBeDefined();
      for (const { activity } of trial!.arms) expect(allowed.has(activity)).toBe(true);
      expect(made.problem.constraints).toEqual(plain.problem.constraints);
      expect(verifyPlan({ ...made.problem, plan: made.plan })).toEqual([]);
      if (minutesOf(made, trial!.chosen) > minutesOf(plain, trial!.chosen)) gained += 1;
      const tried = reasons(made).sessions.filter((one) => one.reasons.some(({ kind }) => kind === 'trial'));
      const sessions = made.plan.weeks.flatMap((week) => week.sessions);
      expect(tried.map(({ sessionId }) => sessionId)).toEqual(
        sessions.filter(({ activity }) => activity === trial!.chosen).map(({ id }) => id),
      );
      if (seed === 1) expect(canonicalJson(make(beginner, trying(seed)).plan)).toBe(canonicalJson(made.plan));
    }
    expect(gained).toBeGreaterThanOrEqual(2);
  });

  it('draws nothing where nobody asked for it, and nothing that was refused', () => {
    expect(make(beginner).problem.trial).toBeUndefined();
    const { chosen } = make(beginner, trying(1)).problem.trial!;
    const without = make(beginner, trying(1, { refused: [chosen] })).problem.trial!;
    expect(without.arms.map(({ activity }) => activity)).not.toContain(chosen);
  });

  it('tries nothing with somebody who is ill, whatever they said', () => {
    const asked = make(cardiac, trying(1));
    expect(asked.problem.trial).toBeUndefined();
    expect(canonicalJson(asked.plan)).toBe(canonicalJson(make(cardiac).plan));
  });
});
