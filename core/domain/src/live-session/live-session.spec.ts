import { advanceLive, nextChangeAt, startLive } from './advance-live.js';
import { applyLiveEvent } from './apply-live-event.js';
import { guidanceWords } from './live-guidance.js';
import { secondsLeft, secondsLeftInStep } from './live-state.js';
import type { LiveState } from './live-state.js';
import { takeSamples } from './take-samples.js';
import { recordedHeartRate } from './testing/recorded-heart-rate.js';
import { at, follow, script, start, step } from './testing/sample-session.js';

const kinds = ({ moments }: LiveState) =>
  moments.map(({ kind, detail }) => (detail === null ? kind : `${kind}:${detail}`));
const easy = recordedHeartRate([[480, 98, 98]], { startMs: start });

describe('the steps of a live session', () => {
  it('change by themselves, on time, whoever looks', () => {
    const once = advanceLive(startLive(script, start), at(500));
    let often = startLive(script, start);
    for (let due = nextChangeAt(often); due !== null; due = nextChangeAt(often))
      often = advanceLive(often, due);
    expect(kinds(once)).toEqual(['started', 'step:1', 'step:2', 'finished']);
    expect(often.moments).toEqual(once.moments);
    expect(once.moments.map(({ atMs }) => (atMs - start) / 1000)).toEqual([0, 120, 420, 480]);
    expect(once.status).toBe('finished');
  });

  it('stand still in a pause, and count on afterwards', () => {
    let state = applyLiveEvent(startLive(script, start), { kind: 'pause' }, at(30));
    state = applyLiveEvent(state, { kind: 'pause' }, at(40));
    state = applyLiveEvent(state, { kind: 'resume' }, at(90));
    expect(secondsLeftInStep(state)).toBe(90);
    expect(secondsLeft(state)).toBe(450);
    expect(advanceLive(state, at(180)).stepIndex).toBe(1);
    expect(kinds(state)).toEqual(['started', 'paused', 'resumed', 'guidance:by-effort']);
    expect(state.spans).toEqual([
      { stepIndex: 0, fromMs: at(0), toMs: at(30) },
      { stepIndex: 0, fromMs: at(90), toMs: null },
    ]);
  });

  it('end after a pause without end', () => {
    const paused = applyLiveEvent(startLive(script, start), { kind: 'pause' }, at(30));
    expect(advanceLive(paused, at(24 * 3600))).toMatchObject({ status: 'ended', stepIndex: 0 });
  });

  it('are skipped once, however often that is sent, and never the warm-up', () => {
    const warm = applyLiveEvent(startLive(script, start), { kind: 'skip', stepIndex: 0 }, at(5));
    expect(warm.stepIndex).toBe(0);
    let state = advanceLive(warm, at(130));
    for (const seconds of [131, 132])
      state = applyLiveEvent(state, { kind: 'skip', stepIndex: 1 }, at(seconds));
    expect(state.stepIndex).toBe(2);
    expect(secondsLeftInStep(state)).toBe(59);
  });

  it('take nothing when they are over', () => {
    const ended = applyLiveEvent(startLive(script, start), { kind: 'end' }, at(50));
    for (const kind of ['pause', 'resume', 'end'] as const)
      expect(applyLiveEvent(ended, { kind }, at(60))).toEqual(ended);
  });
});

describe('guidance by heart rate', () => {
  const inWork = (bpm: number, seconds = 60) =>
    follow(
      startLive(script, start),
      recordedHeartRate(
        [
          [120, 98, 98],
          [seconds, bpm, bpm],
        ],
        { startMs: start },
      ),
    );

  it.each([
    [98, 'below', 'bit-faster'],
    [117, 'in', 'hold'],
    [131, 'above', 'ease-off'],
  ] as const)('at %s beats', (bpm, zone, guidance) => {
    expect(inWork(bpm)).toMatchObject({ heartRate: { zone }, guidance });
  });

  it('says nothing about pace while the heart follows a new step', () => {
    expect(inWork(98, 20)).toMatchObject({ heartRate: { zone: 'below' }, guidance: 'settle-in' });
  });

  it('does not flutter at the edge of a zone', () => {
    const atEdge = recordedHeartRate(
      [
        [120, 98, 98],
        [60, 118, 118],
        [120, 126, 126],
      ],
      { startMs: start },
    );
    const said = follow(startLive(script, start), atEdge).moments.filter(({ kind }) => kind === 'guidance');
    expect(said.filter(({ atMs }) => atMs > at(150)).map(({ detail }) => detail)).toEqual([]);
  });

  it('drives nobody on in a cool-down', () => {
    const low = recordedHeartRate(
      [
        [120, 98, 98],
        [300, 117, 117],
        [50, 80, 80],
      ],
      { startMs: start },
    );
    expect(follow(startLive(script, start), low)).toMatchObject({
      heartRate: { zone: 'below' },
      guidance: 'hold',
    });
  });

  it('listens to the person before the heart rate when they say that it is too hard', () => {
    const rated = (rpe: number) => applyLiveEvent(inWork(98), { kind: 'effort', rpe }, at(181)).guidance;
    expect([rated(11), rated(13), rated(15), rated(18)]).toEqual([
      'bit-faster',
      'hold',
      'ease-off',
      'slow-down',
    ]);
  });

  it('goes by effort where heart rate must not steer, with range and talk test', () => {
    const byEffort = { ...script, steps: [step('work', 300, null)] };
    const state = follow(startLive(byEffort, start), easy.slice(0, 60));
    expect(state).toMatchObject({ guidance: 'by-effort', heartRate: { zone: null } });
    expect(guidanceWords(state).en).toBe('Go by feel: effort 12–13 of 20. You can talk, but not sing.');
  });

  it('goes by effort when the sensor is lost, and comes back', () => {
    const lost = advanceLive(follow(startLive(script, start), easy.slice(0, 60)), at(80));
    expect(lost).toMatchObject({ heartRate: null, guidance: 'by-effort' });
    expect(kinds(lost)).toContain('sensor-lost');
    expect(lost.moments.find(({ kind }) => kind === 'sensor-lost')?.atMs).toBe(at(69));
    expect(follow(lost, easy.slice(81, 86)).heartRate?.bpm).toBeCloseTo(98, -1);
  });
});

