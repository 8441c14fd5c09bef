import type { PredictedEvent, PredictedOutcome } from '../planning/effect.js';
import type { Plan } from '../planning/plan.js';
import type { Localised } from '../shared/localised.js';
import type { Reason } from './explanation.js';
import { outcomeLabels } from './outcome-labels.js';
import { spokenNumber } from './spoken-number.js';

/** One reason per predicted outcome: wanted, predicted, range, and by how much the limits keep it short. */
export function effectReasons(plan: Plan): Reason[] {
  return plan.effects.map((effect) => ({
    kind: 'target',
    text: effect.event ? eventText(effect.event) : effectText(effect, shortfallOf(plan, effect)),
    ref: effect.outcome,
    citations: [],
  }));
}

type Shortfall = Plan['certificate']['shortfalls'][number];

function shortfallOf(plan: Plan, effect: PredictedOutcome): Shortfall | null {
  return plan.certificate.shortfalls.find((shortfall) => shortfall.outcome === effect.outcome) ?? null;
}

function effectText(effect: PredictedOutcome, shortfall: Shortfall | null): Localised {
  const label = outcomeLabels[effect.outcome];
  const [wanted, predicted, low, high] = [
    effect.wanted,
    effect.predicted,
    effect.range.low,
    effect.range.high,
  ].map(spokenNumber);
  const reachable = shortfall ? spokenNumber(shortfall.reachable) : null;
  return {
    en:
      `${capitalised(label.en)}: wanted ${wanted} ${effect.unit}, expected ${predicted} ${effect.unit} ` +
      `(likely between ${low} and ${high}).` +
      (reachable === null
        ? ''
        : ` Within your limits, ${reachable} ${effect.unit} is the most this plan can reach.`),
    zh:
      `${label.zh}：期望${wanted} ${effect.unit}，预计${predicted} ${effect.unit}（大致在${low}到${high}之间）。` +
      (reachable === null ? '' : `在您的限制内，本计划最多能达到${reachable} ${effect.unit}。`),
  };
}

/** A race in the words people use of it: a distance and times. */
function eventText({
  distanceMetres,
  wantedSeconds,
  predictedSeconds,
  rangeSeconds,
}: PredictedEvent): Localised {
  const distance =
    distanceMetres >= 1000 ? `${spokenNumber(distanceMetres / 1000)} km` : `${distanceMetres} m`;
  const wanted = clockTime(wantedSeconds);
  const [low, high] = [rangeSeconds.low, rangeSeconds.high];
  if (predictedSeconds === null) {
    return {
      en: `${distance} in ${wanted} was wanted; no time can be expected yet.`,
      zh: `期望${distance}用时${wanted}；目前还无法预计成绩。`,
    };
  }
  const expected = clockTime(predictedSeconds);
  const isKnown = low !== null && high !== null;
  return {
    en:
      `${distance}: wanted in ${wanted}, expected in ${expected}` +
      (isKnown ? ` (likely between ${clockTime(low)} and ${clockTime(high)}).` : '.'),
    zh:
      `${distance}：期望用时${wanted}，预计${expected}` +
      (isKnown ? `（大致在${clockTime(low)}到${clockTime(high)}之间）。` : '。'),
  };
}

/** 1765 s as 29:25, 3725 s as 1:02:05. */
function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
