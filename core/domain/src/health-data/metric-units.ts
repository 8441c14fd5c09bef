import {
  fahrenheitToCelsius,
  glucoseToMgPerDl,
  inchesToCentimetres,
  poundsToKilograms,
} from '../physiology/unit-conversion.js';
import type { Metric } from './metrics.js';
import { metrics } from './metrics.js';

type Conversion = (value: number) => number;

const same: Conversion = (value) => value;
const times =
  (factor: number): Conversion =>
  (value) =>
    value * factor;
const per =
  (divisor: number): Conversion =>
  (value) =>
    value / divisor;
const named = (names: string, conversion: Conversion) =>
  Object.fromEntries(names.split(' ').map((name) => [name, conversion]));

/** One mmHg is 0.133322387415 kPa (ISO 80000-4). */
const kilopascalsPerMmHg = 0.133322387415;

/**
 * How units are written, by the UCUM unit of the metric: without blanks, in lower case, `_per_` and `_` as a slash. A
 * thermochemical calorie is 4.184 J; "calories" in lower case are small ones, as phones have them.
 */
const written: Readonly<Record<string, Readonly<Record<string, Conversion>>>> = {
  kg: {
    ...named('kg kgs kilogram kilograms', same),
    ...named('g gram grams', per(1000)),
    ...named('lb lbs pound pounds [lb_av]', poundsToKilograms),
    ...named('st stone stones', (value) => poundsToKilograms(value * 14)),
    ...named('oz ounce ounces', (value) => poundsToKilograms(value / 16)),
  },
  cm: {
    ...named('cm centimeter centimeters centimetre centimetres', same),
    ...named('m meter meters metre metres', times(100)),
    ...named('mm millimeters millimetres', per(10)),
    ...named('in inch inches [in_i]', inchesToCentimetres),
    ...named('ft foot feet', (value) => inchesToCentimetres(value * 12)),
  },
  m: {
    ...named('m meter meters metre metres', same),
    ...named('km kilometer kilometers kilometre kilometres', times(1000)),
    ...named('mi mile miles [mi_i]', times(1609.344)),
    ...named('ft foot feet [ft_i]', times(0.3048)),
    ...named('yd yard yards', times(0.9144)),
    ...named('cm', per(100)),
  },
  kcal: {
    ...named('kcal kilocalorie kilocalories', same),
    ...named('cal calorie calories', per(1000)),
    ...named('kj kilojoule kilojoules', per(4.184)),
    ...named('j joule joules', per(4184)),
  },
  'mg/dL': {
    ...named('mg/dl milligramsperdeciliter milligrams/deciliter', same),
    ...named('mmol/l mmol millimolesperliter millimoles/liter', glucoseToMgPerDl),
  },
  'mm[Hg]': {
    ...named('mmhg mm[hg] millimetersofmercury millimeters/of/mercury', same),
    ...named('kpa', per(kilopascalsPerMmHg)),
    ...named('cmhg cm[hg]', times(10)),
  },
  Cel: {
    ...named('c °c degc cel celsius', same),
    ...named('f °f degf [degf] fahrenheit', fahrenheitToCelsius),
    ...named('k kelvin', (value) => value - 273.15),
  },
  '%': { ...named('% pct percent percentage', same), ...named('fraction ratio', times(100)) },
  '/min': {
    ...named('bpm /min 1/min count/min beats/min breaths/min rpm brpm perminute', same),
    ...named('hz count/s', times(60)),
  },
  ms: { ...named('ms millis millisecond milliseconds', same), ...named('s sec second seconds', times(1000)) },
  min: {
    ...named('min mins minute minutes', same),
    ...named('h hr hrs hour hours', times(60)),
    ...named('s sec secs second seconds', per(60)),
    ...named('ms millis milliseconds', per(60_000)),
  },
  'mL/kg/min': named('ml/kg/min ml/min/kg ml/(kg·min) ml/min·kg ml/(min·kg) ml/min*kg', same),
  d: { ...named('d day days', same), ...named('wk week weeks', times(7)), ...named('h hour hours', per(24)) },
  wk: { ...named('wk week weeks', same), ...named('d day days', per(7)) },
  a: { ...named('a y year years', same), ...named('mo month months', per(12)) },
  h: { ...named('h hour hours', same), ...named('min minute minutes', per(60)) },
  s: { ...named('s second seconds', same), ...named('min minute minutes', times(60)) },
  'm/s': { ...named('m/s', same), ...named('km/h', per(3.6)), ...named('m/min', per(60)) },
  'g/dL': { ...named('g/dl', same), ...named('g/l', per(10)) },
  'kg/wk': { ...named('kg/wk kg/week', same), ...named('lb/wk lb/week', poundsToKilograms) },
  'min/wk': { ...named('min/wk min/week', same), ...named('h/wk h/week', times(60)) },
  'kg/m2': named('kg/m2 kg/m² kg/m^2', same),
  '{steps}': named('steps step count {steps}', same),
  '{floors}': named('floors floor count {floors}', same),
};

/**
 * A value in the unit of its metric; null where `unit`, as a source wrote it, is none that is known for the metric. A value
 * without a unit (null) is in the metric's own.
 */
export function inMetricUnit(metric: Metric, value: number, unit: string | null): number | null {
  return unit === null ? value : inUnit(metrics[metric].unit, value, unit);
}

/** A value in the UCUM unit `wanted`; null where `unit`, as somebody wrote it, cannot be turned into it. */
export function inUnit(wanted: string, value: number, unit: string): number | null {
  const known = written[wanted] ?? {};
  // The big calorie alone is told by its capital.
  if (unit.trim() === 'Cal' && wanted === 'kcal') return value;
  const asWritten = unit.trim().toLowerCase();
  const name = Object.hasOwn(known, asWritten) ? asWritten : plainUnit(unit);
  return Object.hasOwn(known, name) ? known[name]!(value) : null;
}

function plainUnit(unit: string): string {
  return unit
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/_per_|_/g, '/');
}
