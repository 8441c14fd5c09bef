/** A series of values at rows, and how far and how fast it may go. */
export interface Series {
  /** Rows that have a value, in the order of recording. */
  rows: ArrayLike<number>;
  /** Size of the change between two rows, never negative. */
  change(from: number, to: number): number;
  /** Seconds between two rows; NaN where one has no time. */
  seconds(from: number, to: number): number;
  /** Largest change a second that is believed. */
  fastest: number;
}

/** A run of values that follow each other no faster than believed. */
interface Run {
  first: number;
  last: number;
  size: number;
  /** Its rows, as long as it may be a slip. */
  rows: number[];
}

/** More values than this are no slip but another place (engineering choice). */
const mostRows = 5;
/** Runs that lie between the one left and the one come back to, at most. */
const mostRuns = 3;
/** The way there and back is this much longer than the direct one, or nothing came back: a turn is no slip. */
const leastDetour = 3;
/** Clocks of whole seconds show 0 between points that lie up to one apart. */
const shortestStepSeconds = 1;
/** A first or last value alone is given up against this many that agree with each other. */
const manyRows = 3;

/** Whether one value can follow the other. Where the time is not known, nothing is doubted. */
export function canFollow({ change, seconds, fastest }: Series, from: number, to: number): boolean {
  const apart = Math.abs(seconds(from, to));
  return Number.isNaN(apart) || change(from, to) <= fastest * Math.max(apart, shortestStepSeconds);
}

/** A series cut into runs, and the rows that belong to none: slips, that were left and come back from. */
interface Cut {
  runs: Run[];
  slips: number[];
}

/**
 * Rows at which a series jumps away faster than believed and comes back. A jump that does not come back is kept: nothing
 * tells which side of it is true.
 */
export function excursions(series: Series): number[] {
  return cutAtJumps(series).slips;
}

/** The same, and single values before or behind all others that no way leads to: sensors that were still settling. */
export function excursionsAndLoneEnds(series: Series): number[] {
  const { runs, slips } = cutAtJumps(series);
  return [...slips, ...loneEnds(runs)];
}

function cutAtJumps(series: Series): Cut {
  const runs: Run[] = [];
  const slips: number[] = [];
  for (let index = 0; index < series.rows.length; index += 1) {
    const row = series.rows[index]!;
    const last = runs.at(-1);
    if (last && canFollow(series, last.last, row)) {
      extend(last, row);
      continue;
    }
    const slipped = slippedRuns(series, runs, row);
    for (const run of runs.splice(runs.length - slipped)) slips.push(...run.rows);
    if (slipped > 0) extend(runs.at(-1)!, row);
    else runs.push({ first: row, last: row, size: 1, rows: [row] });
  }
  return { runs, slips };
}

function extend(run: Run, row: number): void {
  run.last = row;
  run.size += 1;
  if (run.size <= mostRows) run.rows.push(row);
}

/** How many of the last runs were left and come back from at `row`. */
function slippedRuns(series: Series, runs: readonly Run[], row: number): number {
  let size = 0;
  for (let count = 1; count <= mostRuns && count < runs.length; count += 1) {
    const slipped = runs[runs.length - count]!;
    size += slipped.size;
    if (size > mostRows) return 0;
    const before = runs[runs.length - count - 1]!.last;
    if (!canFollow(series, before, row)) continue;
    const wayRound = series.change(before, slipped.first) + series.change(runs.at(-1)!.last, row);
    if (wayRound >= leastDetour * series.change(before, row)) return count;
  }
  return 0;
}

function loneEnds(runs: readonly Run[]): number[] {
  const isLone = (end: Run | undefined, next: Run | undefined) =>
    end?.size === 1 && next !== undefined && next.size >= manyRows;
  return [
    ...(isLone(runs[0], runs[1]) ? runs[0]!.rows : []),
    ...(runs.length > 2 && isLone(runs.at(-1), runs.at(-2)) ? runs.at(-1)!.rows : []),
  ];
}
