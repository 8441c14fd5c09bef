/** A choice of the past, and what another policy would have made of it. */
export interface LoggedChoice {
  /** Whose: choices of one person are not independent, so that spread is taken over people. */
  person: string;
  /** The chance with which the choice was drawn; above 0. */
  propensity: number;
  /** What came of it. */
  reward: number;
  /** The chance with which the policy in question takes the same. */
  targetChance: number;
  /** What a model expects of the choice; 0 without one. */
  expected: number;
  /** What the model expects of the policy in question, over all choices; 0 without one. */
  expectedOfTarget: number;
}

/** A value with its 95 % interval, normal approximation over people. */
export interface OffPolicyEstimate {
  value: number;
  low: number;
  high: number;
}

/** The value of a policy that was not followed, three ways. */
export interface OffPolicyValue {
  /** Inverse propensity (Horvitz & Thompson 1952, J Am Stat Assoc 47:663): unbiased, widest. */
  inversePropensity: OffPolicyEstimate;
  /** Self-normalised (Swaminathan & Joachims 2015, NIPS 28:3231): no value outside what was seen, biased by little. */
  selfNormalised: OffPolicyEstimate;
  /** Doubly robust (Dudík 2011, ICML 28:1097): right where propensities or model are right. */
  doublyRobust: OffPolicyEstimate;
  /** How many choices the weighted ones are worth (Kish 1965): (sum of weights)² over the sum of their squares. */
  effectiveChoices: number;
  people: number;
}

/** 97.5th percentile of the normal distribution. */
const z = 1.959964;

/**
 * Mean reward of a policy by what another one chose. Null of fewer than two people, or where nothing that was chosen is
 * what the policy would choose. @throws RangeError for a propensity that is not in (0, 1].
 */
export function offPolicyValue(choices: readonly LoggedChoice[]): OffPolicyValue | null {
  if (choices.some(({ propensity }) => !(propensity > 0 && propensity <= 1)))
    throw new RangeError('A propensity must be above 0 and at most 1.');
  const weighted = choices.map((choice) => ({ ...choice, weight: choice.targetChance / choice.propensity }));
  const people = new Set(choices.map(({ person }) => person)).size;
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (people < 2 || total === 0) return null;
  const count = choices.length;
  const mean = (value: (one: (typeof weighted)[number]) => number) =>
    weighted.reduce((sum, one) => sum + value(one), 0) / count;
  const estimate = (value: number, influence: (one: (typeof weighted)[number]) => number) => {
    const half = (z * Math.sqrt(varianceOverPeople(weighted, influence, people))) / count;
    return { value, low: value - half, high: value + half };
  };
  const inverse = mean(({ weight, reward }) => weight * reward);
  const normalised = (inverse * count) / total;
  const robust = ({ weight, reward, expected, expectedOfTarget }: (typeof weighted)[number]) =>
    expectedOfTarget + weight * (reward - expected);
  const robustMean = mean(robust);
  return {
    inversePropensity: estimate(inverse, ({ weight, reward }) => weight * reward - inverse),
    // By the delta method: the ratio moves with the weighted misses of its own value, over the mean weight.
    selfNormalised: estimate(
      normalised,
      ({ weight, reward }) => (weight * (reward - normalised) * count) / total,
    ),
    doublyRobust: estimate(robustMean, (one) => robust(one) - robustMean),
    effectiveChoices: total ** 2 / weighted.reduce((sum, { weight }) => sum + weight ** 2, 0),
    people,
  };
}

/** Variance of a sum, over people: their sums are independent, their choices are not. */
function varianceOverPeople<Choice extends LoggedChoice>(
  choices: readonly Choice[],
  influence: (choice: Choice) => number,
  people: number,
): number {
  const sums = new Map<string, number>();
  for (const choice of choices) sums.set(choice.person, (sums.get(choice.person) ?? 0) + influence(choice));
  const squares = [...sums.values()].reduce((sum, value) => sum + value ** 2, 0);
  return (squares * people) / (people - 1);
}
