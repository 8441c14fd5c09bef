import { groupBy } from '../../shared/group-by.js';
import type { LocalDate } from '../../shared/local-date.js';
import { fromEpochDay } from '../../shared/local-date.js';
import { offsetMinutesAt } from '../../shared/zoned-time.js';
import type { Metric } from '../metrics.js';

/** A stored value that tells something of a night. */
export interface NightPart {
  metric: Metric;
  minutes: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Null where only the day is known. */
  until: number | null;
  offsetMinutes: number | null;
  /** Local day it counts for: that of its end. */
  day: LocalDate;
  /** Which source and device saw it; values of two are never added. */
  source: string;
  device: string | null;
  /** Smaller is trusted more. */
  rank: number;
}

/** The main sleep of a local day: it counts for the day it ended on, at the place where it ended. Minutes. */
export interface NightSummary {
  day: LocalDate;
  /** Local day, and time on the local clock, of the beginning and the end; null where only the day is known. */
  began: LocalDate | null;
  from: number | null;
  to: number | null;
  offsetMinutes: number | null;
  /** Total sleep time; null where only time in bed was recorded. */
  asleep: number | null;
  inBed: number | null;
  light: number | null;
  deep: number | null;
  rem: number | null;
  awake: number | null;
  /** Total sleep time over time in bed, 0 to 1; null without one, or where they contradict each other. */
  efficiency: number | null;
  /** Middle between falling asleep and waking up, minutes after midnight on the local clock. */
  midpoint: number | null;
  /** Sleep of that day beside the main one. */
  naps: number;
  device: string | null;
}

const stillSameNightMs = 3 * 3_600_000;
const stages = ['sleep-light', 'sleep-deep', 'sleep-rem'] as const satisfies Metric[];
const asleepMetrics: readonly Metric[] = ['sleep-duration', ...stages];

/** Nights by local day, in order; what several sources saw of a night is told once, by one of them. */
export function nightSummaries(parts: readonly NightPart[], timeZone: string): NightSummary[] {
  const timed = parts.filter(({ until }) => until !== null).sort((a, b) => a.at - b.at);
  const bouts: NightPart[][] = [];
  let end = -Infinity;
  for (const part of timed) {
    if (part.at - end > stillSameNightMs) bouts.push([]);
    bouts.at(-1)!.push(part);
    end = Math.max(end, part.until!);
  }
  const ofTimes = bouts.map((bout) => summaryOf(bout, timeZone));
  const known = new Set(ofTimes.map(({ day }) => day));
  const dated = parts.filter(({ until, day }) => until === null && !known.has(day));
  const ofDates = [...groupBy(dated, ({ day }) => day).values()].map((own) => summaryOf(own, timeZone));
  return [...groupBy([...ofTimes, ...ofDates], ({ day }) => day).values()]
    .map(mainOf)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function mainOf(bouts: readonly NightSummary[]): NightSummary {
  const length = ({ asleep, inBed }: NightSummary) => asleep ?? inBed ?? 0;
  const [main, ...others] = [...bouts].sort((a, b) => length(b) - length(a));
  return { ...main!, naps: others.reduce((sum, { asleep }) => sum + (asleep ?? 0), 0) };
}

function summaryOf(parts: readonly NightPart[], timeZone: string): NightSummary {
  const sources = [...groupBy(parts, ({ source }) => source).values()].sort(byTrust);
  const own = sources[0]!;
  const bed = sources.find((source) => minutesOf(source, ['time-in-bed']) !== null) ?? [];
  const sleeping = own.filter(({ metric }) => asleepMetrics.includes(metric));
  const { middle, ...span } = spanOf(sleeping.length > 0 ? sleeping : own, timeZone);
  const [asleep, inBed] = [asleepOf(own), minutesOf(bed, ['time-in-bed'])];
  const isShare = asleep !== null && inBed !== null && inBed > 0 && asleep <= inBed;
  return {
    ...span,
    asleep,
    inBed,
    light: minutesOf(own, ['sleep-light']),
    deep: minutesOf(own, ['sleep-deep']),
    rem: minutesOf(own, ['sleep-rem']),
    awake: minutesOf(own, ['sleep-awake']),
    efficiency: isShare ? asleep / inBed : null,
    midpoint: sleeping.length === 0 ? null : middle,
    naps: 0,
    device: own[0]!.device,
  };
}

/** The most trusted first; of equals the one that tells stages, and then the one that saw most sleep. */
function byTrust(left: readonly NightPart[], right: readonly NightPart[]): number {
  const tells = (own: readonly NightPart[]) => Number(asleepOf(own) !== null);
  const staged = (own: readonly NightPart[]) => Number(minutesOf(own, stages) !== null);
  return (
    tells(right) - tells(left) ||
    left[0]!.rank - right[0]!.rank ||
    staged(right) - staged(left) ||
    (asleepOf(right) ?? 0) - (asleepOf(left) ?? 0) ||
    (left[0]!.source < right[0]!.source ? -1 : 1)
  );
}

function asleepOf(own: readonly NightPart[]): number | null {
  return minutesOf(own, ['sleep-duration']) ?? minutesOf(own, stages);
}

function minutesOf(own: readonly NightPart[], metrics: readonly Metric[]): number | null {
  const told = own.filter(({ metric }) => metrics.includes(metric));
  return told.length === 0 ? null : told.reduce((sum, { minutes }) => sum + minutes, 0);
}

function spanOf(parts: readonly NightPart[], timeZone: string) {
  const first = parts.reduce((earliest, part) => (part.at < earliest.at ? part : earliest));
  const last = parts.reduce((latest, part) => ((part.until ?? 0) > (latest.until ?? 0) ? part : latest));
  const { until: to, day } = last;
  if (to === null) return { day, began: null, from: null, to: null, offsetMinutes: null, middle: null };
  const offsetMinutes = last.offsetMinutes ?? offsetMinutesAt(to, timeZone);
  const localStart = first.at + (first.offsetMinutes ?? offsetMinutesAt(first.at, timeZone)) * 60_000;
  const localMiddle = (first.at + to) / 2 + offsetMinutes * 60_000;
  return {
    day,
    began: fromEpochDay(Math.floor(localStart / 86_400_000)),
    from: first.at,
    to,
    offsetMinutes,
    middle: (((localMiddle / 60_000) % 1440) + 1440) % 1440,
  };
}
