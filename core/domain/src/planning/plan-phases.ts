import { isGeneralPopulation } from '../screening/combine-prescriptions.js';
import type { Localised } from '../shared/localised.js';
import type { OutcomeTarget } from './effect.js';
import { phasesThatHold } from './phases-that-hold.js';
import type { PlanWeek, WeekPhase } from './plan.js';
import type { PlanningProblem } from './planning-problem.js';
import type { SessionTemplate } from './session-template.js';
import { weeksUntilDue } from './wanted-effect.js';

export type PhaseKind = WeekPhase['kind'];

/** An easier week after three weeks of training: one in 3 to 5 weeks is an engineering choice that needs clinician review. */
const weeksPerBlock = 4;
/** Shorter plans have no easier week of their own (engineering choice). */
const shortestWithDeload = 8;
/** Habits are judged over so many weeks, which no easier week interrupts (engineering choice). */
const judgedWeeks = 4;
/** Two weeks of less volume before an event (Bosquet 2007, Med Sci Sports Exerc 39:1358). */
const taperWeeks = 2;
/** An event sooner than this leaves nothing to taper from (engineering choice). */
const earliestEventWeek = 6;
/** Share of the weeks before the taper that lay the base; the last full week before it is the peak (engineering choice). */
const baseShare = 0.4;

/**
 * The phase of each week, week 1 first. People with a condition that prescribes their exercise have none: their dose grows
 * by its own rule. Only a dated event has a taper, in the weeks right before it: a plan that ends earlier goes on training to
 * its own end.
 */
export function planPhases(problem: PlanningProblem): readonly PhaseKind[] {
  const { weeks, screening } = problem;
  const isClinical = screening.prescriptions.some(({ population }) => !isGeneralPopulation(population));
  if (isClinical) return [];
  const event = eventWeek(problem);
  const lastBeforeTaper = event === null ? null : event - taperWeeks;
  const lastLoaded = Math.min(weeks, lastBeforeTaper ?? weeks);
  const hasDeload = weeks >= shortestWithDeload;
  if (!hasDeload && event === null) return [];
  const isJudged = (week: number) =>
    problem.targets.some(
      ({ outcome, byWeek }) => outcome.startsWith('weekly-') && week <= byWeek && week > byWeek - judgedWeeks,
    );
  return Array.from({ length: weeks }, (_, index): PhaseKind => {
    const week = index + 1;
    if (event !== null && week > event - taperWeeks && week <= event) return 'taper';
    const isBlockEnd = hasDeload && week % weeksPerBlock === 0;
    if (isBlockEnd && week <= lastLoaded - judgedWeeks && !isJudged(week)) return 'deload';
    if (week === lastBeforeTaper) return 'peak';
    return week <= Math.ceil(lastLoaded * baseShare) ? 'base' : 'build';
  });
}

/** The week whose end is the day of a dated event with a taper before it; null without one. */
function eventWeek({ request, startsOn, weeks }: PlanningProblem): number | null {
  const dated = request.goals.filter(({ kind, deadline }) => kind.value === 'run-event' && deadline !== null);
  const found = dated.map((goal) => weeksUntilDue(goal, { startsOn, weeks }));
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

/** Weeks of a plan with their phases named, as far as the weeks are what their phases say. */
export function withPhases(
  weeks: readonly PlanWeek[],
  phases: readonly (PhaseKind | null | undefined)[],
  catalogue: readonly SessionTemplate[],
): PlanWeek[] {
  const held = phasesThatHold(weeks, phases, catalogue);
  return weeks.map(({ phase: _before, ...week }, index) => {
    const kind = held[index] ?? null;
    return kind === null ? week : { ...week, phase: { kind, reason: reasons[kind] } };
  });
}

const reasons: Readonly<Record<PhaseKind, Localised>> = {
  base: { en: 'Base: a steady habit first.', zh: '基础期：先养成稳定的习惯。' },
  build: { en: 'Build: a little more from week to week.', zh: '提升期：逐周略有增加。' },
  peak: { en: 'Peak: the last full week before the taper.', zh: '高峰期：减量前最后一个完整的训练周。' },
  taper: {
    en: 'Taper: about half as much, nearly as hard and as often as before, so that you start rested.',
    zh: '减量期：强度和次数基本不变，总量约减一半，让您赛前得到恢复。',
  },
  deload: {
    en: 'Easier week: your body catches up before you go on.',
    zh: '轻松周：让身体恢复，然后再继续。',
  },
};
