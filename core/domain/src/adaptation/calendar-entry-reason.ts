import type { CalendarEntryOf } from '../calendar/calendar-changes.js';
import type { PeriodKind } from '../calendar/personal-calendar.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';

const periodNames: Readonly<Record<PeriodKind, Localised>> = {
  illness: { en: 'illness', zh: '生病' },
  travel: { en: 'travel', zh: '出行' },
  busy: { en: 'busy days', zh: '忙碌的日子' },
  closed: { en: 'a closed place', zh: '场所关闭' },
};
const listNames = {
  commitments: { en: 'time taken', zh: '有事' },
  classes: { en: 'a class', zh: '课程' },
  windows: { en: 'the usual time', zh: '惯常时间' },
} as const satisfies Readonly<Record<string, Localised>>;

/** An entry of a calendar as a reason: its kind and its dates. */
export function calendarReason(each: CalendarEntryOf, how: 'added' | 'removed'): Localised {
  const name = each.list === 'periods' ? periodNames[each.entry.kind] : listNames[each.list];
  const dates = each.list === 'windows' ? { en: '', zh: '' } : datesOf(each.entry);
  return how === 'added'
    ? { en: `In the calendar: ${name.en}${dates.en}.`, zh: `日历中有：${name.zh}${dates.zh}。` }
    : {
        en: `No longer in the calendar: ${name.en}${dates.en}.`,
        zh: `日历中不再有：${name.zh}${dates.zh}。`,
      };
}

function datesOf({ firstOn, lastOn }: { firstOn: LocalDate | null; lastOn: LocalDate | null }): Localised {
  if (firstOn !== null && firstOn === lastOn) return { en: ` on ${firstOn}`, zh: `（${firstOn}）` };
  if (firstOn !== null && lastOn !== null)
    return { en: ` from ${firstOn} to ${lastOn}`, zh: `（${firstOn}至${lastOn}）` };
  if (firstOn !== null) return { en: ` from ${firstOn} on`, zh: `（${firstOn}起）` };
  return lastOn === null ? { en: '', zh: '' } : { en: ` until ${lastOn}`, zh: `（至${lastOn}）` };
}
