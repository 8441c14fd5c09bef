import type { CalendarEntryOf } from '../calendar/calendar-changes.js';
import type { PeriodKind } from '../calendar/personal-calendar.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import { spokenDate } from '../shared/spoken-date.js';

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
  const first = firstOn && spokenDate(firstOn);
  const last = lastOn && spokenDate(lastOn);
  if (first && firstOn === lastOn) return { en: ` on ${first.en}`, zh: `（${first.zh}）` };
  if (first && last) return { en: ` from ${first.en} to ${last.en}`, zh: `（${first.zh}至${last.zh}）` };
  if (first) return { en: ` from ${first.en} on`, zh: `（${first.zh}起）` };
  return last ? { en: ` until ${last.en}`, zh: `（至${last.zh}）` } : { en: '', zh: '' };
}
