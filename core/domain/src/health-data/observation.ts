import type { Metric } from './metrics.js';

/** One measured value as a source delivers it, in the metric's UCUM unit. */
export interface Observation {
  metric: Metric;
  value: number;
  /** Instant, UTC, ISO 8601 with milliseconds. */
  at: string;
  /** End of the interval the value covers; null for a point in time. */
  until: string | null;
  /** Minutes east of UTC where it was measured; null when the source does not say. */
  offsetMinutes: number | null;
  /** Device or app within the source, e.g. a watch's name; never a person's name. */
  device: string | null;
  /** Identity within the source, stable over re-deliveries; null when the source has none. */
  nativeId: string | null;
}
