import type { MetricLimits } from './metric-limits.js';

/** Limits of quantities that are worked with but not stored as observations; engineering limits anchored in physiology. */
export const quantityLimits = {
  /** Milliseconds: 220 to 27 beats a minute. */
  'rr-interval': { possible: [273, 2200] },
  /** Kilocalories a day. */
  'energy-intake': { possible: [0, 15_000], usual: [800, 6000] },
  /** Minutes of a whole night; one observation of sleep may be a part of it. */
  night: { possible: [0, 1200], usual: [180, 720] },
  /** Metres a second: 12.4 was the fastest a human ever ran (Bolt 2009). */
  'running-speed': { possible: [0, 12.5] },
} as const satisfies Record<string, MetricLimits>;
