import { isGeneralPopulation } from '../screening/combine-prescriptions.js';
import type { Localised } from '../shared/localised.js';
import type { OutcomeTarget } from './effect.js';
import type { PlanWeek, WeekPhase } from './plan.js';
import type { PlanningProblem } from './planning-problem.js';
import { deadlineWeek } from './wanted-effect.js';

export type PhaseKind = WeekPhase['kind'];

/** An easier week after three weeks of training (every 3 to 5 weeks; Bell 2023, Sports Med Open 9:72, needs clinician review). */
const weeksPerBlock = 4;
/** Shorter plans have no easier week of their own (engineering choice). */
const shortestWithDeload = 8;
/** Habits are judged over so many weeks, which no easier week interrupts (engineering choice). */
const judgedWeeks = 4;
/** 8 to 14 days of less volume before an event (Bosquet 2007, Med Sci Sports Exerc 39:1358). */
const taperWeeks = 2;
/** An event sooner than this leaves nothing to taper from (engineering choice). */
const earliestEventWeek = 6;
/** Share of the weeks before the taper that lay the base; the last week before it is the peak (engineering choice). */
const baseShare = 0.4;

/** What a phase allows of the load of the week it is measured by. */
export const phaseLoad = {
  /** 30 to 50 % less than the week before. */
  deload: { least: 0.5, most: 0.7 },
  /** 41 to 60 % less than the last week before the taper (Bosquet 2007). */
  taper: { least: 0.4, most: 0.59 },
} as const;

/**
 * The phase of each week, week 1 first. People with a condition that prescribes their exercise have none: their dose grows
 * by its own rule. Only a dated event has a taper.
 */
export function planPhases(problem: PlanningProblem): readonly PhaseKind[] {
  const { weeks, screening } = problem;
  const isClinical = screening.prescriptions.some(({ population }) => !isGeneralPopulation(population));
  if (isClinical) return [];
  const event = eventWeek(problem);
  const lastLoaded = event === null ? weeks : event - taperWeeks;
  const hasDeload = weeks >= shortestWithDeload;
  if (!hasDeload && event === null) return [];
  const isJudged = (week: number) =>
    problem.targets.some(
      ({ outcome, byWeek }) => outcome.startsWith('weekly-') && week <= byWeek && week > byWeek - judgedWeeks,
    );
  return Array.from({ length: weeks }, (_, index): PhaseKind => {
    const week = index + 1;
    if (event !== null && week > lastLoaded && week <= event) return 'taper';
    const isBlockEnd = hasDeload && week % weeksPerBlock === 0;
    if (isBlockEnd && week <= lastLoaded - judgedWeeks && !isJudged(week)) return 'deload';
    if (event !== null && week === lastLoaded) return 'peak';
    return week <= Math.ceil(lastLoaded * baseShare) ? 'base' : 'build';
  });
}

/** The week whose end is the day of a dated event with a taper before it; null without one. */
function eventWeek({ request, startsOn, weeks }: PlanningProblem): number | null {
  const dated = request.goals.filter(({ kind, deadline }) => kind.value === 'run-event' && deadline !== null);
  const found = dated.map((goal) => deadlineWeek(goal, { startsOn, weeks }));
  const first = Math.min(...found);
  return first >= earliestEventWeek && Number.isFinite(first) ? first : null;
}

/** Targets with habits judged by the weeks before a taper, which is no week to judge a habit by. */
export function judgedBeforeTaper(
  targets: readonly OutcomeTarget[],
  phases: readonly PhaseKind[],
): OutcomeTarget[] {
  const lastLoaded = phases.indexOf('taper');
  return targets.map((target) =>
    lastLoaded > 0 && target.outcome.startsWith('weekly-')
      ? { ...target, byWeek: Math.min(target.byWeek, lastLoaded) }
      : target,
  );
}

/** Weeks of a plan with their phases named. */
export function withPhases(weeks: readonly PlanWeek[], phases: readonly PhaseKind[]): PlanWeek[] {
  return weeks.map((week, index) => {
    const kind = phases[index];
    return kind === undefined ? week : { ...week, phase: { kind, reason: reasons[kind] } };
  });
}

const reasons: Readonly<Record<PhaseKind, Localised>> = {
  base: { en: 'Base: a steady habit first.', zh: '基础期：先养成稳定的习惯。' },
  build: { en: 'Build: a little more from week to week.', zh: '提升期：逐周略有增加。' },
  peak: { en: 'Peak: the fullest week before the event.', zh: '高峰期：赛前训练量最大的一周。' },
  taper: {
    en: 'Taper: about half as much, as hard and as often as before, so that you start rested.',
    zh: '减量期：强度和次数不变，总量约减一半，让您赛前得到恢复。',
  },
  deload: {
    en: 'Easier week: your body catches up before you go on.',
    zh: '轻松周：让身体恢复，然后再继续。',
  },
};
