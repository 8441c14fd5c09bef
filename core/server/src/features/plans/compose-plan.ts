import { changeWishes, explain, makePlan, sketchPerson } from '@regimen/domain';
import type {
  Baseline,
  Explanation,
  LinearSolver,
  MakePlanInput,
  MadePlan,
  NutritionAdvice,
  Plan,
  PlanningProblem,
  PlanStop,
  Profile,
  Screening,
  TrainingRequest,
  WishChange,
} from '@regimen/domain';
import { assembleFacts, compileRules, screenPerson } from '@regimen/domain';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import type { ModelsAtWork } from '../models/models-at-work.js';
import { runShadows } from '../models/run-shadows.js';
import { phraseSummary } from './phrase-summary.js';
import { suggestionsFor } from './suggestions-for.js';
import { understandRequest } from './understand-request.js';

/** Everything a plan is ordered with: one person, their data, their words. */
export interface PlanOrder {
  profile: Profile;
  text: string;
  answers: Readonly<Record<string, string>>;
  /** Changes of wishes the person accepted; one that says what is so already changes nothing. */
  wishChanges?: readonly WishChange[];
  vitals: MakePlanInput['vitals'];
  baseline: Baseline;
  /** How the person answers to training, as far as their record tells. */
  responses?: MakePlanInput['responses'];
  /** What takes time and places from the person by date, and their classes. */
  calendar?: MakePlanInput['calendar'];
  preference?: MakePlanInput['preference'];
  /** What a trial is drawn by, of somebody who agreed to it. */
  trying?: MakePlanInput['trying'];
  /** What the person compares just now; then nothing is drawn. */
  comparison?: MakePlanInput['comparison'];
  dataWindow: Explanation['data'];
  /** Limits the workspace changed, as far as they hold today. */
  overrides?: MakePlanInput['overrides'];
  /** What clinicians signed about the person, as far as it stands. */
  clearances?: MakePlanInput['clearances'];
  /** The person's local date. */
  today: string;
  startsOn: string;
  weeks: number;
}

/** The steps a person can watch. */
export type ComposeStep = 'understand' | 'screen' | 'propose' | 'optimise' | 'verify' | 'explain';

export type ComposedPlan =
  | { kind: 'questions'; request: TrainingRequest }
  | { kind: 'stopped'; request: TrainingRequest; screening: Screening; stop: PlanStop }
  | {
      kind: 'plan';
      request: TrainingRequest;
      screening: Screening;
      problem: PlanningProblem;
      plan: Plan;
      explanation: Explanation;
      nutrition: readonly NutritionAdvice[];
    };

/** `makePlan` without its function-valued input, so that it can run in another thread, which `signal` ends. */
export type SolvePlan = (
  input: Omit<MakePlanInput, 'dietaryDeficitKcalPerDay'> & { deficitKcalPerDay: number },
  signal?: AbortSignal,
) => Promise<MadePlan>;

/** Solves in this thread: for the command line and tests. */
export function solveHere(solver: LinearSolver): SolvePlan {
  return ({ deficitKcalPerDay, ...input }) =>
    Promise.resolve(makePlan({ ...input, dietaryDeficitKcalPerDay: () => deficitKcalPerDay }, solver));
}

interface Tools {
  plugins: PluginRegistry;
  solve: SolvePlan;
  models: ModelsAtWork;
}

/** Steps 2 to 7 of a plan with the plugins of this installation. The same order gives the same plan. */
export async function composePlan(
  order: PlanOrder,
  tools: Tools,
  announce: (step: ComposeStep) => void = () => undefined,
): Promise<ComposedPlan> {
  const { profile, text, answers, today } = order;
  announce('understand');
  const said = { text, profile, today, answers };
  const understood = await understandRequest(tools.models.understandings, said);
  // Shadows read while the plan is made: nobody waits for what nobody hears.
  const shadows = runShadows(tools.models.shadowUnderstandings, said, understood);
  return composeUnderstood(order, understood, tools, announce).finally(() => shadows);
}

