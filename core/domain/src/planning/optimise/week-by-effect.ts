import { horizonWeeks } from './horizon-columns.js';
import { addWeek } from './horizon-model.js';
import { addSpacingAcross } from './horizon-spacing.js';
import { lastWeeks } from './horizon-sums.js';
import { addMisses, missPrice } from './horizon-targets.js';
import { addWishes } from './horizon-wishes.js';
import type { PlanFrame } from './plan-frame.js';
import { Programme } from './programme.js';
import { addCalendar, calendarColumns, chosenName } from './week-calendar.js';
import type { WeekOrder } from './week-calendar.js';

/**
 * Stage 2: a week after which the plan can still come as close to the wanted effect as possible. Later weeks are reckoned
 * as weekly doses, among the last ones in whole sessions.
 */
export function weekByEffect(frame: PlanFrame, order: WeekOrder): Programme {
  const programme = new Programme();
  const weeks = horizonWeeks(frame, order.settled, calendarColumns(frame, order.settled.length + 1));
  addCalendar(programme, frame, weeks, order);
  const first = weeks.from + 1;
  for (let later = first; later <= frame.weeks; later += 1) {
    const whole = weeks.from > frame.weeks - lastWeeks;
    addWeek(programme, frame, weeks, later, { whole, exactRise: whole, first });
  }
  if (first <= frame.weeks) {
    addSpacingAcross(programme, frame, weeks.from, (options, day) =>
      options.map((option) => [chosenName(option, day), 1] as const),
    );
  }
  addMisses(programme, frame, weeks, missPrice);
  addWishes(programme, frame, weeks);
  return programme;
}
