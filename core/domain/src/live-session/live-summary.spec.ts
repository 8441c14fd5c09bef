import { advanceLive, startLive } from './advance-live.js';
import { applyLiveEvent } from './apply-live-event.js';
import type { LiveSample } from './live-sample.js';
import type { LiveScript } from './live-script.js';
import { summariseLive } from './live-summary.js';
import { recordedHeartRate } from './testing/recorded-heart-rate.js';

const start = Date.UTC(2026, 10, 27, 9);
const script: LiveScript = {
  steps: [
    {
      kind: 'work',
      seconds: 100,
      band: 'moderate',
      heartRateBpm: { low: 110, high: 125 },
      rpe: { low: 12, high: 13 },
      cue: { en: 'Walk', zh: '步行' },
    },
    {
      kind: 'cool-down',
      seconds: 60,
      band: 'light',
      heartRateBpm: null,
      rpe: { low: 9, high: 11 },
      cue: { en: 'Slow', zh: '放慢' },
    },
  ],
  ceilingBpm: null,
};
const recorded = (
  device: Parameters<typeof recordedHeartRate>[1],
  ...stretches: [number, number, number][]
) =>
  recordedHeartRate(stretches, device).map((sample): LiveSample => ({ ...sample, atMs: sample.takenAtMs }));

describe('the summary of a live session', () => {
  const done = advanceLive(startLive(script, start), start + 200_000);

  it('tells the time in each zone, second by second, and the mean', () => {
    const [work, coolDown] = summariseLive(
      done,
      recorded({ startMs: start }, [40, 100, 100], [50, 118, 118]),
    );
    expect(work).toMatchObject({
      plannedSeconds: 100,
      doneSeconds: 100,
      below: 40,
      in: 59,
      above: 0,
      unjudged: 1,
    });
    expect(work!.meanBpm).toBe(111);
    expect(coolDown).toMatchObject({
      doneSeconds: 60,
      below: 0,
      in: 0,
      above: 0,
      unjudged: 60,
      meanBpm: null,
    });
  });

  it('is the same for a recording in any order and counts a second device only where the first is silent', () => {
    const strap = recorded({ startMs: start }, [50, 118, 118]);
    const watch = recorded({ startMs: start, deviceId: 'w', deviceKind: 'watch' }, [100, 140, 140]);
    const [work] = summariseLive(done, [...watch, ...strap].reverse());
    expect(work).toMatchObject({ in: 59, above: 41, unjudged: 0 });
    expect(summariseLive(done, [...strap, ...watch])[0]).toEqual(work);
  });

  it('leaves pauses out', () => {
    let state = applyLiveEvent(startLive(script, start), { kind: 'pause' }, start + 20_000);
    state = applyLiveEvent(state, { kind: 'resume' }, start + 60_000);
    state = applyLiveEvent(state, { kind: 'end' }, start + 90_000);
    const [work] = summariseLive(state, recorded({ startMs: start }, [90, 118, 118]));
    expect(work).toMatchObject({ doneSeconds: 50, in: 50, unjudged: 0 });
  });
});
