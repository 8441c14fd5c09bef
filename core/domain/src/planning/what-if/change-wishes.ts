import type { Profile } from '../../profile/profile.js';
import type { ActivityCode, Place } from '../../profile/vocabulary/index.js';
import type { Slot, TrainingRequest } from '../../request/training-request.js';
import type { Weekday } from '../../shared/local-date.js';
import { problem as problemOf } from '../../shared/problem.js';
import type { Result } from '../../shared/result.js';
import { fail, succeed } from '../../shared/result.js';
import { availability } from '../available-days.js';
import type { SessionTemplate } from '../session-template.js';
import { changeBounds } from './wish-change.js';
import type { WishChange } from './wish-change.js';

/** What a change speaks of: the person's days, places and wishes, and how long the plan is. */
export interface Wishes {
  profile: Profile;
  request: TrainingRequest;
  weeks: number;
}

/** Longest plan, weeks, and longest day, minutes, that anything is solved for (engineering choice). */
const most = { weeks: 26, minutesOfDay: 240, sessions: 14 } as const;
/** Where somebody can always be active when they lose the place they named. */
const everywhere: readonly Place[] = ['home', 'outdoors'];

/**
 * The wishes after a change, everything else untouched: no condition, symptom, painful joint or refusal is ever taken
 * away. Fails with `CHANGE_NOTHING` where the change is no change and `CHANGE_OUTSIDE` where it goes too far.
 * @param catalogue tells which activities need the place that is lost.
 */
export function changeWishes(
  wishes: Wishes,
  change: WishChange,
  catalogue: readonly SessionTemplate[],
): Result<Wishes> {
  const { profile, request, weeks } = wishes;
  switch (change.kind) {
    case 'add-day':
      return withDay(wishes, change.weekday);
    case 'drop-day':
      return withoutDay(wishes, change.weekday);
    case 'more-minutes':
      return within(change.minutes, 1, changeBounds.minutes) ?? withMinutes(wishes, change.minutes);
    case 'shorter-sessions': {
      const now = request.minutesPerSession?.value ?? Number.POSITIVE_INFINITY;
      if (change.minutes >= now) return unchanged();
      return (
        within(change.minutes, changeBounds.fewestMinutes, most.minutesOfDay) ??
        succeed({ ...wishes, request: { ...request, minutesPerSession: answered(change.minutes) } })
      );
    }
    case 'sessions': {
      const now = request.sessionsPerWeek?.value;
      if (now === undefined || change.count === 0) return unchanged();
      return (
        within(Math.abs(change.count), 1, changeBounds.sessions) ??
        within(now + change.count, 1, most.sessions) ??
        succeed({ ...wishes, request: { ...request, sessionsPerWeek: answered(now + change.count) } })
      );
    }
    case 'weeks':
      if (change.count === 0) return unchanged();
      return (
        within(Math.abs(change.count), 1, changeBounds.weeks) ??
        within(weeks + change.count, 1, most.weeks) ??
        succeed({ ...wishes, weeks: weeks + change.count })
      );
    case 'with-place':
      return withPlace(wishes, change.place);
    case 'without-place':
      return withoutPlace(wishes, change.place, catalogue);
    case 'without-activity':
      return withoutActivity({ profile, request, weeks }, change.activity);
  }
}

function withDay(wishes: Wishes, weekday: Weekday): Result<Wishes> {
  const { profile, request } = wishes;
  const open = availability(profile, request).minutesOn;
  if (open.has(weekday)) return unchanged();
  const lengths = profile.availableDays.map(({ minutes }) => minutes).sort((a, b) => a - b);
  const usual = lengths[Math.floor((lengths.length - 1) / 2)];
  const hasDay = profile.availableDays.some((day) => day.weekday === weekday && day.minutes > 0);
  const wished = request.sessionsPerWeek?.value;
  return succeed({
    ...wishes,
    profile:
      usual === undefined || hasDay
        ? profile
        : {
            ...profile,
            availableDays: [
              ...profile.availableDays.filter((day) => day.weekday !== weekday),
              { weekday, minutes: usual },
            ].sort((a, b) => a.weekday - b.weekday),
          },
    request: {
      ...request,
      excludedWeekdays: request.excludedWeekdays.filter(({ value }) => value !== weekday),
      weekdays: request.weekdays.length === 0 ? [] : [...request.weekdays, answered(weekday)],
      // One more day is one more session where the person said how many.
      sessionsPerWeek: wished === undefined ? null : answered(Math.min(most.sessions, wished + 1)),
    },
  });
}

