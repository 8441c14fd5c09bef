import type { LocalDate } from '../shared/local-date.js';
import type { Profile } from './profile.js';

type HeartRates = Pick<Profile, 'restingHeartRateBpm' | 'measuredMaxHeartRateBpm'>;
const fields = ['restingHeartRateBpm', 'measuredMaxHeartRateBpm'] as const satisfies (keyof Profile)[];

/**
 * The changed profile, which remembers the heart rates it had before `today` where one that was known has changed: loads
 * and zones of the past stay as they were. A rate that was not known before counts for the past too.
 */
export function rememberHeartRates(before: Profile, changed: Profile, today: LocalDate): Profile {
  const former = before.formerHeartRates ?? [];
  const isOther = fields.some((field) => before[field] !== null && before[field] !== changed[field]);
  // What was corrected on the day it was entered never held.
  if (!isOther || former.at(-1)?.until === today)
    return former.length === 0 ? changed : { ...changed, formerHeartRates: former };
  const { restingHeartRateBpm, measuredMaxHeartRateBpm } = before;
  const entry = { until: today, restingHeartRateBpm, measuredMaxHeartRateBpm };
  return { ...changed, formerHeartRates: [...former, entry] };
}

/** The heart rates a profile held on a day; where one was not known then, the first known later. */
export function heartRatesOn(profile: Profile, day: LocalDate): HeartRates {
  const then = [...(profile.formerHeartRates ?? []).filter(({ until }) => day < until), profile];
  const firstKnown = (field: (typeof fields)[number]) =>
    then.map((rates) => rates[field]).find((rate) => rate !== null) ?? null;
  return {
    restingHeartRateBpm: firstKnown('restingHeartRateBpm'),
    measuredMaxHeartRateBpm: firstKnown('measuredMaxHeartRateBpm'),
  };
}
