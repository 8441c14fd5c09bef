import type { PlanWeek, WeekPhase } from './plan.js';
import type { SessionTemplate } from './session-template.js';

type PhaseKind = WeekPhase['kind'];
type Week = Pick<PlanWeek, 'sessions' | 'load'>;

/** What a phase allows of the load of the week it is measured by. */
export const phaseLoad = {
  /** 30 to 50 % less than the week before (engineering choice; needs clinician review). */
  deload: { least: 0.5, most: 0.7 },
  /** 41 to 60 % less than the last week before the taper (Bosquet 2007, Med Sci Sports Exerc 39:1358, of volume). */
  taper: { least: 0.4, most: 0.59 },
} as const;
/** How often and how hard stays in a taper (Bosquet 2007): at least this share of the sessions before it (engineering choice). */
export const keptInTaper = 0.8;
/** Rounding of loads, MET-minutes. */
const rounding = 0.05;

/**
 * The phases that a calendar still shows, by week: an edit, an illness or a holiday can leave an easier week no easier than
 * the one before it, and then nothing says that it is. A peak that is as light as an easier week is one of
 * building.
 * @param phases as they were planned; null or missing: none.
 * @returns null where a week has none.
 */
export function phasesThatHold(
  weeks: readonly Week[],
  phases: readonly (PhaseKind | null | undefined)[],
  catalogue: readonly SessionTemplate[],
): (PhaseKind | null)[] {
  const taper = weeks.filter((_, index) => phases[index] === 'taper');
  const last = weeks[phases.indexOf('taper') - 1];
  const isTaper = last !== undefined && taper.every((week) => isTapered(week, last, catalogue));
  return weeks.map((week, index) => {
    const phase = phases[index] ?? null;
    const before = weeks[index - 1];
    if (phase === 'deload') return before && isBetween(week, before, phaseLoad.deload) ? phase : null;
    if (phase === 'taper') return isTaper ? phase : null;
    if (phase !== 'peak') return phase;
    const fullest = Math.max(0, ...weeks.slice(0, index).map(({ load }) => load));
    return week.load >= fullest * phaseLoad.deload.most - rounding ? phase : 'build';
  });
}

function isTapered(week: Week, before: Week, catalogue: readonly SessionTemplate[]): boolean {
  const hard = new Set(catalogue.filter(({ hardDay }) => hardDay).map(({ id }) => id));
  const hardOf = ({ sessions }: Week) => sessions.filter(({ templateId }) => hard.has(templateId)).length;
  const keeps = (now: number, then: number) => now >= Math.floor(then * keptInTaper);
  return (
    isBetween(week, before, phaseLoad.taper) &&
    keeps(week.sessions.length, before.sessions.length) &&
    keeps(hardOf(week), hardOf(before))
  );
}

function isBetween(week: Week, before: Week, { least, most }: { least: number; most: number }): boolean {
  return week.load >= before.load * least - rounding && week.load <= before.load * most + rounding;
}
