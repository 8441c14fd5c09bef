import type { Metric } from '../health-data/metrics.js';

/** Outside `possible` a value is rejected, outside `usual` it is shown but not averaged. In the metric's unit. */
export interface MetricLimits {
  possible: readonly [lowest: number, highest: number];
  usual?: readonly [lowest: number, highest: number];
}

/** Engineering limits anchored in physiology; body mass after Chan 2017 (22.7 to 340.2 kg). */
export const metricLimits: Partial<Record<Metric, MetricLimits>> = {
  'heart-rate': { possible: [20, 250], usual: [35, 220] },
  'resting-heart-rate': { possible: [20, 250], usual: [35, 120] },
  'systolic-pressure': { possible: [50, 300], usual: [80, 200] },
  'diastolic-pressure': { possible: [20, 200], usual: [40, 120] },
  'oxygen-saturation': { possible: [50, 100], usual: [88, 100] },
  'body-mass': { possible: [22.7, 340.2] },
  'body-height': { possible: [100, 250] },
  'body-fat': { possible: [3, 70], usual: [5, 70] },
  'vo2max-estimate': { possible: [5, 95] },
  'blood-glucose': { possible: [10, 1000], usual: [54, 300] },
  'body-temperature': { possible: [30, 43], usual: [30, 38] },
  'hrv-rmssd': { possible: [1, 500], usual: [1, 200] },
  'respiratory-rate': { possible: [1, 80], usual: [6, 40] },
  steps: { possible: [0, 100_000], usual: [0, 60_000] },
  'sleep-duration': { possible: [0, 1200], usual: [0, 720] },
  'active-energy': { possible: [0, 15_000] },
  'basal-energy': { possible: [0, 15_000] },
  distance: { possible: [0, 1_000_000] },
};
