import type { ActivityStream } from '../activity.js';
import type { SeededRandom } from '../../shared/seeded-random.js';
import type { SimulatedRecord } from './simulated-record.js';

/** Share of recordings in which an optical sensor counts steps for beats for a while. */
const lockedShare = 0.08;

/** Overwrites some minutes of a heart rate with the cadence, as optical sensors do, and says so. */
export function* lockToCadence(
  random: SeededRandom,
  startedAt: string,
  heartRate: Float64Array,
  cadence: ActivityStream | undefined,
): Generator<SimulatedRecord> {
  if (!cadence || random.next() >= lockedShare) return;
  const from = Math.floor(heartRate.length * (0.2 + random.next() * 0.3));
  const to = Math.min(heartRate.length, from + 240 + Math.floor(random.next() * 360));
  const truth = heartRate.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  for (let second = from; second < to; second += 1) heartRate[second] = cadence.values[second]!;
  const instant = (second: number) => new Date(Date.parse(startedAt) + second * 1000).toISOString();
  yield {
    kind: 'artefact',
    artefact: {
      kind: 'cadence-lock',
      metric: 'activity',
      at: instant(from),
      until: instant(to),
      written: null,
      true: Math.round(truth),
    },
  };
}
