import type { ActivityCode } from '../profile/vocabulary/index.js';
import { householdItems, notInEveryGym } from '../profile/vocabulary/index.js';
import type { GoalKind } from '../request/training-request.js';
import type { Modality } from '../screening/constraint.js';
import { availability } from './available-days.js';
import type { Candidate, PlanningProblem } from './planning-problem.js';
import type { SessionTemplate } from './session-template.js';
import { limitsOf } from './template-limits.js';

/** How much each feature adds to a score (engineering choice: a wish outweighs everything but the limits). */
const featureWeights = {
  liked: 3,
  servesGoal: 1,
  equipmentAtHand: 0.5,
  place: 0.5,
  gentle: 0.3,
  suggested: 1,
  everyday: 0.8,
} as const;
type Feature = keyof typeof featureWeights;

/** What most people can do near home without learning it first: comes before the unusual where nothing is liked. */
const everyday: ReadonlySet<ActivityCode> = new Set<ActivityCode>([
  'walking',
  'treadmill-walking',
  'cycling',
  'stationary-cycling',
  'swimming',
  'resistance-bodyweight',
  'resistance-bands',
  'resistance-machines',
  'tai-chi',
  'stretching',
  'balance-training',
]);

/** Modalities that serve a goal first. */
const serving: Readonly<Record<GoalKind, readonly Modality[]>> = {
  'lose-weight': ['aerobic', 'interval', 'resistance'],
  'gain-strength': ['resistance'],
  'build-muscle': ['resistance'],
  'improve-endurance': ['aerobic', 'interval'],
  'lower-blood-pressure': ['aerobic', 'resistance'],
  'lower-blood-glucose': ['aerobic', 'resistance'],
  'improve-mobility': ['flexibility', 'mind-body'],
  'improve-balance': ['balance', 'mind-body'],
  rehabilitation: ['aerobic', 'resistance', 'flexibility'],
  'run-event': ['aerobic', 'interval'],
  'reduce-stress': ['mind-body', 'flexibility', 'aerobic'],
  'general-health': ['aerobic', 'resistance'],
};

/** How many candidates of each kind go on: enough for variety, few enough to place exactly. */
const keptPerKind: readonly (readonly [readonly Modality[], number])[] = [
  [['aerobic', 'interval'], 6],
  [['resistance'], 4],
  [['balance', 'flexibility', 'mind-body'], 4],
];

/**
 * Step 4: templates the limits, the equipment and the days leave, scored by P(a|X) = softmax of wishes, goals and
 * suggestions. What a limit forbids is gone before anything is scored: no suggestion can bring it back.
 */
export function propose(problem: PlanningProblem): Candidate[] {
  const possible = problem.catalogue.filter((template) => isPossible(template, problem));
  const scored = possible.map((template) => ({ template, features: featuresOf(template, problem) }));
  const kept = keptPerKind.flatMap(([modalities, count]) =>
    scored
      .filter(({ template }) => modalities.includes(template.modality))
      .sort((a, b) => scoreOf(b.features) - scoreOf(a.features) || compare(a.template.id, b.template.id))
      .slice(0, count),
  );
  const exponentials = kept.map(({ features }) => Math.exp(scoreOf(features)));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return kept.map(({ template, features }, index) => ({
    template,
    features,
    probability: (exponentials[index] ?? 0) / total,
  }));
}

function isPossible(template: SessionTemplate, problem: PlanningProblem): boolean {
  const limits = limitsOf(template, problem.constraints);
  const { minutesOn } = availability(problem.profile, problem.request);
  const longest = Math.max(0, ...minutesOn.values());
  return (
    !limits.forbidden &&
    limits.minMinutes <= limits.maxMinutes &&
    limits.minMinutes <= longest &&
    hasEquipment(template, problem) &&
    hasPlace(template, problem)
  );
}

/** What the person likes, they can get at: somebody who asks to swim has a pool. */
function hasEquipment(
  { equipment, activity }: SessionTemplate,
  { profile, request }: PlanningProblem,
): boolean {
  const named = [...profile.equipment, ...request.equipment.map(({ value }) => value)];
  const places = new Set([...profile.places, ...(request.place ? [request.place.value] : [])]);
  if (likes(activity, { profile, request })) return true;
  return equipment.every(
    (item) =>
      named.includes(item) ||
      (item === 'pool' && places.has('pool')) ||
      (places.has('home') && householdItems.has(item)) ||
      (places.has('gym') && !notInEveryGym.has(item)),
  );
}

function hasPlace({ places, activity }: SessionTemplate, { profile, request }: PlanningProblem): boolean {
  const known = request.place ? [request.place.value] : profile.places;
  return (
    known.length === 0 ||
    likes(activity, { profile, request }) ||
    places.some((place) => known.includes(place))
  );
}

function likes(
  activity: SessionTemplate['activity'],
  { profile, request }: Pick<PlanningProblem, 'profile' | 'request'>,
): boolean {
  return (
    profile.likedActivities.includes(activity) ||
    request.likedActivities.some(({ value }) => value === activity)
  );
}

function featuresOf(template: SessionTemplate, problem: PlanningProblem): Record<Feature, number> {
  const { profile, request, suggestions } = problem;
  const goals = request.goals.map(({ kind }) => kind.value);
  const suggestion = suggestions[template.id] ?? 0;
  return {
    liked: likes(template.activity, problem) ? 1 : 0,
    servesGoal: goals.some((goal) => serving[goal].includes(template.modality)) ? 1 : 0,
    equipmentAtHand:
      template.equipment.length > 0 && template.equipment.every((item) => profile.equipment.includes(item))
        ? 1
        : 0,
    place: template.places.some((place) => profile.places.includes(place)) ? 1 : 0,
    gentle: template.impact === 'high' || template.fallRisk === 2 ? 0 : 1,
    everyday: everyday.has(template.activity) ? 1 : 0,
    suggested: Number.isFinite(suggestion) ? Math.min(1, Math.max(0, suggestion)) : 0,
  };
}

function scoreOf(features: Readonly<Record<Feature, number>>): number {
  return (Object.keys(featureWeights) as Feature[]).reduce(
    (sum, feature) => sum + featureWeights[feature] * features[feature],
    0,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
