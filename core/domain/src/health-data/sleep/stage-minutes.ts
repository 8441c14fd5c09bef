import type { SleepStage, SleepStretch } from './sleep-stretch.js';

/** Minutes of a night by stage; a stage nobody recorded is absent. `asleep` is all sleep, whatever its stage. */
export type StageMinutes = Partial<Record<Exclude<SleepStage, 'in-bed'>, number>>;

/** Where stretches overlap, the earlier one here counts: waking interrupts, and deep sleep or REM is marked upon light. */
const bySpecificity = ['awake', 'deep', 'rem', 'light', 'asleep'] as const;
const stagesOfSleep: ReadonlySet<SleepStage> = new Set(['light', 'deep', 'rem']);

/**
 * Adds up the stretches of one device, each moment once, as the most specific stage that covers it. Where stages were
 * recorded, sleep without a stage is the same night told again and adds nothing. Time in bed is no stage.
 */
export function stageMinutes(stretches: readonly SleepStretch[]): StageMinutes {
  const hasStages = stretches.some(({ stage }) => stagesOfSleep.has(stage));
  const counted = stretches.filter(({ stage }) => stage !== 'in-bed' && !(hasStages && stage === 'asleep'));
  const edges = counted
    .flatMap(({ stage, start, end }) => [
      { at: start, stage, change: 1 },
      { at: end, stage, change: -1 },
    ])
    .sort((left, right) => left.at - right.at);
  const open = { 'in-bed': 0, asleep: 0, light: 0, deep: 0, rem: 0, awake: 0 } satisfies Record<
    SleepStage,
    number
  >;
  const minutes: StageMinutes = Object.fromEntries(counted.map(({ stage }) => [stage, 0]));
  let reached = edges[0]?.at ?? 0;
  for (const { at, stage, change } of edges) {
    const current = bySpecificity.find((candidate) => open[candidate] > 0);
    if (current) minutes[current] = (minutes[current] ?? 0) + (at - reached) / 60_000;
    open[stage] += change;
    reached = at;
  }
  if (hasStages) minutes.asleep = (minutes.light ?? 0) + (minutes.deep ?? 0) + (minutes.rem ?? 0);
  return minutes;
}
