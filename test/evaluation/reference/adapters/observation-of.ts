import type { Metric, Observation } from '@regimen/domain';
import { UnreadableInput } from '../case-input.js';

/** Names of the cases, and how many of our unit make one of theirs. */
const metrics: Readonly<Record<string, { metric: Metric; factor: number }>> = {
  heart_rate: { metric: 'heart-rate', factor: 1 },
  rmssd: { metric: 'hrv-rmssd', factor: 1 },
  sbp: { metric: 'systolic-pressure', factor: 1 },
  dbp: { metric: 'diastolic-pressure', factor: 1 },
  spo2: { metric: 'oxygen-saturation', factor: 1 },
  weight: { metric: 'body-mass', factor: 1 },
  height: { metric: 'body-height', factor: 1 },
  body_fat: { metric: 'body-fat', factor: 1 },
  vo2max: { metric: 'vo2max-estimate', factor: 1 },
  glucose: { metric: 'blood-glucose', factor: 1 },
  body_temp: { metric: 'body-temperature', factor: 1 },
  steps: { metric: 'steps', factor: 1 },
  sleep: { metric: 'sleep-duration', factor: 60 },
};

/** An observation of one value, at any time by any device. */
export function observationOf(name: string, value: number): Observation {
  const found = metrics[name];
  if (found === undefined)
    throw new UnreadableInput(`metric must be one of ${Object.keys(metrics).join(', ')}`);
  return {
    metric: found.metric,
    value: value * found.factor,
    at: '2026-01-01T08:00:00.000Z',
    until: null,
    offsetMinutes: null,
    device: 'reference',
    nativeId: null,
  };
}
