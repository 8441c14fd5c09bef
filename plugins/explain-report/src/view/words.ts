import { shortDate, weekdayOf } from '@regimen/domain';
import type { IntensityBand, Language, Localised, ScreeningOutcome } from '@regimen/domain';

/** Fixed words of a report. */
export const words = {
  title: { en: 'Your exercise plan', zh: '您的运动计划' },
  clinicianTitle: { en: 'Exercise plan: basis and numbers', zh: '运动计划：依据与数据' },
  summary: { en: 'In short', zh: '概要' },
  limits: { en: 'Limits that keep you safe', zh: '保障安全的限制' },
  calendar: { en: 'Calendar', zh: '日程' },
  week: { en: 'Week', zh: '第' },
  weekAfter: { en: '', zh: '周' },
  why: { en: 'Why', zh: '原因' },
  before: { en: 'Before you start', zh: '开始之前' },
  effects: { en: 'What to expect', zh: '预期效果' },
  food: { en: 'Food', zh: '饮食' },
  data: { en: 'Data this rests on', zh: '所依据的数据' },
  assumptions: { en: 'What we assumed', zh: '所作的假设' },
  certificate: { en: 'Certificate', zh: '求解证明' },
  notice: { en: 'Please note', zh: '请注意' },
  minutes: { en: 'min', zh: '分钟' },
  supervised: { en: 'Only with supervision by a', zh: '须在以下人员监督下进行：' },
  rest: { en: 'Rest week', zh: '休息周' },
  days: { en: 'days', zh: '天' },
  covered: { en: 'of days with data', zh: '的天数有数据' },
} as const satisfies Record<string, Localised>;

export const bandNames: Readonly<Record<IntensityBand, Localised>> = {
  light: { en: 'light', zh: '低强度' },
  moderate: { en: 'moderate', zh: '中等强度' },
  vigorous: { en: 'vigorous', zh: '较高强度' },
  'near-max': { en: 'near your limit', zh: '接近极限' },
};

export const outcomeNames: Readonly<Record<ScreeningOutcome, Localised>> = {
  clear: { en: 'You are ready to start.', zh: '您可以开始。' },
  'clear-with-limits': { en: 'You are ready to start, within some limits.', zh: '您可以在一些限制内开始。' },
  'needs-clinician': { en: 'See a clinician before you start.', zh: '开始之前请先看医生。' },
  stop: { en: 'Do not start. Get medical help first.', zh: '请不要开始，先寻求医疗帮助。' },
};

export const supervisorNames = {
  clinician: { en: 'clinician', zh: '医生' },
  coach: { en: 'coach', zh: '教练' },
} as const satisfies Record<string, Localised>;

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};
/** "Mon 30 Nov 2026", "2026年11月30日 周一". */
export function dateWithDay(date: string, language: Language): string {
  const name = weekdays[language][weekdayOf(date) - 1] ?? '';
  const written = shortDate(date)[language];
  return language === 'zh' ? `${written} ${name}` : `${name} ${written}`;
}
