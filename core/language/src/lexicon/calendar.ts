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

export type Feast =
  | 'christmas'
  | 'new-year'
  | 'spring-festival'
  | 'labour-day'
  | 'national-day'
  | 'year-end'
  | 'new-years-eve'
  | 'women-day'
  | 'valentine'
  | 'easter'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'tomb-sweeping'
  | 'next-month-end'
  | 'year-middle';

export const feastPhrases: Readonly<Record<Feast, { en: string; zh: string }>> = {
  christmas: { en: 'christmas|xmas', zh: '圣诞|圣诞节' },
  'new-year': { en: "new year|new year's|new years|new year's day", zh: '元旦|新年' },
  'spring-festival': { en: 'spring festival|chinese new year|lunar new year', zh: '春节|过年|农历新年' },
  'labour-day': { en: 'labour day|labor day|may day', zh: '五一|劳动节' },
  'national-day': { en: 'national day', zh: '国庆|国庆节|十一黄金周' },
  'new-years-eve': { en: "new year's eve|nye", zh: '跨年|跨年夜' },
  valentine: { en: "valentine's day|valentine's|valentines", zh: '情人节' },
  'women-day': { en: "women's day", zh: '妇女节|三八节' },
  easter: { en: 'easter', zh: '复活节' },
  'tomb-sweeping': { en: 'tomb sweeping day', zh: '清明|清明节' },
  'dragon-boat': { en: 'dragon boat festival', zh: '端午|端午节' },
  'mid-autumn': { en: 'mid autumn festival', zh: '中秋|中秋节' },
  'next-month-end': { en: 'end of next month|the end of next month', zh: '下个月底|下月底' },
  'year-middle': { en: 'middle of next year', zh: '年中|明年年中' },
  'year-end': { en: 'end of the year|end of year|year end|the end of the year', zh: '年底|年末|今年底' },
};

/** Feasts whose date moves from year to year, or with today. */
export type MovableFeast =
  'spring-festival' | 'easter' | 'dragon-boat' | 'mid-autumn' | 'tomb-sweeping' | 'next-month-end';

/** Month and day of the feasts with a fixed date. Labour Day and National Day as in China. */
export const fixedFeasts: Readonly<
  Record<Exclude<Feast, MovableFeast>, readonly [month: number, day: number]>
> = {
  christmas: [12, 25],
  'new-year': [1, 1],
  'labour-day': [5, 1],
  'national-day': [10, 1],
  'year-end': [12, 31],
  'new-years-eve': [12, 31],
  valentine: [2, 14],
  'women-day': [3, 8],
  'year-middle': [7, 1],
};

/** Dates of the other movable feasts; Easter by the Gregorian computus, the rest by the Chinese calendar. */
export const movableFeasts: Readonly<
  Record<Exclude<MovableFeast, 'spring-festival' | 'next-month-end'>, readonly string[]>
> = {
  easter: ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28'],
  'tomb-sweeping': [
    '2026-04-05',
    '2027-04-05',
    '2028-04-04',
    '2029-04-04',
    '2030-04-05',
    '2031-04-05',
    '2032-04-04',
  ],
  'dragon-boat': [
    '2026-06-19',
    '2027-06-09',
    '2028-05-28',
    '2029-06-16',
    '2030-06-05',
    '2031-06-24',
    '2032-06-12',
  ],
  'mid-autumn': [
    '2026-09-25',
    '2027-09-15',
    '2028-10-03',
    '2029-09-22',
    '2030-09-12',
    '2031-10-01',
    '2032-09-19',
  ],
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
