import type { Profile } from '../../profile/profile.js';
import type { JointCode } from '../../profile/vocabulary/index.js';
import { weekdayOf } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import { classOf } from './calendar-of-date.js';
import { checkWhere } from './check-where.js';
import type { PlacedSession, Report } from './placed-session.js';
import type { VerifySources } from './verify-input.js';

/** Joints that a session of a day must not load from medium on: those that hurt before it and were not given free since. */
export function sparedOn(date: LocalDate, { sparedJoints = [] }: Profile): JointCode[] {
  return sparedJoints.filter(({ since }) => date > since).map(({ joint }) => joint);
}

/** What the person can do and asked for: days, minutes, things, places, refused activities, joints that hurt. */
export function checkPossible(placed: PlacedSession, sources: VerifySources, report: Report): void {
  const { session } = placed;
  const { profile, request } = sources;
  const refused = [...profile.dislikedActivities, ...request.dislikedActivities.map(({ value }) => value)];
  if (refused.includes(session.activity)) report('disliked', `${session.activity} was refused`);
  const longest = request.minutesPerSession?.value ?? Infinity;
  if (!(session.minutes <= longest)) report('wish', 'is longer than asked for', longest, session.minutes);
  const attended = classOf(session, sources.calendar);
  checkDay(placed, attended !== null, sources, report);
  checkJoints(placed, sources, report);
  checkWhere(placed, attended, sources, report);
}

/** A class opens a day the person does not usually have, but no day they said no to. */
function checkDay(
  { session }: PlacedSession,
  isClass: boolean,
  { profile, request }: VerifySources,
  report: Report,
): void {
  const weekday = weekdayOf(session.date);
  const { availableDays } = profile;
  const isOpen = isClass || availableDays.length === 0;
  if (!isOpen && !availableDays.some((available) => available.weekday === weekday)) {
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
function checkJoints(
  { session, template }: PlacedSession,
  { request, profile }: VerifySources,
  report: Report,
): void {
  for (const joint of sparedOn(session.date, profile)) {
    const load = template?.jointLoad[joint] ?? 0;
    if (load >= 2 || (load >= 1 && template?.impact === 'high'))
      report('spared-joint', `loads the ${joint}, which is spared`, null, load);
  }
  for (const { value: joint } of request.painfulJoints) {
    const load = template?.jointLoad[joint] ?? 0;
    if (load >= 3 || (load >= 1 && template?.impact === 'high')) {
      report('painful-joint', `loads the ${joint}, which hurts`, null, load);
    }
  }
}
