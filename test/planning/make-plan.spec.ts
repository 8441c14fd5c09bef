import { jest } from '@jest/globals';
import { canonicalJson, editPlan, makePlan, verifyPlan, weekdayOf } from '@regimen/domain';
import type { KnowledgePack, LinearSolver, MadePlan, Profile, TrainingRequest } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import fc from 'fast-check';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { beginner, cardiac, inputFor, older, swimmer } from './personas.js';

jest.setTimeout(120_000);

const said = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' as const });
const swims: Partial<TrainingRequest> = {
  goals: [{ kind: said('lose-weight'), target: null, deadline: null }],
  likedActivities: [said('swimming')],
  dislikedActivities: [said('running')],
  sessionsPerWeek: said(3),
  painfulJoints: [said('knee')],
  conditions: [said('hypertension'), said('knee-pain')],
};

describe('making a plan', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
  });
  const makeAnew = (profile: Profile, request: Partial<TrainingRequest> = {}, changes = {}) =>
    makePlan({ ...inputFor(profile, request, packs), ...changes }, solver);
  const madeOnce = new Map<string, MadePlan>();
  /** The plans of the personas, each made once: several tests look at the same one. */
  const make = (profile: Profile, request: Partial<TrainingRequest> = {}): MadePlan => {
    const key = canonicalJson({ profile, request });
    const made = madeOnce.get(key) ?? makeAnew(profile, request);
    madeOnce.set(key, made);
    return made;
  };
  const planned = (made: MadePlan) => {
    if (made.kind !== 'plan') throw new Error(`Stopped: ${JSON.stringify(made.stop)}`);
    return made;
  };
  const sessionsOf = (made: MadePlan) => planned(made).plan.weeks.flatMap(({ sessions }) => sessions);

  it.each<[string, Profile, Partial<TrainingRequest>, string]>([
    ['a healthy beginner', beginner, {}, 'clear-with-limits'],
    ['somebody with hypertension and a painful knee who swims', swimmer, swims, 'clear-with-limits'],
    ['somebody eight weeks after an infarction on a beta-blocker', cardiac, {}, 'needs-clinician'],
    ['somebody of seventy at home', older, {}, 'clear-with-limits'],
  ])('gives %s a verified plan with a certificate', (_who, profile, request, outcome) => {
    const { plan, problem, screening } = planned(make(profile, request));
    expect(screening.outcome).toBe(outcome);
    expect(verifyPlan({ ...problem, plan })).toEqual([]);
    const { residual, bound, gap, residualOfNoPlan } = plan.certificate;
    expect(bound).toBeLessThanOrEqual(residual + 1e-6);
    expect(residual).toBeLessThan(residualOfNoPlan);
    expect(gap).toBeCloseTo((residual - bound) / residualOfNoPlan, 5);
    expect(gap).toBeLessThanOrEqual(0.01);
    const minutes = plan.weeks.map((week) => week.minutes);
    expect(minutes.every((value) => value > 0)).toBe(true);
    // Coming back from an easier week is no rise over the week before it.
    const rises = minutes
      .slice(1)
      .map((value, index) => value - Math.max(...minutes.slice(Math.max(0, index - 1), index + 1)));
    expect(Math.max(...rises)).toBeLessThanOrEqual(60);
  });

  it('is the same byte for byte', () => {
    const text = () => canonicalJson(planned(makeAnew(swimmer, swims)).plan);
    expect(text()).toBe(text());
  });

  it('swims where swimming was asked for, never runs, and spares the knee', () => {
    const made = planned(make(swimmer, swims));
    const sessions = sessionsOf(made);
    expect(sessions.filter(({ activity }) => activity === 'swimming').length).toBeGreaterThan(
      sessions.length * 0.6,
    );
    const templates = new Map(made.problem.catalogue.map((template) => [template.id, template]));
    for (const { activity, templateId, date } of sessions) {
      expect(activity).not.toMatch(/running/);
      expect(templates.get(templateId)?.impact).not.toBe('high');
      expect([1, 3, 5, 6]).toContain(weekdayOf(date));
    }
  });

  it('steers by effort where a medicine makes the pulse a bad guide', () => {
    for (const session of sessionsOf(make(cardiac))) {
      for (const step of session.steps) {
        expect(step.heartRateBpm).toBeNull();
        expect(step.rpe.high).toBeLessThanOrEqual(14);
      }
    }
  });

  it('lets no suggestion of a model bring back what a limit forbids', () => {
    const forbidden = packs[0]!.templates.filter(
      ({ activity, impact }) => /running/.test(activity) || impact === 'high',
    );
    const suggestions = Object.fromEntries(forbidden.map(({ id }) => [id, 1]));
    const pushed = makeAnew(swimmer, swims, {
      suggestions: { ...suggestions, 'does-not-exist': 1, 'walking-moderate': Number.NaN },
    });
    const ids = new Set(forbidden.map(({ id }) => id));
    expect(sessionsOf(pushed).filter(({ templateId }) => ids.has(templateId))).toEqual([]);
  });

  it('makes no plan without screening, nor for harm, nor through a red flag', () => {
    const stops = [
      make({ ...beginner, screeningAnsweredOn: null }),
      make(beginner, { harms: [said('self-harm')] }),
      make(beginner, { symptoms: [said('chest-pain-rest')] }),
      make(beginner, {
        symptoms: [said('chest-pain-rest')],
        harms: [said('train-through-red-flag')],
      }),
      make({ ...beginner, restingSystolicMmHg: 190, restingDiastolicMmHg: 100 }),
    ];
    expect(stops.map((made) => made.kind === 'stopped' && made.stop.code)).toEqual([
      'SCREENING_MISSING',
      'REQUEST_HARMFUL',
      'STOP_EMERGENCY',
      'STOP_EMERGENCY',
      'BLOCKED',
    ]);
  });

  it('comes no closer under a tighter limit', () => {
    const residualOf = (minutesPerSession: number) =>
      planned(make(beginner, { minutesPerSession: said(minutesPerSession) })).plan.certificate.bound;
    expect(residualOf(20)).toBeGreaterThanOrEqual(residualOf(30) - 1e-6);
    expect(residualOf(30)).toBeGreaterThanOrEqual(residualOf(60) - 1e-6);
  });

  it.each<[string, Profile, Partial<TrainingRequest>]>([
    ['somebody who swims', swimmer, swims],
    ['somebody of seventy at home', older, {}],
  ])('has a bound that no change by hand undercuts: %s', (_who, profile, request) => {
    const { plan, problem } = planned(make(profile, request));
    const edits = plan.weeks.flatMap(({ sessions }) =>
      sessions.flatMap(({ id, minutes }) =>
        [-10, 5, 20].map((more) => ({ sessionId: id, minutes: minutes + more })),
      ),
    );
    const accepted = edits
      .map((edit) => editPlan(plan, edit, problem))
      .flatMap((edited) =>
        edited.ok && verifyPlan({ ...problem, plan: edited.value }).length === 0 ? [edited.value] : [],
      );
    expect(accepted.length).toBeGreaterThan(0);
    for (const { certificate } of accepted) {
      expect(certificate.residual).toBeGreaterThanOrEqual(plan.certificate.bound - 1e-6);
    }
  });

  it('reckons a change by hand anew, and the verifier catches one that breaks a limit', () => {
    const { plan, problem } = planned(make(beginner));
    const [session] = [...plan.weeks.at(-1)!.sessions].sort((a, b) => b.minutes - a.minutes);
    const shorter = editPlan(plan, { sessionId: session!.id, minutes: session!.minutes - 5 }, problem);
    expect(shorter.ok && verifyPlan({ ...problem, plan: shorter.value })).toEqual([]);
    expect(shorter.ok && shorter.value.weeks.at(-1)!.minutes).toBe(plan.weeks.at(-1)!.minutes - 5);
    const tooLong = editPlan(plan, { sessionId: session!.id, minutes: 300 }, problem);
    expect(tooLong.ok && verifyPlan({ ...problem, plan: tooLong.value }).length).toBeGreaterThan(0);
    const otherDay = editPlan(plan, { sessionId: session!.id, moveTo: '2027-01-08' }, problem);
    expect(otherDay.ok && verifyPlan({ ...problem, plan: otherDay.value }).map(({ rule }) => rule)).toContain(
      'availability',
    );
  });

  it('keeps every limit for people of all kinds', () => {
    const condition = fc.constantFrom(
      'hypertension',
      'knee-osteoarthritis',
      'type-2-diabetes',
      'low-back-pain',
      'obesity',
      'asthma',
    );
    const person = fc.record({
      age: fc.integer({ min: 19, max: 85 }),
      mass: fc.integer({ min: 50, max: 120 }),
      systolic: fc.integer({ min: 100, max: 158 }),
      conditions: fc.uniqueArray(condition, { maxLength: 3 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 6 }),
      minutes: fc.constantFrom(20, 30, 45, 60),
      active: fc.constantFrom(0, 60, 150, 300),
    });
    fc.assert(
      fc.property(person, ({ age, mass, systolic, conditions, days, minutes, active }) => {
        const profile: Profile = {
          ...beginner,
          birthDate: `${2026 - age}-01-15`,
          bodyMassKg: mass,
          restingSystolicMmHg: systolic,
          conditions: conditions.map((code) => ({ code: code as 'hypertension' })),
          availableDays: days.map((weekday) => ({ weekday: weekday as 1, minutes })),
          activeMinutesPerWeek: active,
        };
        const made = makeAnew(profile, {}, { weeks: 4 });
        if (made.kind === 'stopped') return made.stop.code !== 'UNVERIFIED';
        return verifyPlan({ ...made.problem, plan: made.plan }).length === 0;
      }),
      { numRuns: 25, seed: 20261125 },
    );
  });
});
