import type { Metric } from './metrics.js';
import type { Observation } from './observation.js';
import { dateOnly } from './observation.js';
import type { SourceRank, ValueSource } from './source-priority.js';

const millisecondsPerMinute = 60_000;

/** A value and the source that tells it. */
export interface SourcedValue extends ValueSource {
  observation: Observation;
}

/** What one source tells of a metric on a day, in columns: a decade has millions of them. */
export interface ToldValues extends ValueSource {
  /** Whether they are of the date alone: each is a total of the day, which contains what others saw in its course. */
  isOfDay: boolean;
  values: ArrayLike<number>;
  /** Milliseconds since 1970. */
  starts: ArrayLike<number>;
  /** The same; NaN for a value of a point in time. */
  ends: ArrayLike<number>;
}

/**
 * Adds up counts of several sources without counting a minute twice: in each minute the best-ranked source wins, and of
 * equals the one with the largest total of all given values, as it was worn the most. Values are spread evenly over the
 * minutes they cover. Of totals of the day and the sum of what was seen, the larger counts.
 * @param told at least one value, those of one source and kind together.
 */
export function sumWithoutOverlap(metric: Metric, told: readonly ToldValues[], rank: SourceRank): number {
  const [best] = ranked(
    metric,
    told.filter(({ isOfDay }) => isOfDay),
    rank,
  );
  const timed = ranked(
    metric,
    told.filter(({ isOfDay }) => !isOfDay),
    rank,
  );
  return Math.max(best?.total ?? -Infinity, timed.length === 0 ? -Infinity : sumOf(timed));
}

/** Values of a metric on a day by who tells them, in the order in which they come. */
export function toldBySource(values: readonly SourcedValue[]): ToldValues[] {
  const groups = new Map<string, ToldValues & Record<'values' | 'starts' | 'ends', number[]>>();
  for (const { observation, sourceId = null, device } of values) {
    const { at, until, value } = observation;
    const isOfDay = isDayTotal(observation);
    const key = JSON.stringify([sourceId, device, isOfDay]);
    const group = groups.get(key) ?? { sourceId, device, isOfDay, values: [], starts: [], ends: [] };
    group.values.push(value);
    group.starts.push(Date.parse(at));
    group.ends.push(until === null ? NaN : Date.parse(until));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Known by its filler, as a stored value with a time also carries the day it was filed under. */
function isDayTotal({ at, until, localDate }: Observation): boolean {
  return localDate !== undefined && until === null && at === dateOnly(localDate).at;
}

interface Ranked {
  told: ToldValues;
  name: string;
  rank: number;
  total: number;
}

/** The best first. */
function ranked(metric: Metric, all: readonly ToldValues[], rank: SourceRank): Ranked[] {
  return all
    .map((told): Ranked => {
      const { sourceId = null, device } = told;
      let total = 0;
      for (let row = 0; row < told.values.length; row += 1) total += told.values[row]!;
      return {
        told,
        name: JSON.stringify([sourceId, device]),
        rank: rank(metric, { sourceId, device }),
        total,
      };
    })
    .sort(
      (left, right) =>
        left.rank - right.rank || right.total - left.total || (left.name < right.name ? -1 : 1),
    );
}

function sumOf(sources: readonly Ranked[]): number {
  if (sources.length === 1) return sources[0]!.total;
  const taken = new Set<number>();
  let sum = 0;
  for (const { told } of sources) {
    const own = new Set<number>();
    for (let row = 0; row < told.values.length; row += 1) sum += shareOutside(told, row, taken, own);
    own.forEach((minute) => taken.add(minute));
  }
  return sum;
}

/** The part of a value that lies in minutes no better source covers; notes the minutes it covers itself. */
function shareOutside(
  { starts, ends, values }: ToldValues,
  row: number,
  taken: ReadonlySet<number>,
  own: Set<number>,
): number {
  const first = Math.floor(starts[row]! / millisecondsPerMinute);
  const until = Number.isNaN(ends[row]!) ? starts[row]! : ends[row]!;
  const end = Math.max(first + 1, Math.ceil(until / millisecondsPerMinute));
  let free = 0;
  for (let minute = first; minute < end; minute += 1) {
    if (!taken.has(minute)) free += 1;
    own.add(minute);
  }
  return (values[row]! * free) / (end - first);
}
