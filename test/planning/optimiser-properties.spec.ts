import { jest } from '@jest/globals';
import { doseOf, optimise, predictEffects, propose, responseModels } from '@regimen/domain';
import type {
  LinearProgramme,
  LinearSolver,
  PlanCertificate,
  PlanningProblem,
  SessionTemplate,
  SolverOutcome,
} from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import fc from 'fast-check';
import type { SmallShape } from './small-problems.js';
import { minutesCap, problemOf, smallCatalogue, smallShapes, tinyShapes } from './small-problems.js';

jest.setTimeout(240_000);

/** The same problems every time. */
const runs = (usual: number) => ({ seed: 20261130, numRuns: usual, endOnFailure: true });
/** Rounding of the certificate's numbers. */
const rounding = 3e-6;
/** Rounding of a linear programme. */
const exact = 1e-6;

describe('the optimiser on small problems', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = withinThePlan(await createHighsSolver());
  });
  /** A plan's certificate and the linear programme that its limits are priced by. */
  const solved = (problem: PlanningProblem, candidates = propose(problem)) => {
    const seen: Solved[] = [];
    const answer = optimise(problem, candidates, watched(solver, seen));
    const [linear] = seen;
    return answer.ok && linear ? { plan: answer.value, certificate: answer.value.certificate, linear } : null;
  };
  const capped = (shape: SmallShape, minutes: number) =>
    solved(problemOf({ ...shape, constraints: [...shape.constraints, minutesCap(minutes)] }));
  /** What a certificate leaves open between its residual and its bound: gaps and searches that stopped. */
  const openedBy = ({ gap, residualOfNoPlan }: PlanCertificate) => gap * residualOfNoPlan + rounding;

  it('never come closer to what is wanted under a tighter cap: exactly in the relaxation, else within the gap', () => {
    fc.assert(
      fc.property(
        smallShapes,
        fc.integer({ min: 3, max: 24 }),
        fc.integer({ min: 1, max: 4 }),
        (shape, steps, less) => {
          const [loose, tight] = [capped(shape, steps * 5), capped(shape, Math.max(5, (steps - less) * 5))];
          if (!loose || !tight) return;
          expect(tight.linear.objective).toBeGreaterThanOrEqual(loose.linear.objective - exact);
          expect(tight.certificate.residual).toBeGreaterThanOrEqual(loose.certificate.bound - rounding);
          expect(tight.certificate.residual).toBeGreaterThanOrEqual(
            loose.certificate.residual - openedBy(loose.certificate),
          );
        },
      ),
      runs(20),
    );
  });

  it('do not depend on the order of templates and days, nor on that of candidates beyond the gap', () => {
    fc.assert(
      fc.property(smallShapes, (shape) => {
        const problem = problemOf(shape);
        const { profile, catalogue } = problem;
        const turned = {
          ...problem,
          profile: { ...profile, availableDays: [...profile.availableDays].reverse() },
          catalogue: [...catalogue].reverse(),
        };
        const found = solved(problem);
        expect(solved(turned)?.plan).toEqual(found?.plan);
        const other = solved(problem, propose(problem).reverse());
        expect(other === null).toBe(found === null);
        if (!found || !other) return;
        expect(Math.abs(other.linear.objective - found.linear.objective)).toBeLessThanOrEqual(exact);
        const open = Math.max(openedBy(found.certificate), openedBy(other.certificate));
        const apart = other.certificate.residual - found.certificate.residual;
        expect(Math.abs(apart)).toBeLessThanOrEqual(open);
      }),
      runs(15),
    );
  });

  it('prove a bound that no calendar of all there are is below, and come within the gap of the best', () => {
    fc.assert(
      fc.property(tinyShapes, (shape) => {
        const found = solved(problemOf(shape))?.certificate;
        if (!found) throw new Error('There is no plan.');
        const best = bestOfAll(problemOf(shape), shape);
        expect(best).toBeGreaterThanOrEqual(found.bound - rounding);
        expect(found.residual).toBeGreaterThanOrEqual(best - rounding);
        expect(found.residual - best).toBeLessThanOrEqual(openedBy(found));
      }),
      runs(15),
    );
  });

  it('never do worse with another day, more time or more things: exactly in the relaxation, else within the gap', () => {
    fc.assert(
      fc.property(smallShapes, fc.integer({ min: 0, max: 3 }), (shape, day) => {
        const minutes = shape.minutes.map((each, index) => (index === day ? each + 10 : each));
        const less = solved(problemOf(shape));
        if (!less) return;
        for (const richer of [{ minutes }, { templates: smallCatalogue }]) {
          const more = solved(problemOf({ ...shape, ...richer }));
          if (!more) throw new Error('With more to choose from there is no plan.');
          expect(more.linear.objective).toBeLessThanOrEqual(less.linear.objective + exact);
          expect(more.certificate.bound).toBeLessThanOrEqual(less.certificate.residual + rounding);
        }
      }),
      runs(15),
    );
  });

  it('price limits by what they cost: of the right sign, and no less than another unit saves', () => {
    let priced = 0;
    fc.assert(
      fc.property(smallShapes, fc.integer({ min: 3, max: 12 }), (shape, steps) => {
        const found = capped(shape, steps * 5);
        const relaxed = capped(shape, steps * 5 + 1);
        if (!found || !relaxed) return;
        for (const { name, lower, upper } of found.linear.programme.rows) {
          const dual = found.linear.duals[name] ?? 0;
          if (!Number.isFinite(lower)) expect(dual).toBeLessThanOrEqual(exact);
          if (!Number.isFinite(upper)) expect(dual).toBeGreaterThanOrEqual(-exact);
        }
        const { binding } = found.certificate;
        expect(binding.every((each) => each.price > 0)).toBe(true);
        const price = binding.find(({ constraintId }) => constraintId === 'cap')?.price ?? 0;
        const saved = found.linear.objective - relaxed.linear.objective;
        expect(saved).toBeGreaterThanOrEqual(-exact);
        // The value of a linear programme is convex in its limits: the first unit saves no more than its price.
        expect(saved).toBeLessThanOrEqual(price + rounding);
        priced += price > 0 ? 1 : 0;
      }),
      runs(20),
    );
    expect(priced).toBeGreaterThan(5);
  });
});