function withoutDay(wishes: Wishes, weekday: Weekday): Result<Wishes> {
  const { profile, request } = wishes;
  const open = availability(profile, request).minutesOn;
  if (!open.has(weekday)) return unchanged();
  if (open.size === 1) return outside('There would be no day left.');
  return succeed({
    ...wishes,
    request: {
      ...request,
      weekdays: request.weekdays.filter(({ value }) => value !== weekday),
      excludedWeekdays: [...request.excludedWeekdays, answered(weekday)],
    },
  });
}

function withMinutes(wishes: Wishes, minutes: number): Result<Wishes> {
  const { profile, request } = wishes;
  const longer = (now: number) => Math.min(most.minutesOfDay, now + minutes);
  const known = availability({ ...profile }, { ...request, weekdays: [], excludedWeekdays: [] }).minutesOn;
  return succeed({
    ...wishes,
    profile: {
      ...profile,
      availableDays: [...known].map(([weekday, now]) => ({ weekday, minutes: longer(now) })),
    },
    request: {
      ...request,
      minutesPerSession:
        request.minutesPerSession === null ? null : answered(longer(request.minutesPerSession.value)),
    },
  });
}

function withPlace(wishes: Wishes, place: Place): Result<Wishes> {
  const { profile, request } = wishes;
  const isThere = request.place ? request.place.value === place : profile.places.includes(place);
  if (isThere) return unchanged();
  const named = request.place ? [request.place.value] : [];
  return succeed({
    ...wishes,
    profile: { ...profile, places: [...new Set([...profile.places, ...named, place])] },
    request: { ...request, place: null },
  });
}

function withoutPlace(wishes: Wishes, place: Place, catalogue: readonly SessionTemplate[]): Result<Wishes> {
  const { profile, request } = wishes;
  const left = profile.places.filter((known) => known !== place);
  // What is liked is planned wherever it is; what only the lost place offers must not come back that way.
  const needsIt = (activity: ActivityCode) => {
    const shapes = catalogue.filter((template) => template.activity === activity);
    return shapes.length > 0 && shapes.every(({ places }) => places.every((other) => other === place));
  };
  return succeed({
    ...wishes,
    profile: {
      ...profile,
      places: left.length > 0 ? left : everywhere.filter((other) => other !== place),
      likedActivities: profile.likedActivities.filter((activity) => !needsIt(activity)),
    },
    request: {
      ...request,
      place: request.place?.value === place ? null : request.place,
      likedActivities: request.likedActivities.filter(({ value }) => !needsIt(value)),
    },
  });
}

function withoutActivity(wishes: Wishes, activity: ActivityCode): Result<Wishes> {
  const { profile, request } = wishes;
  const refused = [...profile.dislikedActivities, ...request.dislikedActivities.map(({ value }) => value)];
  if (refused.includes(activity)) return unchanged();
  return succeed({
    ...wishes,
    profile: {
      ...profile,
      likedActivities: profile.likedActivities.filter((liked) => liked !== activity),
    },
    request: {
      ...request,
      likedActivities: request.likedActivities.filter(({ value }) => value !== activity),
      dislikedActivities: [...request.dislikedActivities, answered(activity)],
    },
  });
}

function answered<T>(value: T): Slot<T> {
  return { value, span: null, confidence: 1, origin: 'answer' };
}

function within(value: number, least: number, greatest: number) {
  const fits = Number.isInteger(value) && value >= least && value <= greatest;
  return fits ? null : outside(`Choose a whole number from ${least} to ${greatest}.`);
}

function unchanged() {
  return fail(problemOf('CHANGE_NOTHING', 'That is how it is already.'));
}

function outside(message: string) {
  return fail(problemOf('CHANGE_OUTSIDE', message));
}
