/** Months and feasts people set themselves as deadlines. */
export const monthPhrases: Readonly<Record<string, { en: string; zh: string }>> = {
  1: { en: 'january|jan', zh: '' },
  2: { en: 'february|feb', zh: '' },
  3: { en: 'march', zh: '' },
  4: { en: 'april|apr', zh: '' },
  5: { en: 'may', zh: '' },
  6: { en: 'june|jun', zh: '' },
  7: { en: 'july|jul', zh: '' },
  8: { en: 'august|aug', zh: '' },
  9: { en: 'september|sept|sep', zh: '' },
  10: { en: 'october|oct', zh: '' },
  11: { en: 'november|nov', zh: '' },
  12: { en: 'december|dec', zh: '' },
};

export type Feast = 'christmas' | 'new-year' | 'spring-festival' | 'labour-day' | 'national-day' | 'year-end';

export const feastPhrases: Readonly<Record<Feast, { en: string; zh: string }>> = {
  christmas: { en: 'christmas|xmas', zh: '圣诞|圣诞节' },
  'new-year': { en: "new year|new year's|new years", zh: '元旦|新年' },
  'spring-festival': { en: 'spring festival|chinese new year|lunar new year', zh: '春节|过年|农历新年' },
  'labour-day': { en: 'labour day|labor day|may day', zh: '五一|劳动节' },
  'national-day': { en: 'national day', zh: '国庆|国庆节|十一黄金周' },
  'year-end': { en: 'end of the year|end of year|year end|the end of the year', zh: '年底|年末|今年底' },
};

/** Month and day of the feasts with a fixed date. Labour Day and National Day as in China. */
export const fixedFeasts: Readonly<
  Record<Exclude<Feast, 'spring-festival'>, readonly [month: number, day: number]>
> = {
  christmas: [12, 25],
  'new-year': [1, 1],
  'labour-day': [5, 1],
  'national-day': [10, 1],
  'year-end': [12, 31],
};

/** First day of the lunar year, by the Chinese calendar (GB/T 33661-2017). */
export const springFestivals: readonly string[] = [
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
  '2036-01-28',
  '2037-02-15',
];
