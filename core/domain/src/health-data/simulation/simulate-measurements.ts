import type { Metric } from '../metrics.js';
import type { LifeDay } from './life-day.js';
import { atHour, measuredAt } from './life-day.js';
import type { PlantedArtefact, SimulatedRecord } from './simulated-record.js';

/** Shares of mistakes people and devices make (engineering choice). */
const slipShare = 0.01;
const swapShare = 0.02;
const poundsPerKilogram = 1 / 0.45359237;

/** What is measured by hand: weight most mornings, pressure on some, the rest now and then. */
export function* simulateMeasurements(day: LifeDay): Generator<SimulatedRecord> {
  const { random, traits, progress, isSick } = day;
  if (random.next() < 0.6) {
    const mass = traits.bodyMassKg + traits.bodyMassTrendKg * progress + random.normal() * 0.4;
    yield* slipping(day, 'body-mass', tenth(mass), 7.1, 'Scale', (kg) => tenth(kg * poundsPerKilogram));
    yield one(day, 'body-fat', tenth(traits.bodyFatPercent + random.normal() * 0.6), 7.1, 'Scale');
  }
  if (random.next() < 0.3) yield* pressure(day);
  if (random.next() < 0.15)
    yield one(day, 'blood-glucose', Math.round(92 + random.normal() * 8), 7.4, 'Meter');
  if (isSick || random.next() < 0.03) {
    const degrees = tenth(isSick ? 38.3 + random.normal() * 0.4 : 36.6 + random.normal() * 0.2);
    yield* slipping(day, 'body-temperature', degrees, 8, 'Thermometer', (celsius) =>
      tenth(celsius * 1.8 + 32),
    );
  }
  if (random.next() < 0.02)
    yield* slipping(day, 'body-height', traits.heightCm, 9, 'Phone', (cm) => cm / 100);
  if (random.next() < 0.04)
    yield one(day, 'vo2max-estimate', tenth(traits.vo2max + random.normal() * 0.7), 20, 'Watch');
}

function* pressure(day: LifeDay): Generator<SimulatedRecord> {
  const { random, traits } = day;
  const shared = random.normal() * 6;
  const systolic = Math.round(traits.systolicMmHg + shared + random.normal() * 3);
  const diastolic = Math.round(Math.min(systolic - 20, traits.diastolicMmHg + shared * 0.6));
  const isSwapped = random.next() < swapShare;
  const written = isSwapped ? ([diastolic, systolic] as const) : ([systolic, diastolic] as const);
  yield one(day, 'systolic-pressure', written[0], 7.3, 'Cuff');
  yield one(day, 'diastolic-pressure', written[1], 7.3, 'Cuff');
  if (isSwapped) yield planted(day, 'swapped-pressures', 'systolic-pressure', 7.3, diastolic, systolic);
}

/** Now and then the value is in another unit than it says. */
function* slipping(
  day: LifeDay,
  metric: Metric,
  value: number,
  hour: number,
  device: string,
  slip: (value: number) => number,
): Generator<SimulatedRecord> {
  const slips = day.random.next() < slipShare;
  const written = slips ? slip(value) : value;
  yield one(day, metric, written, hour, device);
  if (slips) yield planted(day, 'unit-slip', metric, hour, written, value);
}

function one(day: LifeDay, metric: Metric, value: number, hour: number, device: string): SimulatedRecord {
  return { kind: 'observation', observation: measuredAt(day, metric, value, atHour(day, hour), device) };
}

function planted(
  day: LifeDay,
  kind: PlantedArtefact['kind'],
  metric: Metric,
  hour: number,
  written: number,
  truth: number,
): SimulatedRecord {
  const at = new Date(atHour(day, hour)).toISOString();
  return { kind: 'artefact', artefact: { kind, metric, at, until: null, written, true: truth } };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
