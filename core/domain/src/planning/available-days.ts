import type { Profile } from '../profile/profile.js';
import type { TrainingRequest } from '../request/training-request.js';
import type { Weekday } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';

/** Weekdays the person can train on, and for how long. */
export interface Availability {
  minutesOn: ReadonlyMap<Weekday, number>;
  /** Said to the person where nothing was said to us. */
  assumption: Localised | null;
}

const everyWeekday: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** An hour is what a free evening holds (engineering choice); the person's own minutes come first. */
const assumedMinutes = 60;

/** Days from the profile, narrowed by what the request says; the whole week where neither says anything. */
export function availability(profile: Profile, request: TrainingRequest): Availability {
  const fromProfile = new Map(profile.availableDays.map(({ weekday, minutes }) => [weekday, minutes]));
  const wished = new Set(request.weekdays.map(({ value }) => value));
  const excluded = new Set(request.excludedWeekdays.map(({ value }) => value));
  const known = fromProfile.size > 0;
  const minutesOn = new Map<Weekday, number>();
  for (const weekday of everyWeekday) {
    const minutes = known ? (fromProfile.get(weekday) ?? 0) : assumedMinutes;
    if (minutes > 0 && !excluded.has(weekday) && (wished.size === 0 || wished.has(weekday))) {
      minutesOn.set(weekday, minutes);
    }
  }
  const assumption =
    known || wished.size > 0
      ? null
      : {
          en: 'You named no days, so every day is taken as possible, for up to an hour.',
          zh: '您没有说明哪些天有空，因此每天都按最多一小时可用来安排。',
        };
  return { minutesOn, assumption };
}
