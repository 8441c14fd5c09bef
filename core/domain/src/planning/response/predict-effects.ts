import { ninetyPercentDeviations } from '../../physiology/normal-quantiles.js';
import { raceMinutes } from '../../physiology/race-index.js';
import type { EventAim, OutcomeTarget, PredictedEvent, PredictedOutcome } from '../effect.js';
import type { Dose } from './dose.js';
import type { ResponseModel } from './response-model.js';

/** The part of a week's dose that counts, up to where more gives nothing more. */
export function effectiveDose({ dose, plateau }: ResponseModel, week: Dose): number {
  return Math.min(week[dose], plateau ?? Number.POSITIVE_INFINITY);
}

/**
 * What each week of training, week 1 first, changed by a model, as a person goes on who began from rest: what was done before
 * takes from what a dose is worth. Week by week these add up to what the model predicts.
 */
export function weeklyEffects(model: ResponseModel, weeklyDoses: readonly Dose[]): number[] {
  const levels = weeklyDoses.map((_, index) => predict(model, weeklyDoses.slice(0, index + 1), index + 1));
  let doneBefore = 0;
  return levels.map((level, index) => {
    const worth = model.worthAfter?.(doneBefore, 1) ?? 1;
    doneBefore += effectiveDose(model, weeklyDoses[index]!);
    return worth * (level - (levels[index - 1] ?? 0));
  });
}

/** Predicted value of an outcome from weekly doses (week 1 first). */
export function predict(model: ResponseModel, weeklyDoses: readonly Dose[], byWeek: number): number {
  return weeklyDoses.reduce(
    (sum, dose, index) => sum + model.weight(index + 1, byWeek) * effectiveDose(model, dose),
    model.offset(byWeek),
  );
}

/**
 * Standard deviation of what really comes around a prediction: how differently people answer, and what else than training
 * moves the outcome from week to week, so that no training is no certainty either.
 */
function predictionSd(model: ResponseModel, predicted: number, byWeek: number): number {
  return Math.hypot(predicted * model.relativeSd, model.weeklyDrift * Math.sqrt(byWeek));
}

/** Direction in which a target is good: towards its sign; counts and minutes are good upwards. */
export function directionOf({ value }: OutcomeTarget): 1 | -1 {
  return value < 0 ? -1 : 1;
}

/** How far an outcome misses its target beyond tolerance, weighted and scaled: one component of ||A − R||. */
export function missOf(target: OutcomeTarget, predicted: number): number {
  const short = directionOf(target) * (target.value - predicted);
  const miss = target.sense === 'exactly' ? Math.abs(short) : Math.max(0, short);
  return (target.weight * Math.max(0, miss - target.tolerance)) / target.scale;
}

/** A beside R: every target with what the plan is predicted to reach. */
export function predictEffects(
  targets: readonly OutcomeTarget[],
  models: Readonly<Record<string, ResponseModel>>,
  weeklyDoses: readonly Dose[],
): PredictedOutcome[] {
  return targets.flatMap((target) => {
    const model = models[target.outcome];
    if (!model) return [];
    const predicted = predict(model, weeklyDoses, target.byWeek);
    const spread = ninetyPercentDeviations * predictionSd(model, predicted, target.byWeek);
    const { event } = target;
    return [
      {
        outcome: target.outcome,
        wanted: target.value,
        predicted: rounded(predicted),
        range: { low: rounded(predicted - spread), high: rounded(predicted + spread) },
        unit: model.unit,
        residual: rounded(missOf(target, predicted)),
        source: model.source,
        ...(event ? { event: predictedEvent(event, predicted, spread) } : {}),
      },
    ];
  });
}

/** The race in the time that the predicted change gives; a higher index is a shorter time. */
function predictedEvent(aim: EventAim, predicted: number, spread: number): PredictedEvent {
  const secondsAt = (change: number) => {
    const minutes = raceMinutes(aim.indexNow + change, aim.distanceMetres);
    return minutes === null ? null : Math.round(minutes * 60);
  };
  return {
    ...aim,
    predictedSeconds: secondsAt(predicted),
    rangeSeconds: { low: secondsAt(predicted + spread), high: secondsAt(predicted - spread) },
  };
}

/** Six decimals: far below what matters, and the same text on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
