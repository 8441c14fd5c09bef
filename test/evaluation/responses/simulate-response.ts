import {
  addDays,
  learnResponse,
  measurementNoise,
  populationModels,
  predict,
  predictEffects,
  responseModels,
  weeklyEffects,
} from '@regimen/domain';
import type { Dose, MeasuredDay, MeasuredOutcome, OutcomeTarget, PersonalResponse } from '@regimen/domain';
import { chanceOf } from '../people/chance.js';
import type { Chance } from '../people/chance.js';

/** What was learnt of somebody after some weeks, and how the next twelve weeks were predicted. */
export interface LearntAfter {
  weeks: number;
  response: PersonalResponse;
  /** Change that the training of the next twelve weeks really brings this person, and what was predicted of it. */
  change: { truth: number; predicted: number; low: number; high: number };
}

const startsOn = '2026-01-05';
const population = { hypertensive: false, dietaryDeficitKcalPerDay: 0 };
const models = populationModels(population);
/** How often an outcome is measured, weeks apart and days of that week. */
const measuring: Readonly<Record<MeasuredOutcome, { everyWeeks: number; days: number }>> = {
  'body-mass': { everyWeeks: 1, days: 4 },
  'systolic-pressure': { everyWeeks: 1, days: 4 },
  'diastolic-pressure': { everyWeeks: 1, days: 4 },
  vo2max: { everyWeeks: 1, days: 2 },
  'race-index': { everyWeeks: 2, days: 1 },
  strength: { everyWeeks: 1, days: 2 },
  hba1c: { everyWeeks: 12, days: 1 },
};
const aheadWeeks = 12;
/** One value in fifty is absurd: a wrong scale, another person on it. */
const absurdOften = 0.02;

/** A person whose scale is drawn from the population, followed for a year and asked about at these weeks. */
export function simulateResponse(
  seed: number,
  index: number,
  outcome: MeasuredOutcome,
  askedAfter: readonly number[],
): { scale: number; learnt: LearntAfter[] } {
  const chance = chanceOf(seed, index);
  const model = models[outcome];
  const scale = 1 + chance.about(0, model.relativeSd);
  const doses = trainedYear(chance, Math.max(...askedAfter) + aheadWeeks);
  const days = measuredDays(chance, outcome, scale, doses);
  const learnt = askedAfter.map((weeks): LearntAfter => {
    const doneWeeks = doses.slice(0, weeks);
    const until = addDays(startsOn, 7 * weeks);
    const measured = { [outcome]: days.filter(({ on }) => on < until) };
    const response = learnResponse({ startsOn, doneWeeks, measured, hypertensive: false }, outcome);
    const record = { responses: [response], doneWeeks };
    const next = doses.slice(weeks, weeks + aheadWeeks);
    const truth =
      scale * predict(responseModels(population, { responses: [], doneWeeks })[outcome], next, aheadWeeks);
    const [effect] = predictEffects([targetOf(outcome)], responseModels(population, record), next);
    const { predicted, range } = effect!;
    return {
      weeks,
      response,
      change: { truth, predicted, low: range.low, high: range.high },
    };
  });
  return { scale, learnt };
}

/** A year that rises, with weeks missed and a break of illness. */
function trainedYear(chance: Chance, weeks: number): Dose[] {
  const illFrom = chance.whole(10, weeks);
  const [usual, strength] = [chance.whole(120, 260), chance.whole(1, 3)];
  return Array.from({ length: weeks }, (_, week) => {
    const isIdle = (week >= illFrom && week < illFrom + 3) || chance.often(0.15);
    const share = isIdle ? 0 : Math.min(1, (week + 1) / 10) * (0.6 + chance.whole(0, 80) / 100);
    return {
      aerobicMinutes: usual * share,
      netEnergyKcal: usual * 6 * share,
      strengthSessions: isIdle ? 0 : strength,
      mobilityMinutes: 0,
    };
  });
}

function measuredDays(
  chance: Chance,
  outcome: MeasuredOutcome,
  scale: number,
  doses: readonly Dose[],
): MeasuredDay[] {
  const { sdOfDay, leastSd, weeklyDrift } = measurementNoise[outcome];
  const { everyWeeks, days } = measuring[outcome];
  const effects = weeklyEffects(models[outcome], doses);
  let [drift, trained] = [0, 0];
  return doses.flatMap((_, week) => {
    drift += chance.about(0, weeklyDrift);
    trained += effects[week]!;
    const level = drift + scale * trained;
    if (week % everyWeeks !== 0) return [];
    const wrong = chance.about(0, Math.min(leastSd, sdOfDay));
    return Array.from({ length: days }, (__, day) => ({
      on: addDays(startsOn, 7 * week + day),
      value:
        level +
        wrong / Math.sqrt(2) +
        chance.about(0, sdOfDay) +
        (chance.often(absurdOften) ? 10 * sdOfDay : 0),
    }));
  });
}

function targetOf(outcome: MeasuredOutcome): OutcomeTarget {
  const label = { en: outcome, zh: outcome };
  return {
    outcome,
    value: 1,
    byWeek: aheadWeeks,
    tolerance: 0,
    scale: 1,
    weight: 1,
    sense: 'atLeast',
    origin: 'request',
    label,
  };
}
