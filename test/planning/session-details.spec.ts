import { jest } from '@jest/globals';
import { canonicalJson, editPlan, makePlan, secondsOf, verifyPlan } from '@regimen/domain';
import type { KnowledgePack, LinearSolver, MadePlan, Profile } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, cardiac, inputFor, older } from './personas.js';

jest.setTimeout(120_000);

describe('what a planned session says to do', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  const made = new Map<Profile, MadePlan & { kind: 'plan' }>();
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
    for (const profile of [beginner, cardiac, older]) {
      const plan = makePlan({ ...inputFor(profile, {}, packs), weeks: 2 }, solver);
      if (plan.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(plan.stop)}`);
      made.set(profile, plan);
    }
  });
  const people: [string, Profile][] = [
    ['a beginner', beginner],
    ['somebody after an infarction', cardiac],
    ['somebody of seventy', older],
  ];
  const sessionsOf = (profile: Profile) => made.get(profile)!.plan.weeks.flatMap(({ sessions }) => sessions);

  it.each(people)('passes the verifier for %s', (_who, profile) => {
    const { plan, problem } = made.get(profile)!;
    expect(verifyPlan({ ...problem, plan })).toEqual([]);
  });

  it.each(people)('names exercises whose seconds are those of the main part for %s', (_who, profile) => {
    const named = sessionsOf(profile).filter(({ exercises }) => exercises !== undefined);
    expect(named.length).toBeGreaterThan(0);
    for (const { exercises = [], steps } of named) {
      const work = steps
        .filter(({ kind }) => kind === 'work')
        .reduce((sum, step) => sum + secondsOf(step), 0);
      expect(exercises.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(work);
      expect(exercises.length).toBeGreaterThanOrEqual(3);
      expect(exercises.length).toBeLessThanOrEqual(8);
      expect(new Set(exercises.map(({ exerciseId }) => exerciseId)).size).toBe(exercises.length);
    }
  });

  it('offers alternatives, of which each may be chosen', () => {
    const { plan, problem } = made.get(beginner)!;
    const offered = sessionsOf(beginner).filter(({ alternatives = [] }) => alternatives.length > 0);
    expect(offered.length).toBeGreaterThan(0);
    for (const { id, alternatives = [] } of offered.slice(0, 2)) {
      for (const { templateId, minutes } of alternatives) {
        const swapped = editPlan(plan, { sessionId: id, swapTo: templateId }, problem);
        if (!swapped.ok) throw new Error(swapped.problem.message);
        expect(verifyPlan({ ...problem, plan: swapped.value })).toEqual([]);
        const chosen = swapped.value.weeks
          .flatMap(({ sessions }) => sessions)
          .find((session) => session.templateId === templateId && session.minutes === minutes);
        expect(chosen).toBeDefined();
      }
    }
  });

  it('offers nothing that was not an alternative', () => {
    const { plan, problem } = made.get(beginner)!;
    const swapped = editPlan(
      plan,
      { sessionId: sessionsOf(beginner)[0]!.id, swapTo: 'running-interval-vigorous' },
      problem,
    );
    expect(swapped).toMatchObject({ ok: false, problem: { code: 'NO_ALTERNATIVE' } });
  });

  it('is the same byte for byte', () => {
    const { plan } = made.get(older)!;
    const again = makePlan({ ...inputFor(older, {}, packs), weeks: 2 }, solver);
    expect(again.kind === 'plan' && canonicalJson(again.plan)).toBe(canonicalJson(plan));
  });
});
