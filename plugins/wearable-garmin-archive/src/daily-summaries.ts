import type { LocalDate, Observation, SourceRecord } from '@regimen/domain';
import { dateOnly } from '@regimen/domain';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { amountIn, isJsonObject, observe, positiveIn } from '@regimen/plugin-api/reading';
import { dateIn, instantIn, offsetBetween } from './archive-time.js';

/** The maker counts a floor for ten feet. */
const metresPerFloor = 3.048;
/** No whole day is shorter, even where the clocks go forward. */
const shortestDayMilliseconds = 23 * 3_600_000;
/** Apart from the recordings of the watch itself, which cover the same minutes. */
const device = 'daily summary';

/** Reads days; the last of a file may not have been over when the archive was made, and is left out then. */
export function dailySummaryReader(items: readonly unknown[], remarks: Remarks) {
  const dates = items.filter(isJsonObject).flatMap((item) => dateIn(item, 'calendarDate') ?? []);
  const last = dates.reduce<LocalDate>((latest, date) => (date > latest ? date : latest), '');
  return (item: JsonObject, where: string): SourceRecord[] | null => {
    const date = dateIn(item, 'calendarDate');
    if (date === null) return null;
    const when = whenOf(item, date);
    if (date === last && isShort(when)) {
      remarks.add('unfinished_day', where);
      return [];
    }
    const floors = amountIn(item, 'floorsAscendedInMeters');
    return observe(
      { ...when, device, nativeId: `day ${date}` },
      {
        steps: amountIn(item, 'totalSteps'),
        distance: amountIn(item, 'totalDistanceMeters'),
        'active-energy': amountIn(item, 'activeKilocalories'),
        'basal-energy': positiveIn(item, 'bmrKilocalories'),
        'total-energy': positiveIn(item, 'totalKilocalories'),
        'floors-climbed': floors === null ? null : floors / metresPerFloor,
        'moderate-minutes': amountIn(item, 'moderateIntensityMinutes'),
        'vigorous-minutes': amountIn(item, 'vigorousIntensityMinutes'),
        // The other field is a mean of several days.
        'resting-heart-rate':
          positiveIn(item, 'currentDayRestingHeartRate') ?? positiveIn(item, 'restingHeartRate'),
      },
    );
  };
}

function whenOf(
  item: JsonObject,
  date: LocalDate,
): Pick<Observation, 'at' | 'localDate' | 'until' | 'offsetMinutes'> {
  const at = instantIn(item, 'wellnessStartTimeGmt');
  const until = instantIn(item, 'wellnessEndTimeGmt');
  const offsetMinutes = offsetBetween(at, instantIn(item, 'wellnessStartTimeLocal'));
  if (at === null || until === null || until <= at || offsetMinutes === null)
    return { ...dateOnly(date), until: null, offsetMinutes: null };
  return { at, until, offsetMinutes };
}

function isShort({ at, until }: Pick<Observation, 'at' | 'until'>): boolean {
  return until !== null && Date.parse(until) - Date.parse(at) < shortestDayMilliseconds;
}
