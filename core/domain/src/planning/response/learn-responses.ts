import { addDays, daysBetween } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import { usualWeek } from './dose.js';
import type { Dose } from './dose.js';
import { measuredOutcomes, measurementNoise, weekVariance } from './measured-outcome.js';
import type { MeasuredOutcome } from './measured-outcome.js';
import type { PersonalResponse, ResponseVerdict } from './personal-response.js';
import { weeklyEffects } from './predict-effects.js';
import { afterMeasurement, afterWeek, firstState } from './response-filter.js';
import type { ResponseState, ScalePrior } from './response-filter.js';
import { populationModels } from './response-model.js';

/** A trusted value of a day, in the unit of the outcome; strength in % of the first, logarithmic or not. */
export interface MeasuredDay {
  on: LocalDate;
  value: number;
}

/** Everything a person's responses are learnt from. */
export interface ResponseHistory {
  /** First day of the first week of `doneWeeks`. */
  startsOn: LocalDate;
  /** Doses really done, week by week without gaps. */
  doneWeeks: readonly Dose[];
  measured: Readonly<Partial<Record<MeasuredOutcome, readonly MeasuredDay[]>>>;
  hypertensive: boolean;
}

/** A response is told from the population's when its range has shrunk to this share of it (engineering choice). */
const [learningBelow, ownBelow] = [0.9, 0.5];
/** And never from fewer weeks than this (engineering choice). */
const fewestWeeks = 4;
/** How far ahead it is reckoned when a response will be told. */
const mostWeeksAhead = 52;
const usualYear = Array.from({ length: mostWeeksAhead }, () => usualWeek);

/**
 * How much a person answers to training, outcome by outcome: recursive Bayesian estimate of the scale of the population's
 * model from repeated measurements and the doses really done, robust against odd values, with forgetting. What moves with
 * training for other reasons is taken for training: a description, no proof of cause. The same history gives the same.
 */
export function learnResponses(history: ResponseHistory): PersonalResponse[] {
  return measuredOutcomes.map((outcome) => learnResponse(history, outcome));
}

/** The same for one outcome. */
export function learnResponse(history: ResponseHistory, outcome: MeasuredOutcome): PersonalResponse {
  const { hypertensive } = history;
  const model = populationModels({ hypertensive, dietaryDeficitKcalPerDay: 0 })[outcome];
  const noise = measurementNoise[outcome];
  const prior = { sd: model.relativeSd, weeklyDrift: noise.weeklyDrift };
  const withUsualYear = weeklyEffects(model, [...history.doneWeeks, ...usualYear]);
  const effects = withUsualYear.slice(0, history.doneWeeks.length);
  const ahead = withUsualYear.slice(history.doneWeeks.length);
  const weeks = byWeek(history.measured[outcome] ?? [], history);
  let state: ResponseState | null = null;
  for (const [index, effect] of effects.entries()) {
    const values = weeks.get(index);
    if (state) state = afterWeek(state, effect, prior);
    if (!values) continue;
    const [value, variance] = [median(values), weekVariance(noise, values.length)];
    state = afterMeasurement(state ?? firstState(value, variance, prior), value, variance);
  }
  const measured = [...weeks.keys()].sort((a, b) => a - b);
  const verdict = state ? verdictOf(state, prior, measured.length) : 'population';
  const dayOf = (week: number | undefined) =>
    week === undefined ? null : addDays(history.startsOn, 7 * week);
  return {
    outcome,
    scale: rounded(state?.scale ?? 1),
    sd: rounded(state ? Math.sqrt(state.scaleVariance) : prior.sd),
    measurements: measured.length,
    since: dayOf(measured[0]),
    until: dayOf(measured.at(-1)),
    outliers: state?.outliers ?? 0,
    verdict,
    measurementsNeeded:
      verdict === 'own'
        ? 0
        : neededFor(state, prior, {
            effects: ahead,
            verdict,
            measured: measured.length,
            noise: weekVariance(noise, 1),
          }),
  };
}

function byWeek(
  days: readonly MeasuredDay[],
  { startsOn, doneWeeks }: ResponseHistory,
): Map<number, number[]> {
  const weeks = new Map<number, number[]>();
  for (const { on, value } of days) {
    const week = Math.floor(daysBetween(startsOn, on) / 7);
    if (week < 0 || week >= doneWeeks.length || !Number.isFinite(value)) continue;
    weeks.set(week, [...(weeks.get(week) ?? []), value]);
  }
  return weeks;
}

function verdictOf(state: ResponseState, prior: ScalePrior, measured: number): ResponseVerdict {
  const share = Math.sqrt(state.scaleVariance) / prior.sd;
  if (measured < fewestWeeks || share > learningBelow) return 'population';
  return share <= ownBelow ? 'own' : 'learning';
}

/**
 * Weekly measurements more until the verdict is the next one, if a usual programme is followed from now on. How exact an
 * estimate becomes does not depend on what will be measured, so that it can be told before.
 */
function neededFor(
  state: ResponseState | null,
  prior: ScalePrior,
  {
    effects,
    measured,
    noise,
    verdict,
  }: { effects: readonly number[]; measured: number; noise: number; verdict: ResponseVerdict },
): number | null {
  let next = state ?? firstState(0, noise, prior);
  for (const [index, effect] of effects.entries()) {
    next = afterMeasurement(afterWeek(next, effect, prior), null, noise);
    if (verdictOf(next, prior, measured + index + 1) !== verdict) return index + 1;
  }
  return null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Six decimals: far below what matters, and the same text on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
