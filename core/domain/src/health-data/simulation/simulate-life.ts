import { addDays } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import { seededRandom } from '../../shared/seeded-random.js';
import type { LifeDay } from './life-day.js';
import { lifeDay } from './life-day.js';
import type { LifeTraits } from './life-traits.js';
import { lifeTraits } from './life-traits.js';
import { simulateHeartRate } from './simulate-heart-rate.js';
import { simulateMeasurements } from './simulate-measurements.js';
import { simulateMovement } from './simulate-movement.js';
import { nightOf, simulateNightVitals, simulateSleep } from './simulate-night.js';
import { simulateWorkout } from './simulate-workout.js';
import type { SimulatedRecord } from './simulated-record.js';
import type { Travel } from './travels.js';
import { travelsOf } from './travels.js';

export interface SimulatedLife {
  seed: number;
  /** Last simulated local day. */
  until: LocalDate;
  days: number;
  /** Seconds between two heart rates. */
  heartRateSeconds: number;
}

/** Share of days from which nothing is known, and of those on which one is ill; both last some days. */
const gapShare = 0.012;
const sickShare = 0.006;
/** The first watch knows sleeping from waking only; then a newer one is bought. */
const newWatchAt = 0.3;

/** Who a seed stands for, and where they travelled: for those who compare data with the truth. */
export function simulatedBackground({ seed, days }: SimulatedLife): {
  traits: LifeTraits;
  travels: Travel[];
} {
  return { traits: lifeTraits(seed), travels: travelsOf(seed, days) };
}

/**
 * Years of data of a made-up person, day by day and never more than a day in memory: levels that drift, vary and fit
 * together; gaps, illness, journeys, clock changes; and planted faults, each told. The same life gives the same data.
 */
export function* simulateLife(life: SimulatedLife): Generator<SimulatedRecord> {
  const { traits, travels } = simulatedBackground(life);
  const fate = seededRandom(life.seed ^ 0x5eed);
  let [gapDays, sickDays] = [0, 0];
  for (let index = 0; index < life.days; index += 1) {
    const day = lifeDay(traits, {
      date: addDays(life.until, index - life.days + 1),
      seed: Math.imul(life.seed + 1, 0x9e3779b1) + index,
      progress: index / Math.max(1, life.days - 1),
      zone: travels.find(({ from, to }) => index >= from && index <= to)?.zone ?? traits.homeZone,
      isSick: sickDays > 0,
    });
    if (gapDays > 0) yield gapOf(day);
    else yield* dayOf(day, life);
    gapDays = gapDays > 0 ? gapDays - 1 : lasting(fate.next(), gapShare);
    sickDays = sickDays > 0 ? sickDays - 1 : lasting(fate.next(), sickShare);
  }
}

function* dayOf(day: LifeDay, { heartRateSeconds }: SimulatedLife): Generator<SimulatedRecord> {
  const isNew = day.progress >= newWatchAt;
  const watch = isNew ? 'Watch 2' : 'Watch';
  const night = nightOf(day);
  yield* simulateSleep(day, night, watch, isNew);
  yield* simulateNightVitals(day, night, watch);
  yield* simulateMeasurements(day);
  yield* simulateMovement(day, watch, 'Phone');
  yield* simulateHeartRate(day, night, heartRateSeconds, watch);
  yield* simulateWorkout(day, watch);
}

function gapOf({ start, end }: LifeDay): SimulatedRecord {
  const [at, until] = [new Date(start).toISOString(), new Date(end).toISOString()];
  return {
    kind: 'artefact',
    artefact: { kind: 'gap', metric: 'all', at, until, written: null, true: null },
  };
}

/** How many days something lasts that begins with this share; mostly none. */
function lasting(chance: number, share: number): number {
  return chance < share ? 1 + Math.floor((chance / share) * 5) : 0;
}
