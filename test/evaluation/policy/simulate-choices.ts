import { believedLiking, drawChoice, meanLiking, seededRandom } from '@regimen/domain';
import type { ActivityCode, LikingBelief, LoggedChoice, SaidOfSession } from '@regimen/domain';

/** Activities a made-up person may be given. */
export const arms = [
  'walking',
  'cycling',
  'swimming',
  'dancing',
  'rowing',
  'resistance-bands',
] as const satisfies readonly ActivityCode[];
/** One choice with every plan: a year of plans of two weeks. */
export const choicesOfYear = 26;
/** Planned sessions of the chosen activity that something is said of, between two choices. */
const sessionsBetween = 3;

export const policies = ['sampled', 'greedy', 'uniform'] as const;
export type Policy = (typeof policies)[number];

/** What became of one person: how much liking each choice gave away, and what was kept of it. */
export interface SimulatedChoices {
  regrets: readonly number[];
  log: readonly (LoggedChoice & { chosen: ActivityCode })[];
  /** Known truth: how likely a session of each activity is done and liked. */
  truth: Readonly<Record<string, number>>;
}

type Beliefs = readonly (LikingBelief & { activity: ActivityCode })[];

/**
 * One person whose liking is known and never seen by the policy, who is given activities for a year. Liking differs over
 * people: Beta(2, 2), as the prior takes it.
 */
export function simulateChoices(seed: number, person: number, policy: Policy): SimulatedChoices {
  const random = seededRandom(seed * 100_003 + person);
  const likings = arms.map(() => middleOfThree(random));
  const said: SaidOfSession[] = [];
  const [regrets, log]: [number[], SimulatedChoices['log'][number][]] = [[], []];
  for (let time = 0; time < choicesOfYear; time += 1) {
    const beliefs = arms.map((activity) => ({ activity, ...believedLiking(activity, [], said) }));
    const { chosen, propensity } = choose(policy, beliefs, random);
    const liking = likings[arms.indexOf(chosen as (typeof arms)[number])]!;
    regrets.push(Math.max(...likings) - liking);
    let liked = 0;
    for (let session = 0; session < sessionsBetween; session += 1) {
      const done = random.next() < liking;
      said.push({ activity: chosen, done, enjoyment: done ? 5 : null });
      liked += Number(done) / sessionsBetween;
    }
    const nothing = { targetChance: 0, expected: 0, expectedOfTarget: 0 };
    log.push({ person: String(person), propensity, reward: liked, chosen, ...nothing });
  }
  const truth = Object.fromEntries(arms.map((activity, index) => [activity, likings[index]!]));
  return { regrets, log, truth };
}

/** Beta(2, 2) is the middle one of three even draws. */
function middleOfThree(random: ReturnType<typeof seededRandom>): number {
  return [random.next(), random.next(), random.next()].sort((a, b) => a - b)[1]!;
}

function choose(policy: Policy, beliefs: Beliefs, random: ReturnType<typeof seededRandom>) {
  const seed = Math.floor(random.next() * 2 ** 32);
  if (policy === 'sampled') {
    const { chosen, arms: drawn } = drawChoice(beliefs, seed)!;
    return { chosen, propensity: drawn.find(({ activity }) => activity === chosen)!.propensity };
  }
  if (policy === 'uniform')
    return { chosen: beliefs[seed % beliefs.length]!.activity, propensity: 1 / beliefs.length };
  const best = beliefs.reduce((most, belief) => (meanLiking(belief) > meanLiking(most) ? belief : most));
  return { chosen: best.activity, propensity: 1 };
}
