import { jest } from '@jest/globals';
import {
  changeProblem,
  changeText,
  makePlan,
  offerChanges,
  requestConstraints,
  verifyPlan,
  weekdayOf,
  whatIf,
} from '@regimen/domain';
import type { WishChange, KnowledgePack, LinearSolver, MadePlan, TrainingRequest } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, cardiac, inputFor, swimmer } from './personas.js';

jest.setTimeout(120_000);

const said = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' as const });
const wishes: Partial<TrainingRequest> = {
  goals: [{ kind: said('lose-weight'), target: null, deadline: null }],
  likedActivities: [said('swimming')],
  sessionsPerWeek: said(3),
  painfulJoints: [said('knee')],
};

describe('what would change if', () => {
  let solver: LinearSolver;
  let made: Extract<MadePlan, { kind: 'plan' }>;
  beforeAll(async () => {
    solver = await createHighsSolver();
    made = planned(makePlan({ ...inputFor(swimmer, wishes, await installedPacks()), weeks: 6 }, solver));
  });
  const planned = (plan: MadePlan) => {
    if (plan.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(plan.stop)}`);
    return plan;
  };
  const ask = (change: WishChange) => whatIf(made, change, solver);
  const compared = (change: WishChange) => {
    const answer = ask(change);
    if (answer.kind !== 'compared') throw new Error(answer.message.en);
    return answer;
  };

  /** Searches for a bound end within half a thousandth of doing nothing, of which either may have used all. */
  const slack = () => 0.001 * made.plan.certificate.residualOfNoPlan;

  it('comes no further from the goal with one more day, and really uses the day', () => {
    const { comparison, plan, problem } = compared({ kind: 'add-day', weekday: 7 });
    expect(verifyPlan({ ...problem, plan })).toEqual([]);
    expect(comparison.then.bound).toBeLessThanOrEqual(comparison.now.bound + slack());
    expect(comparison.then.sessionsPerWeek).toBeGreaterThan(comparison.now.sessionsPerWeek);
    expect(comparison.outcomes.some(({ verdict }) => verdict === 'closer')).toBe(true);
    const days = plan.weeks.flatMap(({ sessions }) => sessions.map(({ date }) => weekdayOf(date)));
    expect(days).toContain(7);
  });

  it('keeps shorter sessions short, and says what that costs', () => {
    const { comparison, plan } = compared({ kind: 'shorter-sessions', minutes: 25 });
    const lengths = plan.weeks.flatMap(({ sessions }) => sessions.map(({ minutes }) => minutes));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(25);
    expect(comparison.then.residual).toBeGreaterThan(comparison.now.residual);
    expect(comparison.outcomes.map(({ verdict }) => verdict)).toContain('further');
  });

  it('leaves out what it is asked to leave out, and names it', () => {
    const { comparison, plan } = compared({ kind: 'without-activity', activity: 'swimming' });
    const activities = plan.weeks.flatMap(({ sessions }) => sessions.map(({ activity }) => activity));
    expect(activities).not.toContain('swimming');
    expect(comparison.dropped).toContain('swimming');
  });

  it('plans nothing that only the lost place offers, though it is liked', () => {
    const { comparison } = compared({ kind: 'without-place', place: 'pool' });
    expect(comparison.dropped).toContain('swimming');
    expect(comparison.added).not.toContain('swimming');
  });

  it('keeps the goal where the plan is longer', () => {
    const { comparison, plan, problem } = compared({ kind: 'weeks', count: 2 });
    expect(plan.weeks).toHaveLength(8);
    expect(problem.targets.map(({ value }) => value)).toEqual(made.problem.targets.map(({ value }) => value));
    expect(comparison.then.bound).toBeLessThanOrEqual(comparison.now.bound + slack());
  });

  it('answers the same twice', () => {
    const change: WishChange = { kind: 'sessions', count: 1 };
    expect(ask(change)).toEqual(ask(change));
  });

  it.each<[WishChange]>([
    [{ kind: 'add-day', weekday: 1 }],
    [{ kind: 'sessions', count: 9 }],
    [{ kind: 'weeks', count: 0 }],
    [{ kind: 'more-minutes', minutes: 500 }],
    [{ kind: 'more-minutes', minutes: 2.5 }],
  ])('refuses what is no change or goes too far: %j', (change) => {
    expect(ask(change)).toMatchObject({ kind: 'impossible', reasons: [] });
  });

  it('says that nothing is left where the last session goes', () => {
    expect(compared({ kind: 'drop-day', weekday: 1 }).comparison.then.weeks).toBe(6);
    const answer = whatIf(
      {
        ...made,
        problem: {
          ...made.problem,
          catalogue: made.problem.catalogue.filter(({ activity }) => activity === 'swimming'),
        },
      },
      { kind: 'without-activity', activity: 'swimming' },
      solver,
    );
    expect(answer.kind).toBe('impossible');
  });

  it('loosens no limit that is not a wish', async () => {
    const ill = planned(makePlan({ ...inputFor(cardiac, wishes, await installedPacks()), weeks: 2 }, solver));
    const changes: WishChange[] = [
      { kind: 'add-day', weekday: 7 },
      { kind: 'drop-day', weekday: 1 },
      { kind: 'more-minutes', minutes: 30 },
      { kind: 'shorter-sessions', minutes: 20 },
      { kind: 'sessions', count: 3 },
      { kind: 'with-place', place: 'gym' },
      { kind: 'without-place', place: 'home' },
      { kind: 'without-activity', activity: 'walking' },
      { kind: 'weeks', count: 2 },
    ];
    const safety = ill.problem.constraints.filter(({ packId }) => packId !== 'request');
    expect(safety.length).toBeGreaterThan(0);
    const pain = requestConstraints(ill.problem).filter(({ id }) => id.includes('painful'));
    for (const change of changes) {
      const changed = changeProblem(ill.problem, change);
      if (!changed.ok) throw new Error(`${change.kind}: ${changed.problem.message}`);
      expect(changed.value.constraints).toEqual(expect.arrayContaining([...safety, ...pain]));
      expect(changed.value.profile.conditions).toEqual(cardiac.conditions);
      expect(changed.value.screening).toBe(ill.problem.screening);
    }
  });

  it('keeps a limit of a pack that calls itself like a wish', () => {
    const [limit] = made.problem.constraints;
    const sly = { ...limit!, id: 'request.of-a-pack', packId: 'request' };
    const problem = { ...made.problem, constraints: [...made.problem.constraints, sly] };
    const changed = changeProblem(problem, { kind: 'sessions', count: 1 });
    expect(changed.ok && changed.value.constraints).toContainEqual(sly);
  });

  it('offers a handful of questions, dearest limit first, that all can be asked', () => {
    const offers = offerChanges(made.plan, made.problem);
    expect(offers.length).toBeGreaterThanOrEqual(3);
    expect(offers.length).toBeLessThanOrEqual(6);
    for (const offer of offers) {
      expect(changeProblem(made.problem, offer).ok).toBe(true);
      expect(changeText(offer).zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('says changes the way people do', () => {
    expect(changeText({ kind: 'sessions', count: 1 })).toEqual({
      en: '1 session a week more',
      zh: '每周多1次训练',
    });
    expect(changeText({ kind: 'weeks', count: -2 })).toEqual({ en: '2 weeks less', zh: '少2周' });
  });

  it('has no place for a beginner to lose who named none', async () => {
    const packs: KnowledgePack[] = await installedPacks();
    const problem = planned(
      makePlan({ ...inputFor({ ...beginner, places: ['gym'] }, {}, packs), weeks: 1 }, solver),
    ).problem;
    const changed = changeProblem(problem, { kind: 'without-place', place: 'gym' });
    expect(changed.ok && changed.value.profile.places).toEqual(['home', 'outdoors']);
  });
});
