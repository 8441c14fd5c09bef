import type { OutcomeTarget } from '../effect.js';
import { directionOf } from '../response/predict-effects.js';
import type { ResponseModel } from '../response/response-model.js';
import type { Amount, HorizonWeeks } from './horizon-columns.js';
import type { PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';

type Term = readonly [column: string, coefficient: number];

/** One unit of ||A − R|| against the wishes: a thousandth of a usual one outweighs most of them. */
export const missPrice = 100;

/**
 * The miss of each target as a column that costs its weight in the norm times `price`.
 * @returns ||A − R|| as terms.
 */
export function addMisses(
  programme: Programme,
  frame: PlanFrame,
  weeks: HorizonWeeks,
  price: number,
): Term[] {
  return frame.targets.map((target, index): Term => {
    const weight = target.weight / target.scale;
    const name = programme.column(`miss|${index}`, { cost: price * weight });
    const model = frame.models[target.outcome];
    if (model) {
      const direction = directionOf(target);
      const effect = effectOf(programme, frame, weeks, model, target, index);
      // miss ≥ direction·(R − A) − tolerance, with A = offset + Σ terms.
      const settled = model.offset(target.byWeek) + effect.fixed;
      const signed = effect.terms.map(([column, value]): Term => [column, direction * value]);
      const short = direction * (target.value - settled) - target.tolerance;
      programme.atLeast(`target|${index}`, [[name, 1], ...signed], short);
    }
    return [name, weight];
  });
}

function effectOf(
  programme: Programme,
  frame: PlanFrame,
  weeks: HorizonWeeks,
  model: ResponseModel,
  target: OutcomeTarget,
  index: number,
): Amount {
  const terms: Term[] = [];
  let fixed = 0;
  const plateau = model.plateau ?? Number.POSITIVE_INFINITY;
  for (let week = 1; week <= frame.weeks; week += 1) {
    const weight = model.weight(week, target.byWeek);
    if (weight === 0) continue;
    const dose = weeks.dose(week, model.dose);
    if (week < weeks.from) {
      fixed += weight * Math.min(dose.fixed, plateau);
    } else if (model.plateau === null) {
      terms.push(...dose.terms.map(([column, value]): Term => [column, value * weight]));
    } else {
      // Beyond the plateau more dose gives nothing: the effective dose is a column of its own below both.
      const effective = programme.column(`effective|${index}|${week}`, { upper: plateau });
      const less = dose.terms.map(([column, value]): Term => [column, -value]);
      programme.atMost(`dose|${index}|${week}`, [[effective, 1], ...less], 0);
      terms.push([effective, weight]);
    }
  }
  return { terms, fixed };
}
