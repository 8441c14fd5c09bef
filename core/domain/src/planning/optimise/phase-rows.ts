import { keptInTaper, phaseLoad } from '../phases-that-hold.js';
import type { Amount, HorizonWeeks } from './horizon-columns.js';
import type { Option, PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';

type Term = readonly [column: string, coefficient: number];

/** What the phase of a week means for its load, and in a taper for how many sessions, hard ones among them, there are. */
export function addPhase(programme: Programme, frame: PlanFrame, weeks: HorizonWeeks, week: number): void {
  const phase = frame.phases[week - 1];
  if (phase !== 'deload' && phase !== 'taper') return;
  const reference = phase === 'deload' ? week - 1 : lastBeforeTaper(frame, week);
  if (reference < 1) return;
  const { least, most } = phaseLoad[phase];
  const [now, then] = [weeks.load(week), weeks.load(reference)];
  programme.atMost(`phase|${week}|most`, minus(now, then, most), then.fixed * most - now.fixed);
  programme.atLeast(`phase|${week}|least`, minus(now, then, least), then.fixed * least - now.fixed);
  if (phase !== 'taper') return;
  const counts = { often: () => true, hard: ({ template }: Option) => template.hardDay };
  for (const [name, isCounted] of Object.entries(counts)) {
    const counted = weeks.sessions(week, isCounted);
    const before = weeks.sessions(reference, isCounted);
    const terms = minus(counted, before, keptInTaper);
    const part = before.fixed * keptInTaper;
    const inWhole = before.terms.length > 0 ? -keptInTaper : Math.floor(part);
    const asked = frame.roundsTaperDown ? inWhole : part;
    programme.atLeast(`phase|${week}|${name}`, terms, asked - counted.fixed);
  }
}

/** The week that a taper is measured by. */
function lastBeforeTaper({ phases }: PlanFrame, week: number): number {
  let before = week;
  while (phases[before - 1] === 'taper') before -= 1;
  return before;
}

/** The week that a rise is measured by: coming back from an easier week is no rise over the week before it. */
export function weekBefore({ phases }: PlanFrame, week: number): number {
  return week > 2 && phases[week - 2] === 'deload' ? week - 2 : week - 1;
}

function minus(now: Amount, then: Amount, share: number): Term[] {
  return [...now.terms, ...then.terms.map(([column, value]): Term => [column, -value * share])];
}
