import { seededRandom } from '../shared/seeded-random.js';
import { startLive } from './advance-live.js';
import { applyLiveEvent } from './apply-live-event.js';
import type { SentSample } from './live-sample.js';
import type { LiveState } from './live-state.js';
import { takeSamples } from './take-samples.js';
import { recordedHeartRate } from './testing/recorded-heart-rate.js';
import { at, follow, script, start } from './testing/sample-session.js';

const kinds = ({ moments }: LiveState) =>
  moments.map(({ kind, detail }) => (detail === null ? kind : `${kind}:${detail}`));
const easy = recordedHeartRate([[480, 98, 98]], { startMs: start });

describe('samples', () => {
  it('count once, in whatever order and however often they come', () => {
    const random = seededRandom(7);
    const session = recordedHeartRate(
      [
        [120, 90, 104],
        [180, 104, 130],
      ],
      { startMs: start },
    );
    const inOrder = follow(startLive(script, start), session);
    let mixed = startLive(script, start);
    for (let first = 0; first < session.length; first += 20) {
      const batch = session.slice(Math.max(0, first - 20), first + 20);
      const shuffled = [...batch].sort(() => random.next() - 0.5);
      const sentAtMs = session[Math.min(first + 19, session.length - 1)]!.takenAtMs;
      mixed = takeSamples(mixed, { samples: shuffled, sentAtMs }, sentAtMs).state;
    }
    expect(mixed.heartRate).toEqual(inOrder.heartRate);
    expect(mixed.samples).toHaveLength(inOrder.samples.length);
  });

  it('are left out with a reason', () => {
    const running = follow(startLive(script, start), easy.slice(0, 200));
    const sample = (seconds: number, bpm = 98): SentSample => ({ ...easy[0]!, takenAtMs: at(seconds), bpm });
    const { leftOut, kept } = takeSamples(
      running,
      {
        samples: [sample(199), sample(200), sample(200.5, 0), sample(-5), sample(260), sample(40.5)],
        sentAtMs: at(201),
      },
      at(201),
    );
    expect(leftOut).toEqual({ repeated: 1, implausible: 1, 'before-start': 1, 'in-future': 1, late: 1 });
    expect(kept.map(({ takenAtMs }) => takenAtMs)).toEqual([at(200), at(40.5)]);
  });

  it('are placed on our clock by the least delayed message', () => {
    const off = 7 * 60_000;
    const theirs = easy.slice(0, 30).map((sample) => ({ ...sample, takenAtMs: sample.takenAtMs - off }));
    let state = startLive(script, start);
    for (const [first, delayMs] of [
      [0, 900],
      [10, 50],
      [20, 3000],
    ] as const) {
      const samples = theirs.slice(first, first + 10);
      const sentAtMs = samples.at(-1)!.takenAtMs;
      const taken = takeSamples(state, { samples, sentAtMs }, sentAtMs + off + delayMs);
      expect(taken.kept).toHaveLength(10);
      state = taken.state;
    }
    expect(state.clockOffsetMs).toEqual({ 'strap-1': off + 50 });
  });

  it('go on when a clock is set anew', () => {
    const state = follow(startLive(script, start), easy.slice(0, 60));
    const setBack = easy
      .slice(60, 65)
      .map((sample) => ({ ...sample, takenAtMs: sample.takenAtMs - 3_600_000 }));
    const taken = takeSamples(state, { samples: setBack, sentAtMs: at(64) - 3_600_000 }, at(64));
    expect(taken.kept.map(({ atMs }) => atMs)).toEqual(easy.slice(60, 65).map(({ takenAtMs }) => takenAtMs));
  });
});

describe('two devices', () => {
  const strap = recordedHeartRate([[100, 100, 100]], { startMs: start });
  const watch = recordedHeartRate([[200, 140, 140]], { startMs: start, deviceId: 'w', deviceKind: 'watch' });

  it('are never averaged: the better one leads, the other takes over when it is silent, and gives back', () => {
    let state = startLive(script, start);
    const rates: (readonly [string, number])[] = [];
    const back = strap.slice(0, 40).map((sample) => ({ ...sample, takenAtMs: sample.takenAtMs + 130_000 }));
    for (let second = 0; second < 170; second++) {
      const samples = [...strap, ...back, ...watch].filter(({ takenAtMs }) => takenAtMs === at(second));
      state = takeSamples(state, { samples, sentAtMs: at(second) }, at(second)).state;
      rates.push([state.heartRate!.deviceId, state.heartRate!.bpm]);
    }
    expect(rates.every(([device, bpm]) => Math.abs(bpm - (device === 'w' ? 140 : 100)) <= 2)).toBe(true);
    expect(kinds(state).filter((kind) => kind.startsWith('device'))).toEqual([
      'device:chest-strap',
      'device:watch',
      'device:chest-strap',
    ]);
    expect(rates.findIndex(([device]) => device === 'w')).toBe(109);
  });
});

describe('moments', () => {
  it('are numbered without a gap, so that a client takes up where it was', () => {
    const state = applyLiveEvent(
      follow(startLive(script, start), easy.slice(0, 300)),
      { kind: 'sign', sign: 'unwell' },
      at(301),
    );
    expect(state.moments.map(({ seq }) => seq)).toEqual(state.moments.map((_, index) => index + 1));
    expect(state.seq).toBe(state.moments.length);
  });
});
