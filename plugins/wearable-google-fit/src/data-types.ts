import type { Metric } from '@regimen/domain';

/** The metric of a number of a data point and the unit it is in, if that is not the metric's own. */
export interface PointValue {
  metric: Metric;
  unit?: string;
}

const prefix = 'com.google.';
/** By data type without `com.google.`, in the order of a point's numbers (developers.google.com/fit/datatypes). */
const valuesByType: Readonly<Record<string, readonly PointValue[]>> = {
  'heart_rate.bpm': [{ metric: 'heart-rate' }],
  'step_count.delta': [{ metric: 'steps' }],
  'distance.delta': [{ metric: 'distance' }],
  'calories.expended': [{ metric: 'total-energy' }],
  weight: [{ metric: 'body-mass' }],
  height: [{ metric: 'body-height', unit: 'm' }],
  'body.fat.percentage': [{ metric: 'body-fat' }],
  blood_pressure: [{ metric: 'systolic-pressure' }, { metric: 'diastolic-pressure' }],
  blood_glucose: [{ metric: 'blood-glucose', unit: 'mmol/L' }],
  oxygen_saturation: [{ metric: 'oxygen-saturation' }],
  'body.temperature': [{ metric: 'body-temperature' }],
};
export const pointMetrics: readonly Metric[] = Object.values(valuesByType).flatMap((values) =>
  values.map(({ metric }) => metric),
);

export function valuesOfType(type: string): readonly PointValue[] | null {
  const name = type.startsWith(prefix) ? type.slice(prefix.length) : type;
  return Object.hasOwn(valuesByType, name) ? (valuesByType[name] ?? null) : null;
}

export function isActivityType(type: string): boolean {
  return type === 'com.google.activity.segment';
}

export function isSleepType(type: string): boolean {
  return type === 'com.google.sleep.segment';
}
