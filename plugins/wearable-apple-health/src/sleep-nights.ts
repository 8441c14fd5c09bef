import type { Observation } from '@regimen/domain';
import { readExportTime } from './export-time.js';
import type { Attributes } from './attributes.js';

/** One stretch of being asleep, as one source recorded it. */
export interface SleepPiece {
  start: number;
  end: number;
  offsetMinutes: number;
  source: string;
  /** A stage (core, deep, REM) says more than a mere "asleep". */
  isStage: boolean;
}

const valuePrefix = 'HKCategoryValueSleepAnalysis';
const stages = ['AsleepCore', 'AsleepDeep', 'AsleepREM'];
const unspecific = ['Asleep', 'AsleepUnspecified'];
/** Waking for less than this does not end a night (engineering choice). */
const sameNightGapMs = 3 * 3_600_000;

/** Null for time in bed or awake, and for what cannot be read. */
export function readSleepPiece({
  value = '',
  startDate,
  endDate,
  sourceName,
}: Attributes): SleepPiece | null {
  const kind = value.startsWith(valuePrefix) ? value.slice(valuePrefix.length) : '';
  if (!stages.includes(kind) && !unspecific.includes(kind)) return null;
  const start = readExportTime(startDate);
  const end = readExportTime(endDate);
  if (!start || !end || end.instant <= start.instant) return null;
  return {
    start: Date.parse(start.instant),
    end: Date.parse(end.instant),
    offsetMinutes: end.offsetMinutes,
    source: sourceName ?? '',
    isStage: stages.includes(kind),
  };
}

/**
 * Minutes asleep per night: of one source, by its stages where it has any, never adding what overlaps. A night counts
 * for the day it ended on.
 */
export function nightsOf(pieces: readonly SleepPiece[]): Observation[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || a.end - b.end);
  const nights: SleepPiece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    if (piece.start - end > sameNightGapMs) nights.push([]);
    nights.at(-1)?.push(piece);
    end = Math.max(end, piece.end);
  }
  return nights.map(nightOf);
}

function nightOf(pieces: readonly SleepPiece[]): Observation {
  const best = bestSource(pieces);
  const own = best.some(({ isStage }) => isStage) ? best.filter(({ isStage }) => isStage) : best;
  const last = own.reduce((latest, piece) => (piece.end > latest.end ? piece : latest), own[0]!);
  return {
    metric: 'sleep-duration',
    value: unionMinutes(own),
    at: new Date(Math.min(...own.map(({ start }) => start))).toISOString(),
    until: new Date(last.end).toISOString(),
    offsetMinutes: last.offsetMinutes,
    device: last.source || null,
    nativeId: null,
  };
}

/** The source with stages, else the one that saw most. */
function bestSource(pieces: readonly SleepPiece[]): SleepPiece[] {
  const bySource = new Map<string, SleepPiece[]>();
  for (const piece of pieces) bySource.set(piece.source, [...(bySource.get(piece.source) ?? []), piece]);
  const ranked = [...bySource.values()].sort(
    (a, b) =>
      Number(b.some(({ isStage }) => isStage)) - Number(a.some(({ isStage }) => isStage)) ||
      unionMinutes(b) - unionMinutes(a),
  );
  return ranked[0] ?? [];
}

function unionMinutes(pieces: readonly SleepPiece[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total / 60_000;
}
