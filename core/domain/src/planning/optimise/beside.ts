import { minutesFor } from './frame-days.js';
import type { FrameDay, FrameWeek } from './frame-days.js';
import { minutesPerStep, stepsWithin } from './minute-steps.js';
import type { Option } from './option.js';

/** Sessions of another modality that leave room for an add-on on a day, both as short as they may be. */
export function mainsBeside(addOn: Option, options: readonly Option[], day: FrameDay): readonly Option[] {
  const added = stepsWithin(addOn, minutesFor(addOn, day));
  if (added === null) return [];
  return options.filter((option) => {
    if (option.isAddOn || option.template.modality === addOn.template.modality) return false;
    const own = stepsWithin(option, minutesFor(option, day));
    return own !== null && (own.shortest + added.shortest) * minutesPerStep <= day.minutes;
  });
}

/** Options without the add-ons that no day has room for beside a session: they would only make a search longer. */
export function withRoom(options: readonly Option[], calendar: readonly FrameWeek[]): readonly Option[] {
  const kinds = calendar.flatMap((week) => week.kinds);
  return options.filter(
    (option) => !option.isAddOn || kinds.some((day) => mainsBeside(option, options, day).length > 0),
  );
}
