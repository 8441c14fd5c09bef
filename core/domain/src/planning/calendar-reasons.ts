import { periodKinds } from '../calendar/personal-calendar.js';
import type { PeriodKind } from '../calendar/personal-calendar.js';
import { addDays } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import type { PlanningProblem } from './planning-problem.js';

const texts: Readonly<Record<PeriodKind, Localised>> = {
  illness: {
    en: 'Your calendar says that you are ill. Say that you are well again, then make a plan.',
    zh: '您的日历显示您正在生病。请在康复后更新日历，再制定计划。',
  },
  travel: {
    en: 'Your calendar says that you travel. Name what you can use there, or end the travel.',
    zh: '您的日历显示您在旅行。请说明旅途中可用的场地和器材，或结束旅行。',
  },
  busy: {
    en: 'Your calendar leaves hardly any time. Free a day, or end the busy time.',
    zh: '您的日历几乎没有空余时间。请腾出一天，或结束忙碌时段。',
  },
  closed: {
    en: 'Your calendar says that a place is closed. Name another place, or end the closure.',
    zh: '您的日历显示有场地关闭。请填写其他场地，或结束关闭时段。',
  },
};

/** Why the person's own calendar leaves no session, by the kinds of periods that cover days of the plan. */
export function calendarReasons({ calendar, startsOn, weeks }: PlanningProblem): Localised[] {
  const end = addDays(startsOn, 7 * weeks);
  const covering = (calendar?.periods ?? []).filter(
    ({ firstOn, lastOn }) => firstOn < end && (lastOn === null || lastOn >= startsOn),
  );
  return periodKinds.filter((kind) => covering.some((each) => each.kind === kind)).map((kind) => texts[kind]);
}
