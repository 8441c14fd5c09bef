import type { Metric } from '@regimen/domain';

/** What a type of measure becomes. `factor` leads from the unit of the API to that of the metric. */
interface MeasureType {
  metric: Metric;
  factor: number;
}

/** By the number the API gives a type (developer.withings.com, "Measure - Getmeas"). */
export const measureTypes: ReadonlyMap<number, MeasureType> = new Map([
  [1, { metric: 'body-mass', factor: 1 }],
  [4, { metric: 'body-height', factor: 100 }],
  [6, { metric: 'body-fat', factor: 1 }],
  [9, { metric: 'diastolic-pressure', factor: 1 }],
  [10, { metric: 'systolic-pressure', factor: 1 }],
  [11, { metric: 'heart-rate', factor: 1 }],
  [54, { metric: 'oxygen-saturation', factor: 1 }],
  [71, { metric: 'body-temperature', factor: 1 }],
  [76, { metric: 'muscle-mass', factor: 1 }],
  [88, { metric: 'bone-mass', factor: 1 }],
  [123, { metric: 'vo2max-estimate', factor: 1 }],
]);

export const massType = 1;
/** Water in kilograms; the metric is a share of the body mass weighed with it. */
export const waterType = 77;

/**
 * Types the API names for which there is no metric: fat and fat-free masses, ambient and skin temperature, pulse wave
 * velocity, intervals of an electrocardiogram, nerve and vascular scores, segments, basal rate, metabolic age.
 */
const namedTypes: ReadonlySet<number> = new Set([
  5, 8, 12, 18, 73, 91, 130, 135, 136, 137, 138, 139, 155, 167, 168, 169, 170, 174, 175, 196, 226, 227, 229,
]);

export function isNamedType(type: number): boolean {
  return measureTypes.has(type) || type === waterType || namedTypes.has(type);
}
