import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { GoalKind } from '../request/training-request.js';
import { isGeneralPopulation } from '../screening/combine-prescriptions.js';
import type { Modality } from '../screening/constraint.js';
import type { Candidate, PlanningProblem } from './planning-problem.js';
import { possibleDays } from './possible-day.js';
import type { PossibleDay } from './possible-day.js';
import { isPossibleOn, likes } from './possible-session.js';
import { weightsOf } from './score-weights.js';
import type { ScoredFeature, Weights } from './score-weights.js';
import type { SessionTemplate } from './session-template.js';
import { limitsOf } from './template-limits.js';

/** What most people can do near home without learning it first: comes before the unusual where nothing is liked. */
export const everyday: ReadonlySet<ActivityCode> = new Set<ActivityCode>([
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
type KeptPerKind = readonly (readonly [readonly Modality[], number])[];
const keptPerKind: KeptPerKind = [
  [['aerobic', 'interval'], 6],
  [['resistance'], 4],
  [['balance', 'flexibility', 'mind-body'], 4],
];
/** Days that are other than usual get by with fewer. */
const keptElsewhere: KeptPerKind = [
  [['aerobic', 'interval'], 3],
  [['resistance'], 2],
  [['balance', 'flexibility', 'mind-body'], 2],
];

/**
 * Step 4: templates the limits, the equipment and the days leave, scored by P(a|X) = softmax of wishes, goals and
 * suggestions. What a limit forbids is gone before anything is scored: no suggestion can bring it back.
 */
export function propose(problem: PlanningProblem): Candidate[] {
  const weights = weightsOf(problem);
  const scored = allowedTemplates(problem).map((template) => {
    const features = featuresOf(template, problem);
    return { template, features, score: scoreOf(features, weights) };
  });
  const ranked = scored.sort((a, b) => b.score - a.score || compare(a.template.id, b.template.id));
  const kept = keptOf(ranked, problem);
  const exponentials = kept.map(({ score }) => Math.exp(score));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return kept.map(({ template, features }, index) => ({
    template,
    features,
    probability: (exponentials[index] ?? 0) / total,
  }));
}

type Scored = Pick<Candidate, 'template'> & { features: Record<ScoredFeature, number>; score: number };

/** The best of each kind on the days most are like, then the best on days of other kinds, then what classes offer. */
function keptOf(ranked: readonly Scored[], problem: PlanningProblem): Scored[] {
  const days = possibleDays(problem);
  const [usual, ...others] = daysAlike(days);
  const bestOn = (group: readonly PossibleDay[], perKind: KeptPerKind) =>
    perKind.flatMap(([modalities, count]) =>
      ranked
        .filter(({ template }) => modalities.includes(template.modality) && fits(template, group, problem))
        .slice(0, count),
    );
  const classes = new Set(days.flatMap((day) => day.classes.map(({ activity }) => activity)));
  return [
    ...new Set([
      ...(usual ? bestOn(usual, keptPerKind) : []),
      ...others.flatMap((group) => bestOn(group, keptElsewhere)),
      ...ranked.filter(({ template }) => classes.has(template.activity)),
    ]),
  ];
}

/** Days with the same things and places at hand, those most days are like first. */
function daysAlike(days: readonly PossibleDay[]): PossibleDay[][] {
  const groups = new Map<string, PossibleDay[]>();
  for (const day of days) {
    const key = JSON.stringify([day.surroundings, day.closed]);
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function fits(template: SessionTemplate, group: readonly PossibleDay[], problem: PlanningProblem): boolean {
  const longest = Math.max(0, ...group.map(({ minutes }) => minutes));
  const [day] = group;
  return (
    limitsOf(template, problem.constraints).minMinutes <= longest &&
    day !== undefined &&
    isPossibleOn(template, day, problem)
  );
}

/** Templates that the limits leave, whatever the day. */
export function allowedTemplates(problem: PlanningProblem): SessionTemplate[] {
  return problem.catalogue.filter((template) => isAllowed(template, problem));
}

function isAllowed(template: SessionTemplate, problem: PlanningProblem): boolean {
  const limits = limitsOf(template, problem.constraints);
  return !limits.forbidden && limits.minMinutes <= limits.maxMinutes;
}

function featuresOf(template: SessionTemplate, problem: PlanningProblem): Record<ScoredFeature, number> {
  const { profile, request, suggestions } = problem;
  const goals = request.goals.map(({ kind }) => kind.value);
  const suggestion = suggestions[template.id] ?? 0;
  const learnt = problem.preference?.[template.activity];
  return {
    liked: likes(template.activity, problem) ? 1 : 0,
    servesGoal: goals.some((goal) => serving[goal].includes(template.modality)) ? 1 : 0,
    equipmentAtHand:
      template.equipment.length > 0 && template.equipment.every((item) => profile.equipment.includes(item))
        ? 1
        : 0,
    place: template.places.some((place) => profile.places.includes(place)) ? 1 : 0,
    gentle: template.impact === 'high' || template.fallRisk === 2 ? 0 : 1,
    // What is simple for most is no guide where every effort must stay below symptoms.
    everyday: everyday.has(template.activity) && !staysBelowSymptoms(problem) ? 1 : 0,
    habit: learnt?.habit ?? 0,
    enjoyed: learnt?.enjoyed ?? 0,
    kept: learnt?.kept ?? 0,
    tried: problem.trial?.chosen === template.activity ? 1 : 0,
    compared: isCompared(template, problem) ? 1 : 0,
    prescribed: isPrescribed(template, problem) ? 1 : 0,
    advisedAgainst: limitsOf(template, problem.constraints).against.length > 0 ? 1 : 0,
    suggested: Number.isFinite(suggestion) ? Math.min(1, Math.max(0, suggestion)) : 0,
  };
}

/** Named by a prescription for a condition; those for healthy people name what is usual anyway. */
function isPrescribed({ activity }: SessionTemplate, { screening }: PlanningProblem): boolean {
  return screening.prescriptions.some(
    ({ population, aerobic }) =>
      !isGeneralPopulation(population) && aerobic !== null && aerobic.activities.includes(activity),
  );
}

function isCompared({ activity }: SessionTemplate, { comparison }: PlanningProblem): boolean {
  return activity === comparison?.first || activity === comparison?.second;
}

function staysBelowSymptoms({ screening }: PlanningProblem): boolean {
  return screening.prescriptions.some(({ belowSymptoms }) => belowSymptoms);
}

function scoreOf(features: Readonly<Record<ScoredFeature, number>>, weights: Weights): number {
  return (Object.keys(weights) as ScoredFeature[]).reduce(
    (sum, feature) => sum + weights[feature] * features[feature],
    0,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
