import { householdItems, notInEveryGym } from '../../profile/vocabulary/equipment.js';
import { weekdayOf } from '../../shared/local-date.js';
import type { PlacedSession, Report } from './placed-session.js';
import type { VerifySources } from './verify-input.js';

/** What the person can do and asked for: days, minutes, things, places, refused activities, joints that hurt. */
export function checkPossible(placed: PlacedSession, sources: VerifySources, report: Report): void {
  const { session } = placed;
  const { profile, request } = sources;
  const refused = [...profile.dislikedActivities, ...request.dislikedActivities.map(({ value }) => value)];
  if (refused.includes(session.activity)) report('disliked', `${session.activity} was refused`);
  const longest = request.minutesPerSession?.value ?? Infinity;
  if (!(session.minutes <= longest)) report('wish', 'is longer than asked for', longest, session.minutes);
  checkDay(placed, sources, report);
  checkJoints(placed, sources, report);
  const liked = [...profile.likedActivities, ...request.likedActivities.map(({ value }) => value)];
  // Whoever asks to swim has a pool.
  if (liked.includes(session.activity)) return;
  checkThings(placed, sources, report);
  checkPlace(placed, sources, report);
}

function checkDay({ session }: PlacedSession, { profile, request }: VerifySources, report: Report): void {
  const weekday = weekdayOf(session.date);
  const { availableDays } = profile;
  if (availableDays.length > 0 && !availableDays.some((available) => available.weekday === weekday)) {
    report('availability', `weekday ${weekday} is not available`);
  }
  if (request.excludedWeekdays.some(({ value }) => value === weekday)) {
    report('availability', `weekday ${weekday} was excluded`);
  }
  if (request.weekdays.length > 0 && !request.weekdays.some(({ value }) => value === weekday)) {
    report('availability', `weekday ${weekday} was not asked for`);
  }
}

/** No jumping on a joint that hurts and no heavy load on it (Thomeé 1997, Phys Ther 77:1690; needs clinician review). */
function checkJoints({ template }: PlacedSession, { request }: VerifySources, report: Report): void {
  for (const { value: joint } of request.painfulJoints) {
    const load = template?.jointLoad[joint] ?? 0;
    if (load >= 3 || (load >= 1 && template?.impact === 'high')) {
      report('painful-joint', `loads the ${joint}, which hurts`, null, load);
    }
  }
}

function checkThings({ template }: PlacedSession, { profile, request }: VerifySources, report: Report): void {
  const has = new Set([...profile.equipment, ...request.equipment.map(({ value }) => value)]);
  const places = new Set([...profile.places, ...(request.place ? [request.place.value] : [])]);
  const missing = (template?.equipment ?? []).filter(
    (item) =>
      !has.has(item) &&
      !(item === 'pool' && places.has('pool')) &&
      !(places.has('home') && householdItems.has(item)) &&
      !(places.has('gym') && !notInEveryGym.has(item)),
  );
  if (missing.length > 0) report('equipment', `needs ${missing.join(', ')}`);
}

function checkPlace({ template }: PlacedSession, { profile, request }: VerifySources, report: Report): void {
  const known = request.place ? [request.place.value] : profile.places;
  if (!template || known.length === 0) return;
  if (!template.places.some((place) => known.includes(place)))
    report('place', 'cannot be done where they are');
}
