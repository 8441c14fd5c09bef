import { daysBetween } from '../../shared/local-date.js';
import type { Plan, PlanWeek } from '../plan.js';
import type { Violation } from '../violation.js';
import { placeOfWeek, violation, wholePlan } from './placed-session.js';
import type { VerifyInput } from './verify-input.js';

/** Populations of age alone; a condition prescribes how its dose grows, without phases. */
const byAgeAlone: readonly string[] = ['healthy-adult', 'older-adult', 'child-adolescent'];
/**
 * Load against the week it is measured by: 30 to 50 % less in an easier week (engineering choice), 41 to 60 % in a taper
 * (Bosquet 2007, Med Sci Sports Exerc 39:1358, of volume).
 */
const loadShare = { deload: { least: 0.5, most: 0.7 }, taper: { least: 0.4, most: 0.59 } } as const;
/** Sessions, and hard ones among them, that a taper keeps: all (Bosquet 2007), and a fifth less passes (engineering choice). */
const keptInTaper = 0.8;
/** A taper of two weeks does most (Bosquet 2007). */
const taperWeeks = 2;
/** Weeks of training before an easier one at least: one comes every 3 to 5 weeks (engineering choice). */
const loadedWeeks = 2;
/** Below this length, weeks, nothing but an event makes phases (engineering choice). */
const shortestWithoutEvent = 8;
/** Rounding of loads, MET-minutes. */
const rounding = 0.1;

/**
 * What each week says it is for, against what it is. A week may say nothing; what one says must be true: easier weeks are
 * easier, a taper is right before a dated event, lighter but as often and as hard, and a peak is a full week before it.
 */
export function checkPhases(input: VerifyInput): Violation[] {
  const { plan, screening } = input;
  const named = plan.weeks.filter(({ phase }) => phase !== undefined);
  if (named.length === 0) return [];
  const isClinical = screening.prescriptions.some(({ population }) => !byAgeAlone.includes(population));
  if (isClinical)
    return [violation('phase', wholePlan, 'has phases that the person’s condition does not allow')];
  const event = eventWeek(input);
  if (event === null && plan.weeks.length < shortestWithoutEvent)
    return [violation('phase', wholePlan, 'is too short for phases without an event')];
  return plan.weeks.flatMap((week, index) => {
    const fault = faultOf(week, index, { input, event });
    return fault === null ? [] : [violation('phase', placeOfWeek(week), fault)];
  });
}

function faultOf(
  week: PlanWeek,
  index: number,
  { input, event }: { input: VerifyInput; event: number | null },
): string | null {
  const { plan } = input;
  const kind: string | undefined = week.phase?.kind;
  switch (kind) {
    case undefined:
      return null;
    case 'deload':
      return deloadFault(plan, index);
    case 'taper':
      return taperFault(input, index, event);
    case 'peak':
      return peakFault(plan, index, event);
    case 'base':
      return plan.weeks.slice(0, index).some(({ phase }) => phase && !['base', 'deload'].includes(phase.kind))
        ? 'lays the base after it was built upon'
        : null;
    case 'build':
      return null;
    default:
      return 'has a phase that there is not';
  }
}

function deloadFault({ weeks }: Plan, index: number): string | null {
  const before = weeks[index - 1];
  const recent = weeks.slice(Math.max(0, index - loadedWeeks), index);
  if (recent.length < loadedWeeks || recent.some(({ phase }) => phase?.kind === 'deload'))
    return 'is an easier week with nothing to rest from';
  return before && isWithin(weeks[index], before, loadShare.deload) ? null : 'is no easier week by its load';
}

function taperFault(
  { plan: { weeks }, catalogue }: VerifyInput,
  index: number,
  event: number | null,
): string | null {
  const week = weeks[index];
  if (event === null || index + 1 > event || index + 1 <= event - taperWeeks)
    return 'tapers without an event right after it';
  const before = weeks[event - taperWeeks - 1];
  if (!week || !before || !isWithin(week, before, loadShare.taper)) return 'is no taper by its load';
  const hard = catalogue.filter(({ hardDay }) => hardDay).map(({ id }) => id);
  const keeps = (of: (week: PlanWeek) => number) => of(week) >= Math.floor(of(before) * keptInTaper);
  const isAsHard = keeps(
    ({ sessions }) => sessions.filter(({ templateId }) => hard.includes(templateId)).length,
  );
  return isAsHard && keeps(({ sessions }) => sessions.length)
    ? null
    : 'tapers with fewer sessions, or easier ones';
}

function peakFault({ weeks }: Plan, index: number, event: number | null): string | null {
  if (event === null || index + 1 !== event - taperWeeks) return 'is no last week before a taper';
  const earlier = weeks.slice(0, index).map(({ load }) => load);
  return (weeks[index]?.load ?? 0) >= Math.max(0, ...earlier) * loadShare.deload.most - rounding
    ? null
    : 'is no full week';
}

function isWithin(
  week: PlanWeek | undefined,
  before: PlanWeek,
  { least, most }: { least: number; most: number },
): boolean {
  return (
    week !== undefined &&
    week.load >= before.load * least - rounding &&
    week.load <= before.load * most + rounding
  );
}

/** The week at whose end the first dated event is due, from 1; it may lie after the plan. Null without one. */
function eventWeek({ request, startsOn }: VerifyInput): number | null {
  const due = request.goals.flatMap(({ kind, deadline }) => {
    if (kind.value !== 'run-event' || deadline === null) return [];
    const { value } = deadline;
    const weeks =
      'weeks' in value ? Math.round(value.weeks) : Math.ceil(daysBetween(startsOn, value.date) / 7);
    return Number.isFinite(weeks) ? [Math.max(1, weeks)] : [];
  });
  return due.length === 0 ? null : Math.min(...due);
}
