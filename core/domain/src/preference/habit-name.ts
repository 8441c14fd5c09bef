import { activityLabels } from '../profile/vocabulary/index.js';
import { weekdayLabels } from '../shared/weekday-labels.js';
import type { Localised } from '../shared/localised.js';
import type { Habit } from './habit.js';
import { partOfDayText } from './part-of-day.js';

/** A habit in words: "Evening running on Tuesdays and Thursdays, about 40 minutes". */
export function habitName({
  activity,
  weekdays,
  partOfDay,
  minutes,
}: Pick<Habit, 'activity' | 'weekdays' | 'partOfDay' | 'minutes'>): Localised {
  const what = activityLabels[activity];
  const when = partOfDay && partOfDayText(partOfDay);
  const days = weekdays.map((day) => weekdayLabels[day - 1]!);
  const english = when ? `${when.en} ${what.en.toLowerCase()}` : what.en;
  const on = days.length === 0 ? '' : ` on ${listed(days.map(({ en }) => `${en}s`))}`;
  return {
    en: `${english}${on}, about ${minutes} minutes`,
    zh: `${days.map(({ zh }) => zh).join('、')}${when?.zh ?? ''}${what.zh}，约${minutes}分钟`,
  };
}

function listed(words: readonly string[]): string {
  const last = words.at(-1)!;
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
