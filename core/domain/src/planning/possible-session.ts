import { householdItems, notInEveryGym } from '../profile/vocabulary/equipment.js';
import type { PlanningProblem } from './planning-problem.js';
import type { PossibleDay, Surroundings } from './possible-day.js';
import type { SessionTemplate } from './session-template.js';

type Wishes = Pick<PlanningProblem, 'profile' | 'request'>;

/** Whether things and places of a day allow a session; its time and its classes are another matter. */
export function isPossibleOn(
  template: SessionTemplate,
  { surroundings, closed }: Pick<PossibleDay, 'surroundings' | 'closed'>,
  wishes: Wishes,
): boolean {
  const isLiked = likes(template.activity, wishes);
  const isOpen = template.places.some((place) => !closed.includes(place));
  return (
    (isOpen || closed.length === 0) &&
    surroundings.every(
      (here) =>
        (isLiked && here.isHome && isDoneWithout(template, closed)) ||
        (hasEquipment(template, here, closed) && hasPlace(template, here, closed)),
    )
  );
}

/** Whether the person asked for an activity. */
export function likes(activity: SessionTemplate['activity'], { profile, request }: Wishes): boolean {
  return (
    profile.likedActivities.includes(activity) ||
    request.likedActivities.some(({ value }) => value === activity)
  );
}

/** What is liked is at hand somewhere, but not where that may be the place that is closed. */
function isDoneWithout({ places }: SessionTemplate, closed: PossibleDay['closed']): boolean {
  return !places.some((place) => closed.includes(place));
}

/** What the person has, what belongs to their places, and what every household has. */
function hasEquipment(
  { equipment }: SessionTemplate,
  here: Surroundings,
  closed: PossibleDay['closed'],
): boolean {
  const places = here.equippedPlaces.filter((place) => !closed.includes(place));
  return equipment.every(
    (item) =>
      here.equipment.includes(item) ||
      (item === 'pool' && places.includes('pool')) ||
      (places.includes('home') && householdItems.has(item)) ||
      (places.includes('gym') && !notInEveryGym.has(item)),
  );
}

function hasPlace(template: SessionTemplate, here: Surroundings, closed: PossibleDay['closed']): boolean {
  if (here.places === null && closed.length === 0) return true;
  return template.places.some(
    (place) => !closed.includes(place) && (here.places === null || here.places.includes(place)),
  );
}
