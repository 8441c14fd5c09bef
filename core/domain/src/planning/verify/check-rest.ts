import { addDays, daysBetween } from '../../shared/local-date.js';
import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import type { PlacedSession } from './placed-session.js';
import { placeOf, violation } from './placed-session.js';
import type { VerifySources } from './verify-input.js';

/** Rest a week where no rule says more (Garber 2011, MSSE 43:1334; engineering: every seven days, not only calendar weeks). */
const leastRestDays = 1;

/**
 * Rest days in every seven days running, so that two weeks cannot join into twelve days without rest; and no hard day
 * beside another one.
 */
export function checkRest(
  plan: Plan,
  placed: readonly PlacedSession[],
  { constraints }: Pick<VerifySources, 'constraints'>,
): Violation[] {
  const floors = constraints.flatMap((limit) =>
    limit.kind === 'floor' && limit.quantity === 'restDaysPerWeek'
      ? [{ rule: limit.id, days: limit.value }]
      : [],
  );
  const rests = [...floors, { rule: 'rest-days', days: leastRestDays }];
  const used = new Set(placed.map(({ session }) => daysBetween(plan.startsOn, session.date)));
  const lastWindow = plan.weeks.length * 7 - 7;
  const tooFew: Violation[] = [];
  for (let first = 0; first <= lastWindow; first += 1) {
    const rest = [0, 1, 2, 3, 4, 5, 6].filter((day) => !used.has(first + day)).length;
    for (const { rule, days } of rests.filter((floor) => rest < floor.days)) {
      const where = `seven days from ${addDays(plan.startsOn, first)}`;
      const place = { where, lastDay: addDays(plan.startsOn, first + 6) };
      tooFew.push(violation(rule, place, 'too few rest days', days, rest));
    }
  }
  return [...tooFew, ...hardDays(placed)];
}

function hardDays(placed: readonly PlacedSession[]): Violation[] {
  const hard = placed.filter(({ template }) => template?.hardDay === true);
  return hard.flatMap((item) => {
    const isBeside = hard.some(
      (other) => other !== item && Math.abs(daysBetween(other.session.date, item.session.date)) <= 1,
    );
    return isBeside ? [violation('hard-days', placeOf(item), 'a hard day follows a hard day')] : [];
  });
}
