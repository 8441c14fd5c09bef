import type { ActivityCode } from '../../profile/vocabulary/index.js';
import { seededRandom } from '../../shared/seeded-random.js';
import { choiceProbabilities } from './choice-probabilities.js';
import { meanLiking } from './liking-belief.js';
import type { LikingBelief } from './liking-belief.js';

/** One activity that might have been chosen, with all that its chance rests on. */
export interface ChoiceArm extends LikingBelief {
  activity: ActivityCode;
  /** The chance it was drawn with. */
  propensity: number;
}

/** A choice as it was drawn; everything that is needed to draw it again, and to judge other policies by it. */
export interface DrawnChoice {
  policy: { name: 'thompson-mixed'; version: 1 };
  seed: number;
  arms: readonly ChoiceArm[];
  chosen: ActivityCode;
  /** It is not what is believed to be liked best: it was taken to learn. */
  isTrial: boolean;
}

/**
 * Draws one activity by how likely each is liked best. The same arms and seed give the same choice, in whatever order the
 * arms come. Null where there is nothing to choose between.
 */
export function drawChoice(
  beliefs: readonly (LikingBelief & { activity: ActivityCode })[],
  seed: number,
): DrawnChoice | null {
  if (beliefs.length < 2) return null;
  const sorted = [...beliefs].sort((a, b) => (a.activity < b.activity ? -1 : 1));
  const chances = choiceProbabilities(sorted);
  const arms = sorted.map((belief, index) => ({ ...belief, propensity: chances[index]! }));
  let left = seededRandom(seed).next();
  const { activity: chosen } = arms.find(({ propensity }) => (left -= propensity) < 0) ?? arms.at(-1)!;
  const best = arms.reduce((most, arm) => (meanLiking(arm) > meanLiking(most) + 1e-9 ? arm : most));
  const drawn = arms.find(({ activity }) => activity === chosen)!;
  const isTrial = drawn.known === 0 || meanLiking(drawn) < meanLiking(best) - 1e-9;
  return { policy: { name: 'thompson-mixed', version: 1 }, seed, arms, chosen, isTrial };
}
