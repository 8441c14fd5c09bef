import type { SleepNight } from './night-observations.js';
import type { SleepStretch } from './sleep-stretch.js';
import { stageMinutes } from './stage-minutes.js';

/** Being up for less than this does not end a night (engineering choice). */
const sameNightGapMs = 3 * 3_600_000;

/**
 * Nights out of stretches that several devices recorded: asleep and stages of one device, the one that tells stages or
 * else saw most; time in bed of that device or else of the one that saw most. Nothing that overlaps is added.
 */
export function sleepNights(stretches: readonly SleepStretch[]): SleepNight[] {
  const sorted = [...stretches].sort((left, right) => left.start - right.start || left.end - right.end);
  const nights: SleepStretch[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const stretch of sorted) {
    if (stretch.start - end > sameNightGapMs) nights.push([]);
    nights.at(-1)?.push(stretch);
    end = Math.max(end, stretch.end);
  }
  return nights.map(nightOf);
}

function nightOf(stretches: readonly SleepStretch[]): SleepNight {
  const best = bestSource(stretches.filter(({ stage }) => stage !== 'in-bed'));
  const inBed = mostMinutes(bySource(stretches.filter(({ stage }) => stage === 'in-bed')), best[0]?.source);
  const sleeping = best.filter(({ stage }) => stage !== 'awake');
  const own = sleeping.length > 0 ? sleeping : best.length > 0 ? best : inBed;
  const last = latest(own);
  return {
    ...boundsOf(own),
    offsetMinutes: last?.offsetMinutes ?? null,
    device: last?.source || null,
    nativeId: null,
    minutes: stageMinutes(best),
    inBed: inBed.length === 0 ? null : { ...boundsOf(inBed), minutes: coveredMinutes(inBed) },
  };
}

/** The device that tells stages, else the one that saw most sleep. */
function bestSource(stretches: readonly SleepStretch[]): readonly SleepStretch[] {
  const ranked = bySource(stretches)
    .map((own) => ({ own, minutes: stageMinutes(own) }))
    .sort(
      (left, right) =>
        Number(tellsStages(right.minutes)) - Number(tellsStages(left.minutes)) ||
        (right.minutes.asleep ?? 0) - (left.minutes.asleep ?? 0),
    );
  return ranked[0]?.own ?? [];
}

function tellsStages(minutes: ReturnType<typeof stageMinutes>): boolean {
  return [minutes.light, minutes.deep, minutes.rem].some((stage) => stage !== undefined);
}

function mostMinutes(sources: readonly SleepStretch[][], preferred?: string): readonly SleepStretch[] {
  const of = (own: readonly SleepStretch[]) =>
    own[0]?.source === preferred ? Infinity : coveredMinutes(own);
  return [...sources].sort((left, right) => of(right) - of(left))[0] ?? [];
}

function bySource(stretches: readonly SleepStretch[]): SleepStretch[][] {
  const sources = new Map<string, SleepStretch[]>();
  for (const stretch of stretches) {
    const own = sources.get(stretch.source);
    if (own) own.push(stretch);
    else sources.set(stretch.source, [stretch]);
  }
  return [...sources.values()];
}

/** Minutes that at least one stretch covers. */
function coveredMinutes(stretches: readonly SleepStretch[]): number {
  return stageMinutes(stretches.map((stretch) => ({ ...stretch, stage: 'asleep' }))).asleep ?? 0;
}

function latest(stretches: readonly SleepStretch[]): SleepStretch | undefined {
  return stretches.reduce<SleepStretch | undefined>(
    (found, stretch) => (found && found.end >= stretch.end ? found : stretch),
    undefined,
  );
}

function boundsOf(stretches: readonly SleepStretch[]): { at: string; until: string } {
  const start = stretches.reduce((least, stretch) => Math.min(least, stretch.start), Infinity);
  return {
    at: new Date(start).toISOString(),
    until: new Date(latest(stretches)?.end ?? start).toISOString(),
  };
}
