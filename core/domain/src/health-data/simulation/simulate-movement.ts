import type { Metric } from '../metrics.js';
import type { LifeDay } from './life-day.js';
import { atHour, measuredAt } from './life-day.js';
import type { SimulatedRecord } from './simulated-record.js';

const tenMinutesMs = 600_000;
/** Share of days on which the phone was carried along and counted the same steps. */
const phoneShare = 0.6;

/** Steps every ten minutes awake, and each hour the way they made and the energy burnt. */
export function* simulateMovement(day: LifeDay, watch: string, phone: string): Generator<SimulatedRecord> {
  const { random, traits, isSick, end } = day;
  const mean = (traits.stepsPerDay * (isSick ? 0.3 : 1) * (1 + random.normal() * 0.25)) / 96;
  const hasPhone = random.next() < phoneShare;
  const begin = atHour(day, 7);
  let inHour = 0;
  for (let at = begin; at < Math.min(end, atHour(day, 23)); at += tenMinutesMs) {
    // Most of ten minutes are sat through, some are walked.
    const steps = random.next() < 0.6 ? 0 : Math.max(0, Math.round(mean * 2.5 * (1 + random.normal() * 0.8)));
    const until = at + tenMinutesMs;
    if (steps > 0) yield one(day, 'steps', steps, at, watch, until);
    const counted = Math.round(steps * (0.8 + random.next() * 0.15));
    if (hasPhone && counted > 0) yield one(day, 'steps', counted, at, phone, until);
    inHour += steps;
    if ((until - begin) % 3_600_000 !== 0) continue;
    yield* hourOf(day, inHour, until, watch);
    inHour = 0;
  }
  if (!hasPhone) return;
  yield {
    kind: 'artefact',
    artefact: {
      kind: 'duplicate-source',
      metric: 'steps',
      at: new Date(begin).toISOString(),
      until: new Date(Math.min(end, atHour(day, 23))).toISOString(),
      written: null,
      true: null,
    },
  };
}

/** Step length 0.41 of the height; 0.5 kcal a kilogram and kilometre walked; basal rate 1 kcal a kilogram and hour. */
function* hourOf(day: LifeDay, steps: number, until: number, device: string): Generator<SimulatedRecord> {
  const { heightCm, bodyMassKg } = day.traits;
  const from = until - 3_600_000;
  const metres = Math.round(steps * heightCm * 0.0041);
  if (metres > 0) {
    yield one(day, 'distance', metres, from, device, until);
    yield one(day, 'active-energy', Math.round(metres * bodyMassKg * 0.005) / 10, from, device, until);
  }
  yield one(day, 'basal-energy', Math.round(bodyMassKg * 10) / 10, from, device, until);
}

function one(
  day: LifeDay,
  metric: Metric,
  value: number,
  at: number,
  device: string,
  until: number,
): SimulatedRecord {
  return { kind: 'observation', observation: measuredAt(day, metric, value, at, device, until) };
}
