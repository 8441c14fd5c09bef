import type { LifeDay } from './life-day.js';
import { measuredAt } from './life-day.js';
import type { Night } from './simulate-night.js';
import type { SimulatedRecord } from './simulated-record.js';

/** Readings that jump, as loose straps and electrical noise make them (engineering choice). */
const spikeShare = 0.0004;

/** Heart rate from one midnight to the next, a value every `seconds`. */
export function* simulateHeartRate(
  day: LifeDay,
  night: Night,
  seconds: number,
  device: string,
): Generator<SimulatedRecord> {
  const { random, traits, start, end, isSick } = day;
  const resting = traits.restingHeartRateBpm + (isSick ? 7 : 0);
  // Each value leans on the last, as hearts do, however often one looks.
  const memory = Math.exp(-seconds / 240);
  const spread = 7 * Math.sqrt(1 - memory * memory);
  let drift = 0;
  const first = start + Math.floor(random.next() * seconds) * 1000;
  for (let at = first; at < end; at += seconds * 1000) {
    const isAsleep = at < night.to || at >= end - (start - night.from);
    const hour = (at - start) / 3_600_000;
    drift = drift * memory + random.normal() * spread;
    const level = isAsleep ? resting - 3 + drift * 0.3 : resting + 16 + 6 * Math.sin((hour - 8) / 3) + drift;
    const value = Math.max(36, Math.round(level));
    if (random.next() >= spikeShare) {
      yield { kind: 'observation', observation: measuredAt(day, 'heart-rate', value, at, device) };
      continue;
    }
    const written = 205 + Math.floor(random.next() * 40);
    const observation = measuredAt(day, 'heart-rate', written, at, device);
    yield { kind: 'observation', observation };
    yield {
      kind: 'artefact',
      artefact: {
        kind: 'spike',
        metric: 'heart-rate',
        at: observation.at,
        until: null,
        written,
        true: value,
      },
    };
  }
}
