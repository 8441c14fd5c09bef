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
  const used = new Set(placed.map(({ session }) => session.date));
  const windows = Array.from({ length: Math.max(0, plan.weeks.length * 7 - 6) }, (_, day) => day);
  const tooFew = rests.flatMap(({ rule, days }) =>
    windows.flatMap((first) => {
      const dates = Array.from({ length: 7 }, (_, day) => addDays(plan.startsOn, first + day));
      const rest = dates.filter((date) => !used.has(date)).length;
      const place = { where: `seven days from ${dates[0]}`, lastDay: addDays(plan.startsOn, first + 6) };
      return rest < days ? [violation(rule, place, 'too few rest days', days, rest)] : [];
    }),
  );
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
