import type { Metric } from '../health-data/metrics.js';

/** How values of a metric are judged by the person's other values. */
export interface ContextRules {
  /** How far before and after other values tell something, days. */
  windowDays: number;
  /** Factor between two units that are confused: a value so many times the baseline was meant in the other one. */
  unitFactor?: number;
  /** Largest believable change, as a share: per day apart, and in all up to a week. */
  change?: { perDay: number; perWeek: number };
  /** Largest believable difference from the days next to it, in the metric's unit. */
  difference?: number;
  /** Beyond three standard deviations and this share of the own mean a value is doubted. */
  deviationFrom?: number;
}

/**
 * After Chan 2017 (three standard deviations of the own mean) and SCIENCE 4 (2 % a day, 5 % a week; 3 cm); windows and
 * shares are engineering limits. A pound is 0.45359237 kg, an inch 2.54 cm, a mmol/L of glucose 18.0156 mg/dL.
 */
export const contextRules: Partial<Record<Metric, ContextRules>> = {
  'body-mass': {
    windowDays: 365,
    unitFactor: 1 / 0.45359237,
    change: { perDay: 0.02, perWeek: 0.05 },
    deviationFrom: 0.05,
  },
  'body-height': { windowDays: 365, unitFactor: 2.54, difference: 3 },
  'blood-glucose': { windowDays: 90, unitFactor: 18.0156 },
  'body-temperature': { windowDays: 90, deviationFrom: 0.05 },
};

/** Metrics that must be judged together: of a pair, and each by itself. */
export const contextGroups: readonly (readonly Metric[])[] = [
  ['systolic-pressure', 'diastolic-pressure'],
  ['body-mass'],
  ['body-height'],
  ['blood-glucose'],
  ['body-temperature'],
];

/** How far a value reaches: a change of one may change the verdict on others so many days away. */
export function contextReachDays(metric: Metric): number {
  return contextRules[metric]?.windowDays ?? 0;
}
