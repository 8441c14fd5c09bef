import type { Metric } from '../health-data/metrics.js';
import { fahrenheitToCelsius, glucoseToMgPerDl } from '../physiology/unit-conversion.js';

interface SuspectUnit {
  metric: Metric;
  from: number;
  to: number;
  ruleId: string;
  convert(value: number): number;
  reason: string;
}

/** Ranges in which a value can only be meant in another unit (engineering ranges outside human physiology). */
const suspectUnits: readonly SuspectUnit[] = [
  {
    metric: 'blood-glucose',
    from: 2,
    to: 30,
    ruleId: 'unit-glucose-mmol',
    convert: glucoseToMgPerDl,
    reason: 'The value looks like mmol/L under a mg/dL label.',
  },
  {
    metric: 'body-temperature',
    from: 90,
    to: 110,
    ruleId: 'unit-temperature-fahrenheit',
    convert: fahrenheitToCelsius,
    reason: 'The value looks like degrees Fahrenheit under a Celsius label.',
  },
  {
    metric: 'body-height',
    from: 1.4,
    to: 2.2,
    ruleId: 'unit-height-metres',
    convert: (value) => value * 100,
    reason: 'The value looks like metres under a centimetre label.',
  },
];

/** The unit a value was probably meant in, or null where its own unit is plausible. */
export function suspectUnitOf(metric: Metric, value: number): SuspectUnit | null {
  return (
    suspectUnits.find((unit) => unit.metric === metric && value >= unit.from && value <= unit.to) ?? null
  );
}
