import type { PlanningProblem } from './planning-problem.js';

/** How much each feature adds to a score (engineering choice: a wish outweighs everything but the limits). */
const beside = {
  liked: 3,
  servesGoal: 1,
  equipmentAtHand: 0.5,
  place: 0.5,
  gentle: 0.3,
  suggested: 1,
  everyday: 0.8,
  /** What is learnt of the person: together as much as a wish that was said (engineering choice). */
  habit: 1.5,
  enjoyed: 1,
  kept: 1,
  /** What is drawn to be tried: half of a wish that was said (engineering choice). */
  tried: 1.5,
  /** Both of what is compared, alike, so that a plan holds either (engineering choice: as what is tried). */
  compared: 1.5,
  /** What a prescription for the person names (engineering choice: before what is merely usual). */
  prescribed: 0.9,
  /** What a soft limit advises against, to be used where nothing else serves. */
  advisedAgainst: -4,
} as const;
export type ScoredFeature = keyof typeof beside;
export type Weights = Readonly<Record<ScoredFeature, number>>;

/**
 * A model's suggestion of 1 stands for the likeliest session and of 0 for one a thousand times less likely, so that this
 * weight gives back the model's own chances.
 */
export const suggestionRange = Math.log(1000);

/** What a model knows better is left to it; what was said, learnt of this person, prescribed or drawn is not. */
const instead: Weights = {
  ...beside,
  ...{ servesGoal: 0, equipmentAtHand: 0, place: 0, gentle: 0, everyday: 0 },
  suggested: suggestionRange,
};

/** Hand-made features and a model as strong as a wish that was said (engineering choice). */
const both: Weights = { ...beside, suggested: 3 };

/** How much each feature counts in a problem, by what its suggestions are for. */
export function weightsOf({ suggestionUse = 'beside' }: Pick<PlanningProblem, 'suggestionUse'>): Weights {
  return { beside, instead, both }[suggestionUse];
}
