import type { LocalDate } from './local-date.js';
import type { Localised } from './localised.js';

const [english, chinese] = ['en-GB', 'zh-CN'].map(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
) as [Intl.DateTimeFormat, Intl.DateTimeFormat];

/** A date as people write it in a sentence: `30 November 2026`, `2026年11月30日`. */
export function spokenDate(date: LocalDate): Localised {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return { en: english.format(midnight), zh: chinese.format(midnight) };
}

/** A date where there is little room: `30 Nov 2026`, `2026年11月30日`. */
export function shortDate(date: LocalDate): Localised {
  const { en, zh } = dayAndMonth(date);
  const year = date.slice(0, 4);
  return { en: `${en} ${year}`, zh: `${year}年${zh}` };
}

/** A date whose year is told beside it: `30 Nov`, `11月30日`. */
export function dayAndMonth(date: LocalDate): Localised {
  const { en, zh } = spokenDate(date);
  const [day, month = ''] = en.split(' ');
  return { en: `${day} ${month.slice(0, 3)}`, zh: zh.replace(/^\d+年/, '') };
}

/** A number of things in an English sentence: `1 week`, `2 weeks`. */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
