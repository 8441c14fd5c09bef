import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { isHarder } from './intensity.js';
import { matchesSelector } from './matches-selector.js';
import { placeOfWeek, violation } from './placed-session.js';
import type { VerifySources } from './verify-input.js';

/** A rise of 15 minutes a week is always allowed, so that beginners are not stuck (engineering choice; Buist 2008). */
const freeRiseMinutes = 15;
/** Rise a week where no rule says otherwise, a tradition without harm in trials (Buist 2008, Am J Sports Med 36:33). */
const usualRise = 0.1;
/** A first week anyone can do, MET-minutes: 90 minutes of walking at 3.5 MET (engineering choice). */
const gentleLoad = 315;
/** MET of a usual active minute (Compendium 2024: brisk walk 4.3, easy ride 4.0). */
const usualMet = 4;

/**
 * Weekly load against the load before, whatever the severity of the limit: the first week against the training so far,
 * the others against the higher of the last two weeks, as coming back from an easy week is no progression.
 */
export function checkProgression(plan: Plan, sources: VerifySources): Violation[] {
  const caps = sources.constraints.flatMap((limit) =>
    limit.kind === 'cap' && limit.quantity === 'weeklyLoadIncreaseFraction'
      ? [{ rule: limit.id, fraction: limit.value }]
      : [],
  );
  const rises = caps.length > 0 ? caps : [{ rule: 'progression', fraction: usualRise }];
  return rises.flatMap(({ rule, fraction }) => risesAbove(plan, sources, rule, fraction));
}

function risesAbove(plan: Plan, sources: VerifySources, rule: string, fraction: number): Violation[] {
  const { weeklyLoad, activeMinutesPerWeek } = sources.baseline;
  const known = Math.max(weeklyLoad ?? 0, (activeMinutesPerWeek ?? 0) * usualMet);
  return plan.weeks.flatMap((week, index) => {
    const before = plan.weeks.slice(Math.max(0, index - 2), index);
    const load = Math.max(...before.map((earlier) => earlier.load));
    const minutes = Math.max(...before.map((earlier) => earlier.minutes));
    const isFirst = before.length === 0;
    const byFraction = isFirst ? Math.max(gentleLoad, known * (1 + fraction)) : load * (1 + fraction);
    if (week.load <= byFraction + 1) return [];
    const free = fraction > 0 ? freeRiseMinutes * hardestMet(sources) : 0;
    const isShortRise = isFirst || week.minutes <= minutes + freeRiseMinutes;
    const byMinutes = isShortRise ? (isFirst ? byFraction : load) + free : 0;
    const limit = Math.max(byFraction, byMinutes);
    return week.load > limit + 1
      ? [violation(rule, placeOfWeek(week), 'load rises too fast', limit, week.load)]
      : [];
  });
}

/** MET of the hardest session that the limits leave: a quarter of an hour more cannot weigh more than that. */
function hardestMet({ catalogue, constraints }: VerifySources): number {
  const bars = constraints.filter(
    ({ kind, severity }) => severity === 'hard' && (kind === 'forbid' || kind === 'intensityCeiling'),
  );
  const allowed = catalogue.filter(
    (template) =>
      !bars.some(
        (limit) =>
          matchesSelector(limit.appliesTo, { session: template, template }) &&
          (limit.kind !== 'intensityCeiling' || isHarder(template.band, limit.band)),
      ),
  );
  return Math.max(0, ...allowed.map(({ met }) => met));
}
