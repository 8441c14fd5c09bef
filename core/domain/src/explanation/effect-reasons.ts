import type { PredictedOutcome } from '../planning/effect.js';
import type { Plan } from '../planning/plan.js';
import type { Localised } from '../shared/localised.js';
import type { Reason } from './explanation.js';
import { outcomeLabels } from './outcome-labels.js';
import { spokenNumber } from './spoken-number.js';

/** One reason per predicted outcome: wanted, predicted, range, and by how much the limits keep it short. */
export function effectReasons(plan: Plan): Reason[] {
  return plan.effects.map((effect) => ({
    kind: 'target',
    text: effectText(effect, shortfallOf(plan, effect)),
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
