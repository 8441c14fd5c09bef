import {
  cleanInContext,
  cleanObservations,
  fahrenheitToCelsius,
  glucoseToMgPerDl,
  inchesToCentimetres,
  judgeValue,
  poundsToKilograms,
  quantityLimits,
  type Metric,
  type Observation,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import { UnreadableInput, type CaseInput } from '../case-input.js';

const metrics: Readonly<Record<string, Metric>> = {
  heart_rate: 'heart-rate',
  resting_heart_rate: 'resting-heart-rate',
  rmssd: 'hrv-rmssd',
  sbp: 'systolic-pressure',
  dbp: 'diastolic-pressure',
  spo2: 'oxygen-saturation',
  weight: 'body-mass',
  height: 'body-height',
  body_fat: 'body-fat',
  vo2max: 'vo2max-estimate',
  glucose: 'blood-glucose',
  body_temp: 'body-temperature',
  respiratory_rate: 'respiratory-rate',
  steps: 'steps',
};

const quantities: Readonly<Record<string, keyof typeof quantityLimits>> = {
  rr: 'rr-interval',
  sleep: 'night',
  kcal_intake: 'energy-intake',
  run_speed: 'running-speed',
};

/** Units of the cases that are not ours, in ours. */
const conversions: Readonly<Record<string, (value: number) => number>> = {
  'mmol/L': glucoseToMgPerDl,
  degF: fahrenheitToCelsius,
  lb: poundsToKilograms,
  in: inchesToCentimetres,
  m: (metres) => metres * 100,
  h: (hours) => hours * 60,
  s: (seconds) => seconds * 1000,
  'km/h': (speed) => speed / 3.6,
};

const verdicts = { rejected: 'REJECT', suspect: 'FLAG', good: 'OK' } as const;

export const plausibilityAdapters: Adapters = {
  plausible: (input) => {
    const name = input.text('metric');
    const value = valueIn(input);
    const quantity = quantities[name];
    if (quantity) return verdicts[judgeValue(value, quantityLimits[quantity])];
    const { cleaned, entries } = cleanObservations([observationOf(name, value)]);
    if (entries.some(({ action }) => action === 'converted')) return 'UNIT_SUSPECT';
    return verdicts[cleaned[0]!.quality];
  },
  bpPair: (input) => {
    const { entries } = cleanInContext([
      observationOf('sbp', input.number('sbp')),
      observationOf('dbp', input.number('dbp')),
    ]);
    if (entries.some(({ ruleId }) => ruleId === 'pressure-swapped')) return 'SWAP_SUSPECT';
    if (entries.some(({ action }) => action === 'rejected')) return 'REJECT';
    return entries.length > 0 ? 'FLAG' : 'OK';
  },
};

function valueIn(input: CaseInput): number {
  const convert = conversions[input.textOrNull('unit') ?? ''];
  const value = input.number('value');
  return convert ? convert(value) : value;
}

/** An observation of one value, at any time by any device. */
function observationOf(name: string, value: number): Observation {
  const metric = metrics[name];
  if (metric === undefined) {
    const known = [...Object.keys(metrics), ...Object.keys(quantities)];
    throw new UnreadableInput(`metric must be one of ${known.join(', ')}`);
  }
  return {
    metric,
    value,
    at: '2026-01-01T08:00:00.000Z',
    until: null,
    offsetMinutes: null,
    device: 'reference',
    nativeId: null,
  };
}
