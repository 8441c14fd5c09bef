import type { Localised } from '../shared/localised.js';
import { spokenNumber } from './spoken-number.js';

/** UCUM units of outcomes as people write them; others stand as they are. */
const units: Readonly<Record<string, Localised>> = {
  'mm[Hg]': { en: 'mmHg', zh: 'mmHg' },
  'min/wk': { en: 'min a week', zh: '分钟/周' },
  '/wk': { en: 'a week', zh: '次/周' },
  kg: { en: 'kg', zh: '公斤' },
  m: { en: 'm', zh: '米' },
  km: { en: 'km', zh: '公里' },
  'ml/kg/min': { en: 'ml/kg/min', zh: '毫升/公斤/分' },
};

/** A value with its unit (UCUM): `−5 mmHg`. */
export function amountText(value: number, unit: string): Localised {
  const written = units[unit] ?? { en: unit, zh: unit };
  const number = spokenNumber(value);
  return { en: `${number} ${written.en}`.trim(), zh: `${number} ${written.zh}`.trim() };
}
