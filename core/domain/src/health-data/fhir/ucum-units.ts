import { entryOf } from '../../shared/entry-of.js';
import {
  fahrenheitToCelsius,
  glucoseToMgPerDl,
  inchesToCentimetres,
  kilocaloriesToKilojoules,
  poundsToKilograms,
} from '../../physiology/unit-conversion.js';
import type { Metric } from '../metrics.js';
import { metrics } from '../metrics.js';

type Conversion = (value: number) => number;

const same: Conversion = (value) => value;
const times =
  (factor: number): Conversion =>
  (value) =>
    value * factor;

/** By UCUM unit of the metric: how values in other UCUM units become its own. Annotations in braces are left out. */
const conversions: Readonly<Record<string, Readonly<Record<string, Conversion>>>> = {
  '/min': { '/min': same, '1/min': same, 'min-1': same, Hz: times(60), '/s': times(60), '1/s': times(60) },
  // Conventional millimetre of mercury: 133.322387415 Pa.
  'mm[Hg]': { 'mm[Hg]': same, kPa: times(1000 / 133.322387415), Pa: times(1 / 133.322387415) },
  kg: {
    kg: same,
    g: times(0.001),
    '[lb_av]': poundsToKilograms,
    '[oz_av]': (value) => poundsToKilograms(value / 16),
    '[stone_av]': (value) => poundsToKilograms(value * 14),
  },
  cm: {
    cm: same,
    m: times(100),
    mm: times(0.1),
    '[in_i]': inchesToCentimetres,
    '[in_us]': inchesToCentimetres,
    '[ft_i]': (value) => inchesToCentimetres(value * 12),
    '[ft_us]': (value) => inchesToCentimetres(value * 12),
  },
  m: {
    m: same,
    km: times(1000),
    cm: times(0.01),
    '[ft_i]': (value) => inchesToCentimetres(value * 12) / 100,
    '[yd_i]': (value) => inchesToCentimetres(value * 36) / 100,
    '[mi_i]': times(1609.344),
  },
  '%': { '%': same, '1': times(100) },
  'kg/m2': { 'kg/m2': same },
  Cel: { Cel: same, '[degF]': fahrenheitToCelsius, K: (value) => value - 273.15 },
  'mg/dL': { 'mg/dL': same, 'mmol/L': glucoseToMgPerDl, 'g/L': times(100), 'mg/L': times(0.1) },
  ms: { ms: same, s: times(1000) },
  '{steps}': { '1': same },
  '{floors}': { '1': same },
  kcal: {
    kcal: same,
    '[Cal]': same,
    cal: times(0.001),
    kJ: (value) => value / kilocaloriesToKilojoules(1),
    J: (value) => value / kilocaloriesToKilojoules(1000),
  },
  min: { min: same, h: times(60), s: times(1 / 60), d: times(1440), ms: times(1 / 60_000) },
  'mL/kg/min': { 'mL/kg/min': same, 'mL/min/kg': same, 'mL/(kg.min)': same, 'mL/(min.kg)': same },
};

/**
 * A value in the metric's own unit, from any UCUM unit of the same kind (`[lb_av]` to `kg`); a daily rate of something
 * that adds up is the day's sum. Null where the unit is none of the metric's kind.
 */
export function fromUcum(metric: Metric, value: number, unit: string): number | null {
  const { unit: own, daily } = metrics[metric];
  if (unit === own) return value;
  const plain = withoutAnnotations(unit);
  const known = daily === 'sum' ? plain.replace(/\/d$/, '') || '1' : plain;
  const convert = entryOf(conversions[own] ?? {}, known);
  return convert ? convert(value) : null;
}

/** `{beats}/min` is `/min`; `{steps}` alone counts, as `1` does; the litre may be written small. */
function withoutAnnotations(unit: string): string {
  const plain = unit.trim().replace(/\{[^}]*\}/g, '');
  return plain === '' ? '1' : plain.replace(/^(m?)l(?=\/|$)/, '$1L').replace(/\/(d?)l$/, '/$1L');
}
