import type { Metric } from '../metrics.js';
import type { Observation } from '../observation.js';
import { addDays } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import { parseWallTime } from '../../shared/instant.js';
import type { SeededRandom } from '../../shared/seeded-random.js';
import { seededRandom } from '../../shared/seeded-random.js';
import { offsetMinutesAt, zonedInstant } from '../../shared/zoned-time.js';
import type { LifeTraits } from './life-traits.js';

/** One calendar day of a simulated life, where the person was. */
export interface LifeDay {
  date: LocalDate;
  traits: LifeTraits;
  random: SeededRandom;
  /** Of the whole simulated time, 0 to 1. */
  progress: number;
  isSick: boolean;
  /** Local midnight and the next one, ms. */
  start: number;
  end: number;
  /** Minutes east of UTC at an instant of the day. */
  offsetAt(milliseconds: number): number;
}

const dayMs = 86_400_000;

export function lifeDay(
  traits: LifeTraits,
  {
    date,
    seed,
    progress,
    zone,
    isSick,
  }: Pick<LifeDay, 'date' | 'progress' | 'isSick'> & {
    seed: number;
    zone: string;
  },
): LifeDay {
  const start = midnightOf(date, zone);
  const end = midnightOf(addDays(date, 1), zone);
  return {
    date,
    traits,
    progress,
    isSick,
    start,
    end,
    random: seededRandom(seed),
    offsetAt: clockOf(start, end, zone),
  };
}

/** A value of the day as a device would deliver it. */
export function measuredAt(
  day: LifeDay,
  metric: Metric,
  value: number,
  from: number,
  device: string,
  until: number | null = null,
): Observation {
  return {
    metric,
    value,
    at: new Date(from).toISOString(),
    until: until === null ? null : new Date(until).toISOString(),
    offsetMinutes: day.offsetAt(from),
    device,
    nativeId: null,
  };
}

/** An instant of the day by the clock on the wall, hours from midnight. */
export function atHour({ start }: Pick<LifeDay, 'start'>, hour: number): number {
  return start + Math.round(hour * 3600) * 1000;
}

function midnightOf(date: LocalDate, zone: string): number {
  return Date.parse(zonedInstant(parseWallTime(`${date}T00:00`)!, zone).at);
}

/** Zones are looked up a few times a day, not once for each value. */
function clockOf(start: number, end: number, zone: string): (milliseconds: number) => number {
  // A night begins on the day before.
  const from = start - dayMs / 2;
  const [early, late] = [offsetMinutesAt(from, zone), offsetMinutesAt(end, zone)];
  if (early === late) return () => early;
  let [before, behind] = [from, end];
  while (behind - before > 60_000) {
    const middle = Math.floor((before + behind) / 2);
    if (offsetMinutesAt(middle, zone) === early) before = middle;
    else behind = middle;
  }
  const change = Math.ceil(before / 60_000) * 60_000;
  return (milliseconds) => (milliseconds < change ? early : late);
}
