import type { LocalDate } from '../shared/local-date.js';
import { addDays, daysBetween } from '../shared/local-date.js';
import type { PersonalCalendar } from './personal-calendar.js';

/** An illness that ended longer ago has been trained through since (engineering choice). */
const recentDays = 7;

/**
 * Days off before `on`: since the last training that is known, or since an illness of the calendar began that has only just
 * ended; null where neither says anything.
 */
export function daysSinceTraining(
  lastTrainedOn: LocalDate | null,
  { periods }: Pick<PersonalCalendar, 'periods'>,
  on: LocalDate,
): number | null {
  const yesterday = addDays(on, -1);
  const ill = periods.flatMap(({ kind, firstOn, lastOn }) => {
    const end = lastOn === null || lastOn > yesterday ? yesterday : lastOn;
    const isRecent = firstOn <= yesterday && daysBetween(end, on) <= recentDays;
    return kind === 'illness' && isRecent ? [daysBetween(firstOn, on)] : [];
  });
  const known = [...(lastTrainedOn === null ? [] : [daysBetween(lastTrainedOn, on)]), ...ill];
  return known.length > 0 ? Math.max(0, ...known) : null;
}
