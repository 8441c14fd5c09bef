import type { LocalDate } from '../shared/local-date.js';
import { usualZones } from './heart-rate-zones.js';
import type { MaximumOnDay } from './maximum-on-day.js';

/** Zones of a person from a day on; null holds from the beginning. Lower bounds ascend, bpm. */
export interface HeartRateZones {
  validFrom: LocalDate | null;
  lowerBoundsBpm: readonly number[];
  basis: 'tested' | 'estimated' | 'chosen';
  /** The first and the second ventilatory or lactate threshold of the same test, bpm; null where none was found. */
  thresholdsBpm: readonly [first: number, second: number] | null;
}

/** The zones that held on a day: the latest that were set by then, else the usual shares of the maximum of that day. */
export function zonesOnDay(
  set: readonly HeartRateZones[],
  day: LocalDate,
  maximum: MaximumOnDay | null,
): HeartRateZones | null {
  const held = set
    .filter(({ validFrom }) => validFrom === null || validFrom <= day)
    .reduce<HeartRateZones | null>(
      (latest, zones) => ((latest?.validFrom ?? '') > (zones.validFrom ?? '') ? latest : zones),
      null,
    );
  if (held || !maximum) return held;
  const lowerBoundsBpm = usualZones(maximum.bpm);
  return { validFrom: null, lowerBoundsBpm, basis: 'estimated', thresholdsBpm: null };
}
