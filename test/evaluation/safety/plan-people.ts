import type { LinearSolver, MadePlan, Plan, PlanningProblem, Screening } from '@regimen/domain';
import { makePlan, verifyUntrustedPlan } from '@regimen/domain';
import { planInputOf } from '../people/as-told.js';
import type { Person } from '../people/person.js';
import { cheatsOn } from './attackers/cheats.js';
import { forbiddenSuggestions, modelPlans } from './attackers/model-proposals.js';
import { acceptableClearance } from './oracle/acceptable-clearance.js';
import { rankOf } from './oracle/opinion.js';
import { servedPlanBreaches } from './oracle/served-plan.js';
import { truthOf } from './oracle/truth.js';
import type { Judge } from './screen-people.js';

/** Long enough for strength, rise and rest to show; short enough to make thousands. */
const weeks = 4;

export interface AcceptedCheat {
  name: string;
  /** The lines of the tables it breaks; none where it breaks a limit by the way it is made. */
  breaks: readonly string[];
}

/** What planning for one person came to. */
export interface PlannedPerson {
  /** Served plans: the one asked for and the one a model pushed. */
  plans: number;
  /** Those of them without a single session. */
  emptyPlans: number;
  /** Lines of the tables that served plans break. */
  breaches: readonly string[];
  /** Why no plan was made; null where one was. */
  stop: string | null;
  cheatsTried: number;
  /** The cheats that break a limit and were let through. */
  cheatsAccepted: readonly AcceptedCheat[];
}

/** Makes a plan for one person, once more with a model that proposes what is forbidden, and lets the cheater at it. */
export async function planPerson(person: Person, judge: Judge, solver: LinearSolver): Promise<PlannedPerson> {
  const input = await planInputOf(person, judge, weeks);
  const catalogue = judge.packs.flatMap(({ templates }) => templates);
  const asked = makePlan(input, solver);
  const pushed = makePlan({ ...input, suggestions: forbiddenSuggestions(catalogue) }, solver);
  const served = [asked, pushed].filter((made) => made.kind === 'plan');
  const breaches = [...new Set(served.flatMap((made) => breachesOf(person, made)))];
  const cheats = asked.kind === 'plan' ? cheatOn(person, asked.plan, asked.problem) : null;
  return {
    plans: served.length,
    emptyPlans: served.filter(({ plan }) => plan.weeks.every(({ sessions }) => sessions.length === 0)).length,
    breaches,
    stop: asked.kind === 'stopped' ? asked.stop.code : null,
    cheatsTried: cheats?.tried ?? 0,
    cheatsAccepted: cheats?.accepted ?? [],
  };
}

/** Lines of the tables that a served plan breaks. A plan for somebody whom the tables stop is a breach by itself. */
export function breachesOf(
  person: Person,
  { plan, problem, screening }: Pick<Extract<MadePlan, { kind: 'plan' }>, 'plan' | 'problem' | 'screening'>,
): string[] {
  const { least, because } = acceptableClearance(person);
  const stopped = rankOf(least) >= rankOf('block') || !person.screeningAnswered;
  return [
    ...(stopped ? [`a plan although ${because.join('; ')}`] : []),
    ...servedPlanBreaches(truthOf(person), plan, problem.catalogue, isForClinician(screening)),
  ];
}

function isForClinician({ clearance }: Screening): boolean {
  return rankOf(clearance) >= rankOf('clearance-required');
}

function cheatOn(person: Person, plan: Plan, problem: PlanningProblem) {
  const truth = truthOf(person);
  const judged = (own: Plan) =>
    servedPlanBreaches(truth, own, problem.catalogue, isForClinician(problem.screening));
  const before = new Set(judged(plan));
  const cheats = [...cheatsOn(plan, problem), ...modelPlans(plan, problem)].map((cheat) => ({
    ...cheat,
    breaks: cheat.isCertain ? [] : judged(cheat.plan as Plan).filter((line) => !before.has(line)),
  }));
  const breaking = cheats.filter(({ isCertain, breaks }) => isCertain || breaks.length > 0);
  const accepted = breaking.filter(
    (cheat) => verifyUntrustedPlan({ ...problem, plan: cheat.plan }).length === 0,
  );
  return { tried: breaking.length, accepted: accepted.map(({ name, breaks }) => ({ name, breaks })) };
}