/** The solver for plans alone: by when in a year a shortfall could be made good is not asked here, and takes most of the time. */
function withinThePlan(solver: LinearSolver): LinearSolver {
  const reachesFar = ({ rows }: LinearProgramme) => rows.some(({ name }) => name === 'days|52');
  return {
    name: solver.name,
    version: solver.version,
    solve: (programme) => (reachesFar(programme) ? { status: 'infeasible' } : solver.solve(programme)),
  };
}

interface Solved {
  programme: LinearProgramme;
  objective: number;
  duals: Readonly<Record<string, number>>;
}

/** The solver, with the linear programmes it has answered noted in `seen`. */
function watched(solver: LinearSolver, seen: Solved[]): LinearSolver {
  return {
    name: solver.name,
    version: solver.version,
    solve: (programme): SolverOutcome => {
      const outcome = solver.solve(programme);
      if ('values' in outcome && programme.columns.every(({ integer }) => !integer)) {
        seen.push({ programme, objective: outcome.objective, duals: outcome.rowDuals });
      }
      return outcome;
    },
  };
}

/** The smallest residual of all calendars of a tiny problem, tried one by one under the rules of start and rise. */
function bestOfAll(problem: PlanningProblem, { templates, minutes }: SmallShape): number {
  const models = responseModels({ hypertensive: false, dietaryDeficitKcalPerDay: 0 });
  const days = minutes.filter((each) => each > 0).map((open) => sessionsWithin(templates, open));
  const weeks = days.reduce<Session[][]>(
    (all, day) => all.flatMap((week) => day.map((session) => [...week, ...session])),
    [[]],
  );
  const hardest = Math.max(...templates.map(({ met }) => met));
  const doses = weeks.map((week) => doseOf(week, 70));
  let best = Infinity;
  weeks.forEach((first, one) => {
    if (loadOf(first) > gentleLoad) return;
    weeks.forEach((second, other) => {
      if (!mayFollow(first, second, hardest)) return;
      const effects = predictEffects(problem.targets, models, [doses[one]!, doses[other]!]);
      best = Math.min(
        best,
        effects.reduce((sum, { residual }) => sum + residual, 0),
      );
    });
  });
  return best;
}

interface Session {
  template: SessionTemplate;
  minutes: number;
}
/** The load that anyone can start with, MET-minutes, and the rise from week to week, as the guide states them. */
const gentleLoad = 315;
const rise = { fraction: 0.1, freeMinutes: 15 };

function sessionsWithin(templates: readonly SessionTemplate[], open: number): Session[][] {
  const lengths = [10, 15, 20].filter((minutes) => minutes <= open);
  return [[], ...templates.flatMap((template) => lengths.map((minutes) => [{ template, minutes }]))];
}

function mayFollow(before: readonly Session[], after: readonly Session[], hardest: number): boolean {
  const byFraction = loadOf(after) <= loadOf(before) * (1 + rise.fraction) + 1e-9;
  const byMinutes =
    loadOf(after) <= loadOf(before) + rise.freeMinutes * hardest &&
    minutesOf(after) <= minutesOf(before) + rise.freeMinutes;
  return byFraction || byMinutes;
}

function loadOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { template, minutes }) => sum + template.met * minutes, 0);
}

function minutesOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}
