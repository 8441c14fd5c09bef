import type { IntensityBand } from '../screening/constraint.js';
import type { Localised } from '../shared/localised.js';
import { liveConstants } from './live-constants.js';
import { currentStep } from './live-state.js';
import type { GuidanceCode, LiveState } from './live-state.js';
import type { LiveStep } from './live-script.js';

/** What a person is told now. Where heart rate and effort disagree, the more careful of the two speaks. */
export function guidanceOf(state: LiveState): GuidanceCode {
  const step = currentStep(state);
  if (state.status === 'stopped') return 'stop';
  if (step === null || state.status === 'finished' || state.status === 'ended') return 'over';
  const isTooHigh = (state.heartRate?.aboveCeilingMs ?? 0) >= liveConstants.ceilingSlowDownMs;
  if (isTooHigh) return 'slow-down';
  if (state.status === 'paused') return 'paused';
  const rpe = freshEffort(state);
  if (rpe !== null && rpe >= step.rpe.high + liveConstants.effortFarAbove) return 'slow-down';
  if (rpe !== null && rpe > step.rpe.high) return 'ease-off';
  const zone = state.heartRate?.zone ?? null;
  return zone === null ? byEffort(step, rpe) : byZone(step, zone, rpe, state.stepDoneMs);
}

function byEffort(step: LiveStep, rpe: number | null): GuidanceCode {
  if (rpe === null) return 'by-effort';
  return rpe < step.rpe.low && asksForEffort(step) ? 'bit-faster' : 'hold';
}

function byZone(
  step: LiveStep,
  zone: 'below' | 'in' | 'above',
  rpe: number | null,
  stepDoneMs: number,
): GuidanceCode {
  if (zone === 'in') return 'hold';
  if (stepDoneMs < liveConstants.settleMs) return 'settle-in';
  if (zone === 'above') return 'ease-off';
  const isHardEnough = rpe !== null && rpe >= step.rpe.high;
  return asksForEffort(step) && !isHardEnough ? 'bit-faster' : 'hold';
}

/** Nobody is driven on in parts meant for recovering. */
function asksForEffort({ kind }: LiveStep): boolean {
  return kind === 'work' || kind === 'warm-up';
}

function freshEffort({ effort, atMs, stepIndex }: LiveState): number | null {
  const isFresh =
    effort !== null && effort.stepIndex === stepIndex && atMs - effort.atMs < liveConstants.effortHoldsMs;
  return isFresh ? effort.rpe : null;
}

/** The talk test beside the bands (Reed 2014, Curr Opin Cardiol 29:475: talking comfortably marks moderate effort). */
const talkTest: Readonly<Record<IntensityBand, Localised>> = {
  light: { en: 'You could sing.', zh: '您应该还能唱歌。' },
  moderate: { en: 'You can talk, but not sing.', zh: '您能说话，但唱不了歌。' },
  vigorous: { en: 'You can say a few words at a time.', zh: '您一次只能说几个词。' },
  'near-max': { en: 'You can hardly talk.', zh: '您几乎说不出话。' },
};

const words: Readonly<Record<Exclude<GuidanceCode, 'by-effort'>, Localised>> = {
  hold: { en: 'Good, keep this up.', zh: '很好，保持这样。' },
  'bit-faster': { en: 'A bit faster, if it feels good.', zh: '如感觉良好，可稍快一点。' },
  'ease-off': { en: 'Ease off a little.', zh: '请稍微放慢。' },
  'slow-down': { en: 'Slow down now.', zh: '请立即放慢。' },
  'settle-in': { en: 'Settle into this part.', zh: '请逐渐适应这一阶段。' },
  paused: { en: 'Paused.', zh: '已暂停。' },
  over: { en: 'Done. Thank you.', zh: '已完成，谢谢。' },
  stop: { en: 'Stop now.', zh: '请立即停止。' },
};

/** The guidance in words; for effort with the range and how talking should feel. */
export function guidanceWords(state: LiveState): Localised {
  if (state.stop !== null) return state.stop.message;
  const step = currentStep(state);
  if (state.guidance !== 'by-effort' || step === null)
    return words[state.guidance === 'by-effort' ? 'over' : state.guidance];
  return effortWords(step);
}

/** How hard a step should feel: Borg range and talk test. */
export function effortWords({ rpe, band }: LiveStep): Localised {
  const range = rpe.low === rpe.high ? `${rpe.low}` : `${rpe.low}–${rpe.high}`;
  const talk = talkTest[band];
  return {
    en: `Go by feel: effort ${range} of 20. ${talk.en}`,
    zh: `请凭感觉：费力程度 ${range}（满分 20）。${talk.zh}`,
  };
}
