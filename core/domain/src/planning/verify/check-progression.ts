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
/** Training that the person told of is forgotten in equal parts over four weeks off (Mujika 2000, Sports Med 30:79; engineering). */
const daysForgotten = 28;

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
  const { weeklyLoad, activeMinutesPerWeek, daysSinceTraining } = sources.baseline;
  const told = (activeMinutesPerWeek ?? 0) * usualMet * shareLeft(daysSinceTraining ?? 0);
  const known = Math.max(weeklyLoad ?? 0, told);
  const free = fraction > 0 ? freeRiseMinutes * hardestMet(sources) : 0;
  return plan.weeks.flatMap((week, index) => {
    const weeksOff = emptyWeeksBefore(plan, index);
    if (weeksOff > 0) {
      return afterBreak(plan, index, { rule, weeksOff, known: known * (1 + fraction), free });
    }
    const before = plan.weeks.slice(Math.max(0, index - 2), index);
    const load = Math.max(...before.map((earlier) => earlier.load));
    const minutes = Math.max(...before.map((earlier) => earlier.minutes));
    const isFirst = before.length === 0;
    const byFraction = isFirst ? Math.max(gentleLoad, known * (1 + fraction)) : load * (1 + fraction);
    if (week.load <= byFraction + 1) return [];
    const isShortRise = isFirst || week.minutes <= minutes + freeRiseMinutes;
    const byMinutes = isShortRise ? (isFirst ? byFraction : load) + free : 0;
    const limit = Math.max(byFraction, byMinutes);
    return week.load > limit + 1
      ? [violation(rule, placeOfWeek(week), 'load rises too fast', limit, week.load)]
      : [];
  });
}

/** After whole weeks without a session: no more than before them, and no more than is left of that or a gentle week. */
function afterBreak(
  plan: Plan,
  index: number,
  { rule, weeksOff, known, free }: { rule: string; weeksOff: number; known: number; free: number },
): Violation[] {
  const week = plan.weeks[index];
  const earlier = plan.weeks[index - weeksOff - 1];
  if (!week) return [];
  const left = shareLeft(weeksOff * 7) * (earlier?.load ?? Math.max(gentleLoad, known));
  const limit = Math.min(Math.max(gentleLoad, left), Math.max(earlier?.load ?? Infinity, free));
  return week.load > limit + 1
    ? [violation(rule, placeOfWeek(week), 'load rises too fast after a break', limit, week.load)]
    : [];
}

function emptyWeeksBefore(plan: Plan, index: number): number {
  let count = 0;
  while (plan.weeks[index - count - 1]?.sessions.length === 0) count += 1;
  return count;
}

function shareLeft(daysOff: number): number {
  return daysOff < 7 ? 1 : Math.max(0, 1 - daysOff / daysForgotten);
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
