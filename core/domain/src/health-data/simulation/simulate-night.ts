import type { Metric } from '../metrics.js';
import type { LifeDay } from './life-day.js';
import { atHour, measuredAt } from './life-day.js';
import type { SimulatedRecord } from './simulated-record.js';

/** The night that ends on a day. */
export interface Night {
  from: number;
  to: number;
}

const cycleMinutes = 90;
const minuteMs = 60_000;

export function nightOf({ random, traits, start }: LifeDay): Night {
  const from = atHour({ start }, traits.bedtimeHour - 24 + random.normal() * 0.5);
  const minutes = Math.max(200, Math.round((traits.sleepHours + random.normal() * 0.7) * 60));
  return { from, to: from + minutes * minuteMs };
}

/** Stages in cycles of 90 minutes, deep sleep early and REM late (Carskadon 2011); one whole stretch where unstaged. */
export function* simulateSleep(
  day: LifeDay,
  { from, to }: Night,
  device: string,
  isStaged: boolean,
): Generator<SimulatedRecord> {
  const piece = (metric: Metric, start: number, end: number): SimulatedRecord => ({
    kind: 'observation',
    observation: measuredAt(day, metric, (end - start) / minuteMs, start, device, end),
  });
  if (!isStaged) {
    yield piece('sleep-duration', from, to);
    return;
  }
  let at = from;
  for (let cycle = 0; at < to; cycle += 1) {
    for (const [metric, minutes] of cycleOf(day, cycle)) {
      const end = Math.min(to, at + minutes * minuteMs);
      if (end > at) yield piece(metric, at, end);
      at = end;
    }
  }
}

function cycleOf({ random }: LifeDay, cycle: number): [Metric, number][] {
  const deep = Math.max(0, Math.round(35 - cycle * 11 + random.normal() * 5));
  const rem = Math.max(4, Math.round(6 + cycle * 8 + random.normal() * 4));
  const awake = random.next() < 0.4 ? 1 + Math.floor(random.next() * 8) : 0;
  const light = Math.max(10, cycleMinutes - deep - rem - awake);
  return [
    ['sleep-light', light],
    ['sleep-deep', deep],
    ['sleep-rem', rem],
    ['sleep-awake', awake],
  ];
}

/** What is measured asleep: resting heart rate, variability, breathing, saturation. */
export function* simulateNightVitals(
  day: LifeDay,
  { from, to }: Night,
  device: string,
): Generator<SimulatedRecord> {
  const { random, traits, isSick } = day;
  const strain = (isSick ? 1 : 0) + random.normal() * 0.3;
  const one = (metric: Metric, value: number, at: number): SimulatedRecord => ({
    kind: 'observation',
    observation: measuredAt(day, metric, value, at, device),
  });
  yield one('resting-heart-rate', Math.round(traits.restingHeartRateBpm + strain * 7), to);
  const rmssd = Math.max(5, traits.rmssdMs * (1 - strain * 0.25));
  yield one('hrv-rmssd', Math.round(rmssd * 10) / 10, to);
  for (let at = from + 3_600_000; at < to; at += 2 * 3_600_000) {
    yield one('hrv-sdnn', Math.round(rmssd * (1.1 + random.next() * 0.3) * 10) / 10, at);
    yield one('oxygen-saturation', Math.min(100, Math.round(96.5 + random.normal() - (isSick ? 2 : 0))), at);
    yield one('respiratory-rate', Math.round((14.5 + strain + random.normal() * 0.7) * 10) / 10, at);
  }
}
