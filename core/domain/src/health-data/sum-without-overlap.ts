import type { Observation } from './observation.js';
import { dateOnly } from './observation.js';
import type { SourceRank, ValueSource } from './source-priority.js';

const millisecondsPerMinute = 60_000;

/** A value and the source that tells it. */
export interface SourcedValue extends ValueSource {
  observation: Observation;
}

interface Source {
  total: number;
  rank: number;
  observations: Observation[];
}

/**
 * Adds up counts of several sources without counting a minute twice: in each minute the best-ranked source wins, and of
 * equals the one with the largest total of all given values, as it was worn the most. Values are spread evenly over the
 * minutes they cover. A value of a date alone is a total of the day, which contains what others saw in its course: the best
 * total or the sum of what was seen counts, whichever is larger.
 */
export function sumWithoutOverlap(values: readonly SourcedValue[], rank: SourceRank): number {
  const ofDay = rankedSources(
    values.filter(({ observation }) => isDayTotal(observation)),
    rank,
  );
  const timed = rankedSources(
    values.filter(({ observation }) => !isDayTotal(observation)),
    rank,
  );
  const best = ofDay[0]?.total;
  const seen = timed.length === 0 ? undefined : sumOf(timed);
  return Math.max(...[best, seen].filter((sum) => sum !== undefined));
}

/** Known by its filler, as a stored value with a time also carries the day it was filed under. */
function isDayTotal({ at, until, localDate }: Observation): boolean {
  return localDate !== undefined && until === null && at === dateOnly(localDate).at;
}

/** Values by their source, the best first. */
function rankedSources(values: readonly SourcedValue[], rank: SourceRank): Source[] {
  const sources = new Map<string, Source>();
  for (const { observation, sourceId, device } of values) {
    const name = JSON.stringify([sourceId ?? null, device]);
    const source = sources.get(name) ?? {
      total: 0,
      rank: rank(observation.metric, { sourceId: sourceId ?? null, device }),
      observations: [],
    };
    source.total += observation.value;
    source.observations.push(observation);
    sources.set(name, source);
  }
  return [...sources]
    .sort(
      ([leftName, left], [rightName, right]) =>
        left.rank - right.rank || right.total - left.total || (leftName < rightName ? -1 : 1),
    )
    .map(([, source]) => source);
}

function sumOf(ranked: readonly Source[]): number {
  if (ranked.length === 1) return ranked[0]!.total;
  const taken = new Set<number>();
  let sum = 0;
  for (const source of ranked) {
    const own = new Set<number>();
    for (const observation of source.observations) sum += shareOutside(observation, taken, own);
    own.forEach((minute) => taken.add(minute));
  }
  return sum;
}

/** The part of a value that lies in minutes no better source covers; notes the minutes it covers itself. */
function shareOutside(
  { at, until, value }: Observation,
  taken: ReadonlySet<number>,
  own: Set<number>,
): number {
  const first = Math.floor(Date.parse(at) / millisecondsPerMinute);
  const end = Math.max(first + 1, Math.ceil(Date.parse(until ?? at) / millisecondsPerMinute));
  let free = 0;
  for (let minute = first; minute < end; minute += 1) {
    if (!taken.has(minute)) free += 1;
    own.add(minute);
  }
  return (value * free) / (end - first);
}
