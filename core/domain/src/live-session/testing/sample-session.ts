import type { SentSample } from '../live-sample.js';
import type { LiveScript, LiveStep } from '../live-script.js';
import type { LiveState } from '../live-state.js';
import { takeSamples } from '../take-samples.js';

/** When the session begins. */
export const start = Date.UTC(2026, 10, 27, 9);
export const at = (seconds: number) => start + seconds * 1000;
const cue = { en: 'Walk', zh: '步行' };
export const step = (kind: LiveStep['kind'], seconds: number, low: number | null, high = 0): LiveStep => ({
  kind,
  seconds,
  band: kind === 'work' ? 'moderate' : 'light',
  heartRateBpm: low === null ? null : { low, high },
  rpe: kind === 'work' ? { low: 12, high: 13 } : { low: 9, high: 11 },
  cue,
});
export const script: LiveScript = {
  steps: [step('warm-up', 120, 90, 105), step('work', 300, 110, 125), step('cool-down', 60, 90, 105)],
  ceilingBpm: 140,
};

/** Feeds a recording in batches as a phone sends them: each when its last sample was taken. */
export function follow(state: LiveState, samples: readonly SentSample[], every = 5): LiveState {
  let now = state;
  for (let first = 0; first < samples.length; first += every) {
    const batch = samples.slice(first, first + every);
    const sentAtMs = batch.at(-1)!.takenAtMs;
    now = takeSamples(now, { samples: batch, sentAtMs }, sentAtMs).state;
  }
  return now;
}
