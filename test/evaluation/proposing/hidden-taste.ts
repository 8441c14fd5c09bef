import type { ActivityCode } from '@regimen/domain';
import { activityCodes, everyday } from '@regimen/domain';
import type { Chance } from '../people/chance.js';
import { chanceOf } from '../people/chance.js';
import type { GoalPerson } from '../planning/goal-people.js';
import type { Aspect } from './activity-kinds.js';
import { aspects, aspectsOf } from './activity-kinds.js';

/** How much somebody likes each activity, about −3 to 3; 0 is neither. No planner sees it. */
export type HiddenTaste = Readonly<Record<ActivityCode, number>>;

/**
 * Sizes of the invented world (engineering choices; nothing is claimed of real people): aspects are liked more or less from
 * person to person, somewhat by age, activities by themselves as well, and what is said tells of what is not said.
 */
const spread = { aspect: 0.7, activity: 0.5 };
const ofSaid = { likedAspect: 0.6, refusedAspect: -0.6, liked: 1.5, refused: -2.5 };
const everydayAppeal = 0.3;
/** Change of an aspect's appeal with twenty years more. */
const withAge: Readonly<Partial<Record<Aspect, number>>> = {
  hard: -0.5,
  running: -0.4,
  calm: 0.3,
  water: 0.2,
};

/** The taste of a person: drawn by their number, in keeping with what they say they like and refuse. */
export function hiddenTasteOf(seed: number, { index, person, request }: GoalPerson): HiddenTaste {
  const chance = chanceOf(seed + 32_452_843, index);
  const liked = new Set([
    ...person.wishes.likedActivities,
    ...request.likedActivities.map(({ value }) => value),
  ]);
  const refused = new Set(request.dislikedActivities.map(({ value }) => value));
  const decades = ((person.ageYears ?? 45) - 45) / 20;
  const appeal = new Map(
    aspects.map((aspect) => [aspect, (withAge[aspect] ?? 0) * decades + spread.aspect * chance.about(0, 1)]),
  );
  for (const aspect of aspectsIn(liked)) appeal.set(aspect, appeal.get(aspect)! + ofSaid.likedAspect);
  for (const aspect of aspectsIn(refused)) appeal.set(aspect, appeal.get(aspect)! + ofSaid.refusedAspect);
  return Object.fromEntries(
    activityCodes.map((activity) => [activity, tasteFor(activity, { appeal, liked, refused }, chance)]),
  ) as Record<ActivityCode, number>;
}

/** Aspects of the activities, as often as they occur. */
function aspectsIn(activities: ReadonlySet<ActivityCode>): Aspect[] {
  return [...activities].flatMap((activity) => aspectsOf[activity] ?? []);
}

interface Said {
  appeal: ReadonlyMap<Aspect, number>;
  liked: ReadonlySet<ActivityCode>;
  refused: ReadonlySet<ActivityCode>;
}

function tasteFor(activity: ActivityCode, { appeal, liked, refused }: Said, chance: Chance): number {
  const own = aspectsOf[activity] ?? [];
  const ofAspects = own.reduce((sum, aspect) => sum + appeal.get(aspect)!, 0) / Math.sqrt(own.length || 1);
  return (
    ofAspects +
    (everyday.has(activity) ? everydayAppeal : 0) +
    (liked.has(activity) ? ofSaid.liked : 0) +
    (refused.has(activity) ? ofSaid.refused : 0) +
    spread.activity * chance.about(0, 1)
  );
}