/** Steps 3 to 7. */
async function composeUnderstood(
  order: PlanOrder,
  understood: TrainingRequest,
  tools: Tools,
  announce: (step: ComposeStep) => void,
): Promise<ComposedPlan> {
  const { today } = order;
  if (understood.questions.length > 0 && understood.harms.length === 0)
    return { kind: 'questions', request: understood };
  announce('screen');
  const packs = tools.plugins.knowledgePacks();
  const { profile, request } = changedOrder(order, understood, packs);
  const suggested = await suggestionsFor(tools.models.suggesters, {
    request,
    person: sketchPerson(profile, request, today),
    catalogue: packs.flatMap(({ templates }) => templates),
  });
  announce('optimise');
  const made = await tools.solve({
    profile,
    request,
    packs,
    missingPacks: tools.plugins.missingPacks(),
    ...(order.overrides ? { overrides: order.overrides } : {}),
    ...(order.clearances ? { clearances: order.clearances } : {}),
    vitals: order.vitals,
    baseline: order.baseline,
    ...(order.responses ? { responses: order.responses } : {}),
    ...(order.calendar ? { calendar: order.calendar } : {}),
    ...(order.preference ? { preference: order.preference } : {}),
    ...(order.trying ? { trying: order.trying } : {}),
    ...(order.comparison ? { comparison: order.comparison } : {}),
    on: today,
    startsOn: order.startsOn,
    weeks: order.weeks,
    ...suggested,
    deficitKcalPerDay: await dietaryDeficit({ ...order, profile }, request, tools.plugins),
  });
  if (made.kind === 'stopped')
    return { kind: 'stopped', request, screening: made.screening, stop: made.stop };
  announce('explain');
  const { screening, problem, plan, candidates } = made;
  const reasons = explain({
    plan,
    screening,
    constraints: problem.constraints,
    candidates,
    problem,
    violations: [],
    dataWindow: order.dataWindow,
  });
  const explanation = await withPhrases(reasons, tools.models);
  const nutrition = await Promise.all(
    tools.plugins
      .nutritionAdvisers()
      .map((adviser) => adviser.advise({ profile, request, screening, plan, on: today })),
  );
  return { kind: 'plan', request, screening, problem, plan, explanation, nutrition };
}

async function withPhrases(reasons: Explanation, { phrasers }: ModelsAtWork): Promise<Explanation> {
  const phrased = await phraseSummary(phrasers, reasons);
  return phrased ? { ...reasons, phrased } : reasons;
}

/** The person and the request with the changes of wishes that were accepted since. */
function changedOrder(
  { profile, weeks, wishChanges = [] }: PlanOrder,
  request: TrainingRequest,
  packs: MakePlanInput['packs'],
) {
  const catalogue = packs.flatMap(({ templates }) => templates);
  return wishChanges.reduce(
    (wishes, change) => {
      const changed = changeWishes(wishes, change, catalogue);
      return changed.ok ? changed.value : wishes;
    },
    { profile, request, weeks },
  );
}

/** Advice of the most careful adviser. Screening is cheap and runs again inside the plan, where its result counts. */
async function dietaryDeficit(
  order: PlanOrder,
  request: TrainingRequest,
  plugins: PluginRegistry,
): Promise<number> {
  const wantsLoss = request.goals.some(({ kind }) => kind.value === 'lose-weight');
  const advisers = plugins.nutritionAdvisers();
  if (!wantsLoss || advisers.length === 0) return 0;
  const { profile, vitals, today: on } = order;
  const facts = assembleFacts({ profile, request, vitals, on });
  const { overrides = [], clearances = [] } = order;
  const rules =
    overrides.length === 0
      ? plugins.rules()
      : compileRules(plugins.knowledgePacks(), { overrides, missingPacks: plugins.missingPacks() });
  const { screening } = screenPerson({ facts, rules, clearances, on });
  const deficits = await Promise.all(
    advisers.map((adviser) => adviser.safeDeficitKcalPerDay({ profile, request, screening, on })),
  );
  return Math.max(0, Math.min(...deficits));
}
