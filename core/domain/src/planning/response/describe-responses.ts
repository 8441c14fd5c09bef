import { outcomeLabels } from '../../explanation/outcome-labels.js';
import { ninetyPercentDeviations } from '../../physiology/normal-quantiles.js';
import type { Localised } from '../../shared/localised.js';
import { countOf } from '../../shared/spoken-date.js';
import { usualWeek } from './dose.js';
import { measurementNoise } from './measured-outcome.js';
import type { MeasuredOutcome } from './measured-outcome.js';
import { responseModels } from './personal-model.js';
import type { PersonalResponse } from './personal-response.js';
import { predict } from './predict-effects.js';
import type { ResponseModel } from './response-model.js';

/** What a usual programme changes in twelve weeks, in the outcome's unit. */
export interface ExpectedChange {
  mean: number;
  low: number;
  high: number;
}

/** How a person answers, beside people in general, for people to read. */
export interface DescribedResponse {
  response: PersonalResponse;
  label: Localised;
  unit: string;
  /** People in general, and what plans count on for this person; the same where nothing is learnt. */
  population: ExpectedChange;
  own: ExpectedChange;
  text: Localised;
  modelSource: string;
  measurementSource: string;
  needsClinicianReview: boolean;
}

/** What is compared: so many weeks of a usual programme. */
const usualWeeks = 12;

/** Responses in words and in the units of their outcomes, each beside the population's. */
export function describeResponses(
  responses: readonly PersonalResponse[],
  { hypertensive }: { hypertensive: boolean },
): DescribedResponse[] {
  const facts = { hypertensive, dietaryDeficitKcalPerDay: 0 };
  const usual = responseModels(facts);
  const own = responseModels(facts, { responses, doneWeeks: [] });
  return responses.map((response) => {
    const { outcome } = response;
    const noise = measurementNoise[outcome as MeasuredOutcome];
    return {
      response,
      label: outcomeLabels[outcome],
      unit: usual[outcome].unit,
      population: expectedChange(usual[outcome]),
      own: expectedChange(own[outcome]),
      text: textOf(response),
      modelSource: usual[outcome].source,
      measurementSource: noise.source,
      needsClinicianReview: usual[outcome].needsClinicianReview || noise.needsClinicianReview,
    };
  });
}

function expectedChange(model: ResponseModel): ExpectedChange {
  const mean = predict(
    model,
    Array.from({ length: usualWeeks }, () => usualWeek),
    usualWeeks,
  );
  const half = Math.abs(mean) * model.relativeSd * ninetyPercentDeviations;
  return { mean, low: mean - half, high: mean + half };
}

/** A response is called more or less than usual only where its range leaves the usual out. */
function textOf(response: PersonalResponse): Localised {
  const { verdict, scale, sd, measurements } = response;
  if (verdict === 'population') return notYet(response);
  const half = ninetyPercentDeviations * sd;
  const [en, zh] =
    scale - half > 1
      ? ['more than most people', '比多数人明显']
      : scale + half < 1
        ? ['less than most people', '比多数人弱']
        : ['about as most people do', '与多数人相近'];
  const still =
    verdict === 'own' ? { en: '', zh: '' } : { en: ' This is still being learnt.', zh: '目前仍在学习中。' };
  return {
    en: `From ${countOf(measurements, 'week')} of measurements, you respond ${en}.${still.en}`,
    zh: `根据${measurements}周的测量，您的反应${zh}。${still.zh}`,
  };
}

function notYet({ measurementsNeeded }: PersonalResponse): Localised {
  const start = {
    en: 'Not enough data yet: plans use what is usual for people in general.',
    zh: '数据还不够：计划目前采用一般人的平均反应。',
  };
  if (measurementsNeeded === null) {
    return {
      en: `${start.en} A year of weekly measurements with a usual programme would not be enough to tell.`,
      zh: `${start.zh}即使按常规方案训练并每周测量一年，也难以判断。`,
    };
  }
  return {
    en: `${start.en} About ${countOf(measurementsNeeded, 'more weekly measurement')} with a usual programme ${measurementsNeeded === 1 ? 'is' : 'are'} needed.`,
    zh: `${start.zh}按常规方案训练，大约还需要${measurementsNeeded}次每周测量。`,
  };
}
