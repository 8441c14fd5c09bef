import type { LinearSolver, MadePlan, MakePlanInput, SessionTemplate, SuggestionUse } from '@regimen/domain';
import { makePlan, sketchPerson, suggestionRange, verifyUntrustedPlan } from '@regimen/domain';
import type { SessionSuggester } from '@regimen/plugin-api';
import type { GoalPerson } from '../planning/goal-people.js';
import type { HiddenTaste } from './hidden-taste.js';
import { hiddenTasteOf } from './hidden-taste.js';
import { livePlan } from './live-plan.js';

/** The last one knows the hidden taste and stands in place of hand-made scores: about the most that scores can gain. */
export const proposers = ['by-hand', 'beside', 'both', 'instead', 'taste-known'] as const;
export type Proposer = (typeof proposers)[number];

/** A plan by one way of scoring, and what became of it. */
export interface JudgedProposal {
  liking: number;
  adherence: number;
  /** Share of ||R|| reached by what was done; null where nothing was wanted. */
  reach: number | null;
  /** ||A* − R|| as a share of ||R||; null where nothing was wanted. */
  residual: number | null;
  violations: number;
  milliseconds: number;
}

/** How well chances foresee the sessions of a plan. */
export interface Foreseen {
  logLoss: number;
  /** Share of the three likeliest that are in the plan. */
  top3: number;
}

export interface JudgedPerson {
  index: number;
  plans: Readonly<Record<Proposer, JudgedProposal | null>>;
  /** Sessions of the hand-made plan, by template, and the chances of each candidate. */
  chosen: readonly string[];
  candidates: readonly string[];
  chances: Readonly<Record<'hand-made' | 'model', Readonly<Record<string, number>>>>;
}

type Made = Extract<MadePlan, { kind: 'plan' }>;

/** Everything about one person; null where screening or the days leave no plan by hand. */
export async function judgeProposals(
  who: GoalPerson,
  { seed, solver, suggester }: { seed: number; solver: LinearSolver; suggester: SessionSuggester },
): Promise<JudgedPerson | null> {
  const { profile, request, on, packs } = who.input;
  const byHand = timed(() => makePlan(who.input, solver));
  if (byHand.made.kind === 'stopped') return null;
  const person = sketchPerson(profile, request, on);
  const catalogue = packs.flatMap(({ templates }) => templates);
  const suggestions = await suggester.suggest({ request, person, catalogue });
  const taste = hiddenTasteOf(seed, who);
  const judged = ({ made, milliseconds }: ReturnType<typeof timed>): JudgedProposal | null => {
    if (made.kind === 'stopped') return null;
    const { liking, adherence, reach } = livePlan(who, seed, taste, made);
    const { residual, residualOfNoPlan } = made.plan.certificate;
    const violations = verifyUntrustedPlan({ ...made.problem, plan: made.plan }).length;
    const share = residualOfNoPlan > 0 ? residual / residualOfNoPlan : null;
    return { liking, adherence, reach, residual: share, violations, milliseconds };
  };
  const by = (suggestionUse: SuggestionUse, of = suggestions) => {
    const input: MakePlanInput = { ...who.input, suggestions: of, suggestionUse };
    return judged(timed(() => makePlan(input, solver)));
  };
  return {
    index: who.index,
    plans: {
      'by-hand': judged(byHand),
      beside: by('beside'),
      both: by('both'),
      instead: by('instead'),
      'taste-known': by('instead', tasteAsScores(taste, catalogue)),
    },
    ...choicesOf(byHand.made, suggestions),
  };
}

function timed(make: () => MadePlan): { made: MadePlan; milliseconds: number } {
  const start = performance.now();
  const made = make();
  return { made, milliseconds: performance.now() - start };
}

/** Scores that grow with the hidden taste, from 0 at −3 to 1 at 3. */
function tasteAsScores(
  taste: HiddenTaste,
  catalogue: readonly SessionTemplate[],
): Readonly<Record<string, number>> {
  const score = (liking: number) => Math.min(1, Math.max(0, (liking + 3) / 6));
  return Object.fromEntries(catalogue.map(({ id, activity }) => [id, score(taste[activity])]));
}

function choicesOf(
  { plan, candidates }: Made,
  suggestions: Readonly<Record<string, number>>,
): Pick<JudgedPerson, 'chosen' | 'candidates' | 'chances'> {
  const weights = candidates.map(({ template }) =>
    Math.exp(suggestionRange * (suggestions[template.id] ?? 0)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    chosen: plan.weeks.flatMap(({ sessions }) => sessions.map(({ templateId }) => templateId)),
    candidates: candidates.map(({ template }) => template.id),
    chances: {
      'hand-made': Object.fromEntries(
        candidates.map(({ template, probability }) => [template.id, probability]),
      ),
      model: Object.fromEntries(candidates.map(({ template }, at) => [template.id, weights[at]! / total])),
    },
  };
}

/** Log-loss of the chosen templates and hits of the three likeliest; null for a plan without sessions. */
export function foreseenBy(
  chances: Readonly<Record<string, number>>,
  chosen: readonly string[],
): Foreseen | null {
  if (chosen.length === 0) return null;
  const losses = chosen.map((id) => -Math.log(Math.max(1e-9, chances[id] ?? 0)));
  const likeliest = Object.keys(chances)
    .sort((a, b) => chances[b]! - chances[a]! || (a < b ? -1 : 1))
    .slice(0, 3);
  return {
    logLoss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    top3: likeliest.filter((id) => chosen.includes(id)).length / Math.max(1, likeliest.length),
  };
}
