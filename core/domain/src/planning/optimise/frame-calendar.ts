import type { PlanningProblem } from '../planning-problem.js';
import { possibleDays } from '../possible-day.js';
import type { PossibleDay } from '../possible-day.js';
import { isPossibleOn } from '../possible-session.js';
import { frameWeek } from './frame-days.js';
import type { FrameDay, FrameWeek, SessionMinutes } from './frame-days.js';
import { minutesPerStep, stepsWithin } from './minute-steps.js';
import type { Option } from './option.js';

/** The weeks of a plan by date: what the person's days and calendar leave for each option. */
export function frameCalendar(
  problem: PlanningProblem,
  options: readonly Option[],
  mostDays: number,
): FrameWeek[] {
  const read = new Map<string, FrameDay>();
  const days = possibleDays(problem).map((day) => {
    const key = JSON.stringify(day);
    const known = read.get(key) ?? frameDay(day, problem, options);
    read.set(key, known);
    return known;
  });
  return Array.from({ length: problem.weeks }, (_, week) =>
    frameWeek(days.slice(week * 7, week * 7 + 7), mostDays),
  );
}

function frameDay(day: PossibleDay, problem: PlanningProblem, options: readonly Option[]): FrameDay {
  const own = new Map<string, SessionMinutes>();
  const fixed: string[] = [];
  for (const option of options) {
    const general = isPossibleOn(option.template, day, problem) ? day.minutes : 0;
    const minutes = minutesOf(option, day, general);
    const fits = stepsWithin(option, minutes) !== null;
    own.set(option.id, fits ? minutes : { least: 0, most: 0 });
    const isFixed =
      !option.isAddOn &&
      day.classes.some((each) => each.isFixed && each.activity === option.template.activity);
    if (isFixed && fits) fixed.push(option.id);
  }
  const longest = Math.max(0, ...[...own.values()].map(({ most }) => most));
  for (const [id, { least, most }] of own) if (least === 0 && most === longest) own.delete(id);
  return { minutes: longest, own, fixed };
}

/** A class lasts as long as it lasts; where the option is possible without it, the class leaves it free. */
function minutesOf({ template }: Option, { classes }: PossibleDay, general: number): SessionMinutes {
  const own = classes.filter(({ activity }) => activity === template.activity);
  const [chosen] = [...own.filter(({ isFixed }) => isFixed), ...own];
  const isFree = chosen === undefined || (general > 0 && !chosen.isFixed);
  if (isFree) return { least: 0, most: general };
  const minutes = Math.floor(chosen.minutes / minutesPerStep) * minutesPerStep;
  return { least: minutes, most: minutes };
}
