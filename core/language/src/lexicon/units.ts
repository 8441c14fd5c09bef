import type { PhraseTable } from './phrases.js';

/** Units people say, with their size in the unit the product keeps. */
export type SpokenUnit =
  | 'kg'
  | 'pound'
  | 'stone'
  | 'jin'
  | 'mmHg'
  | 'kilometre'
  | 'metre'
  | 'mile'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'quarter'
  | 'month'
  | 'year'
  | 'kcal'
  | 'quarter-hour';

export type Dimension = 'mass' | 'pressure' | 'distance' | 'short-time' | 'long-time' | 'energy';

export const unitPhrases: PhraseTable<SpokenUnit> = {
  kg: { en: 'kg|kgs|kq|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes', zh: '公斤|千克|gongjin|kg' },
  pound: { en: 'lb|lbs|pound|pounds', zh: '磅' },
  stone: { en: 'stone|stones', zh: '' },
  jin: { en: 'jin', zh: '斤|市斤' },
  mmHg: { en: 'mmhg|mm hg|millimetres of mercury|points', zh: '毫米汞柱' },
  kilometre: { en: 'km|kms|kilometre|kilometres|kilometer|kilometers|k', zh: '公里|千米' },
  metre: { en: 'm|metre|metres|meter|meters', zh: '米' },
  mile: { en: 'mile|miles|mi', zh: '英里' },
  second: { en: 'sec|secs|second|seconds|s', zh: '秒' },
  minute: { en: 'min|mins|minute|minutes', zh: '分钟|分|分鐘' },
  'quarter-hour': { en: 'quarter of an hour|quarter hour', zh: '刻钟' },
  hour: { en: 'hour|hours|hr|hrs|h', zh: '小时|个小时|钟头|个钟头|个钟' },
  day: { en: 'day|days', zh: '天|日' },
  week: { en: 'week|weeks|wk|wks', zh: '周|星期|个星期|礼拜|个礼拜' },
  fortnight: { en: 'fortnight|fortnights', zh: '' },
  quarter: { en: '', zh: '个季度|季度' },
  month: { en: 'month|months', zh: '个月|月' },
  year: { en: 'year|years|yr|yrs', zh: '年' },
  kcal: { en: 'kcal|calorie|calories|kcals|cal', zh: '千卡|大卡|卡路里|卡' },
};

/** Size of each unit: kg, mmHg, metres, minutes, days, kcal. Pound 0.45359237 kg (1959); jin 500 g; mile 1609.344 m. */
export const unitSizes: Readonly<Record<SpokenUnit, { dimension: Dimension; size: number }>> = {
  kg: { dimension: 'mass', size: 1 },
  pound: { dimension: 'mass', size: 0.45359237 },
  stone: { dimension: 'mass', size: 6.35029318 },
  jin: { dimension: 'mass', size: 0.5 },
  mmHg: { dimension: 'pressure', size: 1 },
  kilometre: { dimension: 'distance', size: 1000 },
  metre: { dimension: 'distance', size: 1 },
  mile: { dimension: 'distance', size: 1609.344 },
  second: { dimension: 'short-time', size: 1 / 60 },
  minute: { dimension: 'short-time', size: 1 },
  'quarter-hour': { dimension: 'short-time', size: 15 },
  hour: { dimension: 'short-time', size: 60 },
  day: { dimension: 'long-time', size: 1 },
  week: { dimension: 'long-time', size: 7 },
  fortnight: { dimension: 'long-time', size: 14 },
  quarter: { dimension: 'long-time', size: 91.3125 },
  month: { dimension: 'long-time', size: 30.4375 },
  year: { dimension: 'long-time', size: 365.25 },
  kcal: { dimension: 'energy', size: 1 },
};
