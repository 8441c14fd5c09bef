import type { SuggestionUse } from '@regimen/domain';
import type { Estimate } from '../measures/intervals.js';
import { meanOf } from '../measures/intervals.js';
import type { JudgedPerson, JudgedProposal, Proposer } from './judge-proposals.js';

/** Paired differences of one way of scoring from hand-made scores, over people who have both plans. */
export interface Difference {
  liking: Estimate | null;
  adherence: Estimate | null;
  reach: Estimate | null;
  residual: Estimate | null;
  violations: number;
  /** People who have a plan by hand and none this way. */
  withoutPlan: number;
  plans: number;
}

export const uses = ['beside', 'both', 'instead'] as const satisfies readonly SuggestionUse[];

/** How plans by other scores differ from plans by hand. */
export function differenceOf(people: readonly JudgedPerson[], use: Exclude<Proposer, 'by-hand'>): Difference {
  const pairs = people.flatMap(({ plans }) => {
    const [hand, model] = [plans['by-hand'], plans[use]];
    return hand && model ? [{ hand, model }] : [];
  });
  const difference = (of: (plan: JudgedProposal) => number | null) =>
    meanOf(
      pairs.flatMap(({ hand, model }) => {
        const [before, after] = [of(hand), of(model)];
        return before === null || after === null ? [] : [after - before];
      }),
    );
  return {
    liking: difference(({ liking }) => liking),
    adherence: difference(({ adherence }) => adherence),
    reach: difference(({ reach }) => reach),
    residual: difference(({ residual }) => residual),
    violations: pairs.reduce((sum, { model }) => sum + model.violations, 0),
    withoutPlan: people.filter(({ plans }) => plans['by-hand'] && !plans[use]).length,
    plans: pairs.length,
  };
}

/**
 * The rule: a use is allowed if its plans are surely liked more (95 % interval above 0), what is really reached of the wanted
 * effect is not surely less, the residual is not surely larger, no limit is violated and nobody loses their plan. Of those
 * allowed the one liked most; none: off.
 */
export function decideUse(people: readonly JudgedPerson[]): SuggestionUse | 'off' {
  const allowed = uses
    .map((use) => ({ use, by: differenceOf(people, use) }))
    .filter(({ by }) => isAllowed(by))
    .sort((a, b) => b.by.liking!.value - a.by.liking!.value);
  return allowed[0]?.use ?? 'off';
}

function isAllowed({ liking, reach, residual, violations, withoutPlan }: Difference): boolean {
  return (
    liking !== null &&
    liking.low > 0 &&
    (reach === null || reach.high >= 0) &&
    (residual === null || residual.low <= 0) &&
    violations === 0 &&
    withoutPlan === 0
  );
}
