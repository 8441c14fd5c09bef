import {
  doneWeeks,
  doseOf,
  learnResponses,
  populationModels,
  predict,
  predictEffects,
  responseModels,
  usualWeek,
} from '@regimen/domain';
import type {
  Dose,
  MadePlan,
  Outcome,
  OutcomeTarget,
  PredictedOutcome,
  ResponseModel,
  ResponseRecord,
} from '@regimen/domain';
import type { Recorded } from './followed-plan.js';
import type { FollowedOutcome, MeasuredBody } from './measured-body.js';
import { followedOutcomes } from './measured-body.js';
import { blockWeeks, dateOf } from './year-person.js';
import type { YearPerson } from './year-person.js';

/** Weeks that responses are learnt from, as in the product. */
const historyWeeks = 52;

/**
 * By whom a block is predicted: the product as it has learnt; the same without what it learnt of the person's response; and one
 * that knows nothing of the training before either.
 */
export const predictors = ['learning', 'population', 'stranger'] as const;
export type Predictor = (typeof predictors)[number];
type ThreeWays<T> = Readonly<Record<Predictor, T>>;

/** How far off a block of four weeks was foretold for one body, in published standard deviations of the outcome. */
export interface BlockError {
  /** From 0. */
  block: number;
  body: number;
  outcome: FollowedOutcome;
  /** What came against what was predicted for the sessions as planned, and for those really done. */
  planned: ThreeWays<number>;
  done: ThreeWays<number>;
  /** The same as `done`, against what the measurements say came; null where a week of it was not measured. */
  measured: ThreeWays<number> | null;
  /** Whether what came lies in the range told for the sessions done. */
  isHeld: ThreeWays<boolean>;
  isHeldAsPlanned: boolean;
  /** The response is told from the population's. */
  isLearnt: boolean;
}

/** All that is known of a person's answers on a day: what the product learns before it plans. */
export function recordOn(
  day: number,
  { bodyMassKg, hypertensive }: YearPerson,
  done: readonly Recorded[],
  { measured }: MeasuredBody,
): ResponseRecord {
  const startsOn = dateOf(day - 7 * historyWeeks);
  const doses = doneWeeks(done.map(activityOf), { startsOn, weeks: historyWeeks }, bodyMassKg);
  const responses = learnResponses({ startsOn, doneWeeks: doses, measured, hypertensive });
  return { responses, doneWeeks: done.length > 0 ? doses : [] };
}

function activityOf({ day, session: { activity, minutes, energyKcal } }: Recorded) {
  return { on: dateOf(day), activity, minutes, energyKcal };
}

/** Weekly doses of a plan, as the plan's own prediction counts them. */
export function plannedDoses(
  { plan, problem }: Extract<MadePlan, { kind: 'plan' }>,
  bodyMassKg: number,
): Dose[] {
  const catalogue = new Map(problem.catalogue.map((template) => [template.id, template]));
  return plan.weeks.map(({ sessions }) =>
    doseOf(
      sessions.map(({ templateId, minutes }) => ({ template: catalogue.get(templateId)!, minutes })),
      bodyMassKg,
    ),
  );
}

/** Predicts the block that begins on a day for one body, three ways, and compares when it is over. */
export class BlockPredictor {
  private readonly models: ThreeWays<Readonly<Record<Outcome, ResponseModel>>>;

  constructor(
    private readonly person: YearPerson,
    private readonly day: number,
    private readonly record: ResponseRecord,
    private readonly planned: readonly Dose[],
  ) {
    const facts = { hypertensive: person.hypertensive, dietaryDeficitKcalPerDay: 0 };
    this.models = {
      learning: responseModels(facts, record),
      population: responseModels(facts, { ...record, responses: [] }),
      stranger: responseModels(facts),
    };
  }

  /** Outcomes for which a plan states something else than is judged here: must be none. */
  misread(stated: readonly PredictedOutcome[]): string[] {
    return stated.flatMap(({ outcome, predicted }) => {
      const own = followedOutcomes.find((name) => name === outcome);
      if (!own) return [];
      const judged = this.of(own, this.planned, 'learning').predicted;
      return Math.abs(judged - predicted) < 1e-3 ? [] : [outcome];
    });
  }

  /** The block is over, and so much was done of it. */
  compare(number: number, done: readonly Recorded[], body: MeasuredBody): BlockError[] {
    const span = { startsOn: dateOf(this.day), weeks: blockWeeks };
    const doses = doneWeeks(done.map(activityOf), span, this.person.bodyMassKg);
    return followedOutcomes.map((outcome) => this.errorOf(outcome, number, doses, body));
  }

  private errorOf(
    outcome: FollowedOutcome,
    number: number,
    doses: readonly Dose[],
    { levels, measured }: MeasuredBody,
  ): BlockError {
    const [from, to] = [this.day / 7, this.day / 7 + blockWeeks];
    const came = levels[outcome][to]! - levels[outcome][from]!;
    const [before, after] = [measuredIn(measured[outcome], from), measuredIn(measured[outcome], to)];
    const unit = publishedSd(outcome, this.person.hypertensive);
    const [planned, really] = [this.planned, doses].map((each) =>
      threeWays((by) => this.of(outcome, each, by)),
    ) as [ThreeWays<PredictedOutcome>, ThreeWays<PredictedOutcome>];
    const off = (from: ThreeWays<PredictedOutcome>, change: number) =>
      threeWays((by) => Math.abs(from[by].predicted - change) / unit);
    const isIn = ({ range }: PredictedOutcome) => range.low <= came && came <= range.high;
    return {
      block: this.day / 7 / blockWeeks,
      body: number,
      outcome,
      planned: off(planned, came),
      done: off(really, came),
      measured: before === null || after === null ? null : off(really, after - before),
      isHeld: threeWays((by) => isIn(really[by])),
      isHeldAsPlanned: isIn(planned.learning),
      isLearnt: this.record.responses.some((one) => one.outcome === outcome && one.verdict !== 'population'),
    };
  }

  private of(outcome: FollowedOutcome, doses: readonly Dose[], by: Predictor): PredictedOutcome {
    return predictEffects([targetOf(outcome)], this.models[by], doses)[0]!;
  }
}

function threeWays<T>(of: (by: Predictor) => T): ThreeWays<T> {
  return { learning: of('learning'), population: of('population'), stranger: of('stranger') };
}

/** Median of the values of a week (from 1); null without any. */
function measuredIn(days: MeasuredBody['measured'][FollowedOutcome], week: number): number | null {
  const [from, to] = [dateOf(7 * (week - 1)), dateOf(7 * week)];
  const sorted = days
    .flatMap(({ on, value }) => (on >= from && on < to ? [value] : []))
    .sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0 ? null : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** Published standard deviation between people of what a usual programme changes in twelve weeks: the unit of errors. */
export function publishedSd(outcome: FollowedOutcome, hypertensive: boolean): number {
  const model = populationModels({ hypertensive, dietaryDeficitKcalPerDay: 0 })[outcome];
  const weeks = Array.from({ length: 12 }, () => usualWeek);
  return Math.abs(predict(model, weeks, weeks.length)) * model.relativeSd;
}

function targetOf(outcome: FollowedOutcome): OutcomeTarget {
  const label = { en: outcome, zh: outcome };
  const plain = { tolerance: 0, scale: 1, weight: 1, sense: 'atLeast', origin: 'request' } as const;
  return { outcome, value: 1, byWeek: blockWeeks, ...plain, label };
}
