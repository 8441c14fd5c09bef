import type { Localised } from '../shared/localised.js';

/** Parts of a day by when they begin, minutes after midnight (everyday language; engineering choice). */
const parts = [
  { part: 'night', from: 0, text: { en: 'Night', zh: '夜间' } },
  { part: 'early', from: 5 * 60, text: { en: 'Early morning', zh: '清晨' } },
  { part: 'morning', from: 8 * 60, text: { en: 'Morning', zh: '上午' } },
  { part: 'midday', from: 11 * 60 + 30, text: { en: 'Midday', zh: '中午' } },
  { part: 'afternoon', from: 14 * 60, text: { en: 'Afternoon', zh: '下午' } },
  { part: 'evening', from: 17 * 60, text: { en: 'Evening', zh: '傍晚' } },
  { part: 'late', from: 21 * 60, text: { en: 'Late evening', zh: '晚间' } },
] as const;

export type PartOfDay = (typeof parts)[number]['part'];

/** The part of day of a time, minutes after midnight. */
export function partOfDay(minute: number): PartOfDay {
  return parts.findLast(({ from }) => minute >= from)?.part ?? 'night';
}

export function partOfDayText(part: PartOfDay): Localised {
  return parts.find((each) => each.part === part)!.text;
}
