import type { LocalDate } from '../shared/local-date.js';
import type { Metric } from './metrics.js';

/** One measured value as a source delivers it, in the metric's UCUM unit. */
export interface Observation {
  metric: Metric;
  value: number;
  /** Instant, UTC, ISO 8601 with milliseconds; noon UTC of `localDate` where only the date is known. */
  at: string;
  /** The day a value belongs to where the source says no time of day: then this alone is true, and `at` is filler. */
  localDate?: LocalDate;
  /** End of the interval the value covers; null for a point in time. */
  until: string | null;
  /** Minutes east of UTC where it was measured; null when the source does not say. */
  offsetMinutes: number | null;
  /** Device or app within the source, e.g. a watch's name; never a person's name. */
  device: string | null;
  /** Identity within the source, stable over re-deliveries; null when the source has none. */
  nativeId: string | null;
  /**
   * When the source last changed the record of that identity, UTC, ISO 8601 with milliseconds: of its revisions the latest
   * counts as a whole. Absent where the source does not say.
   */
  revisedAt?: string;
  /** The source itself doubts the value: it is kept and shown, and does not count. */
  confidence?: 'low';
  /** What the person wrote beside it: free text, kept sealed. */
  note?: string;
}

/** When and on which day a value was measured of which only the calendar date is known. */
export function dateOnly(localDate: LocalDate): Pick<Observation, 'at' | 'localDate'> {
  return { at: `${localDate}T12:00:00.000Z`, localDate };
}