describe('stop rules', () => {
  const tooHigh = recordedHeartRate(
    [
      [120, 98, 98],
      [40, 117, 117],
      [150, 150, 150],
    ],
    { startMs: start },
  );
  const first = (state: LiveState, kind: string, detail: string) =>
    state.moments.find((moment) => moment.kind === kind && moment.detail === detail)?.atMs;

  it('slow down above the ceiling, then stop', () => {
    const state = follow(startLive(script, start), tooHigh, 1);
    expect(state).toMatchObject({ status: 'stopped', stop: { reason: 'above-ceiling', isEmergency: false } });
    expect((first(state, 'guidance', 'slow-down')! - at(160)) / 1000).toBeGreaterThanOrEqual(10);
    expect((first(state, 'guidance', 'slow-down')! - at(160)) / 1000).toBeLessThanOrEqual(15);
    expect((first(state, 'stopped', 'above-ceiling')! - at(160)) / 1000).toBeLessThanOrEqual(65);
  });

  it('hold where heart rate is no target, and in a pause', () => {
    const noTarget = { ...script, steps: script.steps.map((each) => ({ ...each, heartRateBpm: null })) };
    expect(follow(startLive(noTarget, start), tooHigh).status).toBe('stopped');
    const paused = applyLiveEvent(startLive(script, start), { kind: 'pause' }, at(0));
    expect(follow(paused, tooHigh).status).toBe('stopped');
  });

  it('are not set off by single wrong beats, nor broken by them', () => {
    const spikes = easy
      .slice(0, 110)
      .map((sample, index) => (index % 9 === 0 ? { ...sample, bpm: 190 } : sample));
    expect(
      follow(startLive(script, start), spikes).moments.some(({ detail }) => detail === 'slow-down'),
    ).toBe(false);
    const dips = tooHigh.map((sample, index) => (index % 9 === 0 ? { ...sample, bpm: 60 } : sample));
    expect(follow(startLive(script, start), dips).status).toBe('stopped');
  });

  it('see what came in one piece after the connection was gone', () => {
    let state = follow(startLive(script, start), tooHigh.slice(0, 160));
    const gone = tooHigh.slice(160, 225);
    state = takeSamples(state, { samples: gone, sentAtMs: at(225) }, at(225)).state;
    expect(state).toMatchObject({ status: 'stopped', stop: { reason: 'above-ceiling' } });
  });

  it.each([
    ['chest-pain-exertion', true],
    ['syncope', true],
    ['dizziness', false],
    ['unwell', false],
  ] as const)('stop at %s', (sign, isEmergency) => {
    const state = applyLiveEvent(startLive(script, start), { kind: 'sign', sign }, at(20));
    expect(state).toMatchObject({ status: 'stopped', guidance: 'stop', stop: { reason: sign, isEmergency } });
    expect(guidanceWords(state).en.includes('call your emergency number')).toBe(true);
    expect(applyLiveEvent(state, { kind: 'resume' }, at(30))).toEqual(state);
    expect(takeSamples(state, { samples: easy.slice(20, 30), sentAtMs: at(30) }, at(30)).state.status).toBe(
      'stopped',
    );
  });

  it('hear a graver sign after a stop, and none that is milder', () => {
    const dizzy = applyLiveEvent(startLive(script, start), { kind: 'sign', sign: 'dizziness' }, at(20));
    const faint = applyLiveEvent(dizzy, { kind: 'sign', sign: 'syncope' }, at(25));
    expect(faint.stop?.reason).toBe('syncope');
    expect(applyLiveEvent(faint, { kind: 'sign', sign: 'dizziness' }, at(30))).toEqual(faint);
  });
});
