import type { Localised } from '../../shared/localised.js';

/** Why an event of a file could not be taken, by code. */
export const calendarFileProblems = {
  'no-start': { en: 'This event has no start.', zh: '该日程没有开始时间。' },
  'bad-date': {
    en: 'This event has a date or time that cannot be read.',
    zh: '该日程的日期或时间无法识别。',
  },
  'bad-end': { en: 'This event ends before it begins.', zh: '该日程的结束早于开始。' },
  'unknown-zone': {
    en: 'This event is in a time zone that is not known.',
    zh: '该日程使用了未知的时区。',
  },
  'bad-rule': {
    en: 'This event is repeated by a rule that cannot be read.',
    zh: '该日程的重复规则无法识别。',
  },
  'unsupported-rule': {
    en: 'This event is repeated within the day or by number of the week, which is not taken over.',
    zh: '该日程在一天之内或按周数重复，不予导入。',
  },
  'too-much': {
    en: 'This event is repeated more often than can be looked at.',
    zh: '该日程的重复次数过多，无法处理。',
  },
  'not-ended': { en: 'This event is cut off.', zh: '该日程不完整。' },
} as const satisfies Readonly<Record<string, Localised>>;
export type CalendarFileProblemCode = keyof typeof calendarFileProblems;

/** An event that was not taken, with the line it begins in. */
export interface CalendarFileProblem {
  line: number;
  code: CalendarFileProblemCode;
}
