import { fallsOn } from '../calendar/falls-on.js';
import { activityLabels } from '../profile/vocabulary/index.js';
import { addDays } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import { spokenDate } from '../shared/spoken-date.js';
import type { Plan } from './plan.js';
import type { PlanningProblem } from './planning-problem.js';

/** The problem with its classes as mere possibilities; null where none is fixed. */
export function withoutFixedClasses(problem: PlanningProblem): PlanningProblem | null {
  const { calendar } = problem;
  if (!calendar?.classes.some(({ isFixed }) => isFixed)) return null;
  const classes = calendar.classes.map((each) => ({ ...each, isFixed: false }));
  return { ...problem, calendar: { ...calendar, classes } };
}

/** Says of each class the person wants to go to always which of its dates the plan could not hold. */
export function missedClasses({ calendar, startsOn }: PlanningProblem, plan: Plan): Localised[] {
  const sessions = plan.weeks.flatMap((week) => week.sessions);
  const dates = Array.from({ length: plan.weeks.length * 7 }, (_, day) => addDays(startsOn, day));
  return (calendar?.classes ?? []).flatMap((each) => {
    const missed = dates.filter(
      (date) =>
        each.isFixed &&
        fallsOn(each, date) &&
        !sessions.some((session) => session.date === date && session.activity === each.activity),
    );
    const [first] = missed;
    if (first === undefined) return [];
    const day = spokenDate(first);
    const { en, zh } = activityLabels[each.activity];
    return [
      {
        en: `${missed.length} of your ${en.toLowerCase()} classes, the first on ${day.en}, ${missed.length === 1 ? 'is' : 'are'} not in the plan: your limits or other entries of your calendar leave no room for them.`,
        zh: `有${missed.length}次${zh}课（第一次在${day.zh}）没有列入计划：您的限制或日历中的其他安排没有为它们留出空间。`,
      },
    ];
  });
}
