import type { Metric } from '@regimen/domain';
import type { Facts } from '../compare-facts.js';
import type { StoredObservation } from '../imported-state.js';
import { wallTime } from './wall-time.js';

const stages: Readonly<Record<string, Metric>> = {
  in_bed_min: 'time-in-bed',
  asleep_min: 'sleep-duration',
  core_min: 'sleep-light',
  light_min: 'sleep-light',
  deep_min: 'sleep-deep',
  rem_min: 'sleep-rem',
  awake_min: 'sleep-awake',
};

/** The nights that measured values speak of, in the order of time. */
export function nightFacts(stored: readonly StoredObservation[], timeZone: string): Facts[] {
  const metrics = new Set<Metric>(Object.values(stages));
  const nights = new Map<string, StoredObservation[]>();
  for (const observation of stored) {
    if (!metrics.has(observation.metric)) continue;
    const parts = nights.get(observation.localDay) ?? [];
    nights.set(observation.localDay, [...parts, observation]);
  }
  return [...nights].map(([day, parts]) => nightOf(day, parts, timeZone));
}

function nightOf(day: string, parts: readonly StoredObservation[], timeZone: string): Facts {
  const starts = parts.map(({ at }) => at).sort();
  const ends = parts.map(({ at, until }) => until ?? at).sort();
  const [start, end] = [starts[0]!, ends.at(-1)!];
  const offset = parts[0]?.offsetMinutes ?? null;
  const minutesOf = (metric: Metric) => {
    const own = parts.filter((part) => part.metric === metric);
    return own.length === 0 ? null : own.reduce((sum, { value }) => sum + value, 0);
  };
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  return {
    start,
    end,
    wake_day: day,
    local_start: wallTime(start, offset, timeZone),
    local_end: wallTime(end, parts.at(-1)?.offsetMinutes ?? offset, timeZone),
    duration_s: seconds,
    duration_min: seconds / 60,
    ...Object.fromEntries(Object.entries(stages).map(([name, metric]) => [name, minutesOf(metric)])),
  };
}
