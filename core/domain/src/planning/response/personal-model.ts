import type { Outcome } from '../effect.js';
import type { Dose } from './dose.js';
import type { PersonalResponse, ResponseRecord } from './personal-response.js';
import { effectiveDose } from './predict-effects.js';
import { populationModels } from './response-model.js';
import type { ResponderFacts, ResponseModel } from './response-model.js';

/**
 * Least and most that a plan counts on, as a share of the population's mean (engineering choice): somebody who seems not to
 * answer still trains for everything else it gives, and nobody is promised wonders. The range told stays the one learnt.
 */
const [leastScale, mostScale] = [0.1, 2.5];

/** Response models of one person: the population's, made theirs as far as their record tells. */
export function responseModels(
  facts: ResponderFacts,
  record?: ResponseRecord,
): Readonly<Record<Outcome, ResponseModel>> {
  const models = populationModels(facts);
  if (!record) return models;
  return Object.fromEntries(
    Object.entries(models).map(([outcome, model]) => [outcome, personalModel(model, record)]),
  ) as Record<Outcome, ResponseModel>;
}

/** A population's model made a person's: their scale and its range, and what their training of late already built. */
function personalModel(model: ResponseModel, { responses, doneWeeks }: ResponseRecord): ResponseModel {
  if (!model.isChange) return model;
  const own = responses.find(({ outcome, verdict }) => outcome === model.outcome && verdict !== 'population');
  return scaled(afterTraining(model, doneWeeks), own ?? null);
}

function scaled(model: ResponseModel, own: PersonalResponse | null): ResponseModel {
  if (own === null) return model;
  const scale = Math.min(mostScale, Math.max(leastScale, own.scale));
  return {
    ...model,
    relativeSd: Math.hypot(own.sd, own.scale - scale) / scale,
    source: `${model.source}; own response × ${own.scale.toFixed(2)} ± ${own.sd.toFixed(2)} from ${own.measurements} weeks`,
    weight: (week, byWeek) => scale * model.weight(week, byWeek),
    offset: (byWeek) => scale * model.offset(byWeek),
  };
}

/**
 * A change counts from where the training of the weeks before has brought the person, which without training is lost again:
 * the last week done is week 0, the one before it −1. Where gains slow down, what was done takes from what is to come.
 */
function afterTraining(model: ResponseModel, doneWeeks: readonly Dose[]): ResponseModel {
  if (doneWeeks.length === 0) return model;
  const heldAt = (byWeek: number) =>
    doneWeeks.reduce((sum, dose, index) => {
      const week = index + 1 - doneWeeks.length;
      return sum + model.weight(week, byWeek) * effectiveDose(model, dose);
    }, 0);
  const now = heldAt(0);
  const doneBefore = doneWeeks.reduce((sum, dose) => sum + effectiveDose(model, dose), 0);
  const worth = (weeks: number) => model.worthAfter?.(doneBefore, Math.max(1, weeks)) ?? 1;
  return {
    ...model,
    weight: (week, byWeek) => worth(byWeek) * model.weight(week, byWeek),
    offset: (byWeek) => model.offset(byWeek) + heldAt(byWeek) - now,
  };
}
