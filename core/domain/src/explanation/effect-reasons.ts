import type { PredictedEvent, PredictedOutcome } from '../planning/effect.js';
import type { Plan } from '../planning/plan.js';
import { capitalised } from '../shared/capitalised.js';
import { elapsedTime } from '../shared/elapsed-time.js';
import type { Localised } from '../shared/localised.js';
import { amountText } from './amount-text.js';
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
  const wanted = amountText(effect.wanted, effect.unit);
  const predicted = amountText(effect.predicted, effect.unit);
  const [low, high] = [effect.range.low, effect.range.high].map(spokenNumber);
  const reachable = shortfall && amountText(shortfall.reachable, effect.unit);
  return {
    en:
      `${capitalised(label.en)}: wanted ${wanted.en}, expected ${predicted.en} (likely between ${low} and ${high}).` +
      (reachable ? ` Within your limits, ${reachable.en} is the most this plan can reach.` : ''),
    zh:
      `${label.zh}：期望${wanted.zh}，预计${predicted.zh}（大致在${low}到${high}之间）。` +
      (reachable ? `在您的限制内，本计划最多能达到${reachable.zh}。` : ''),
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
  const wanted = elapsedTime(wantedSeconds);
  const [low, high] = [rangeSeconds.low, rangeSeconds.high];
  if (predictedSeconds === null) {
    return {
      en: `${distance} in ${wanted} was wanted; no time can be expected yet.`,
      zh: `期望${distance}用时${wanted}；目前还无法预计成绩。`,
    };
  }
  const expected = elapsedTime(predictedSeconds);
  const isKnown = low !== null && high !== null;
  return {
    en:
      `${distance}: wanted in ${wanted}, expected in ${expected}` +
      (isKnown ? ` (likely between ${elapsedTime(low)} and ${elapsedTime(high)}).` : '.'),
    zh:
      `${distance}：期望用时${wanted}，预计${expected}` +
      (isKnown ? `（大致在${elapsedTime(low)}到${elapsedTime(high)}之间）。` : '。'),
  };
}
