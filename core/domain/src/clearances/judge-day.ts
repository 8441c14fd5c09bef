import type { Clearance } from '../screening/clearance.js';
import { clearances } from '../screening/clearance.js';
import type { Constraint } from '../screening/constraint.js';
import type { CompiledRules } from '../screening/engine/compile-rules.js';
import { questionsThatMatter } from '../screening/engine/questions-that-matter.js';
import type { FactName, Facts } from '../screening/facts.js';
import type { Screening } from '../screening/screening.js';
import type { Localised } from '../shared/localised.js';
import { isFactOfTheDay } from './facts-of-the-day.js';

/** What a person is told before a session. */
export type DayVerdict = 'go' | 'easier' | 'not-today' | 'get-help';

export interface JudgedDay {
  verdict: DayVerdict;
  /** Limits of this day alone. */
  limits: readonly Constraint[];
  reasons: readonly Localised[];
}

/** Readings that count for weeks and are taken anew before a session all the same: pressure changes from day to day. */
const takenAnew: readonly FactName[] = ['restingSystolicMmHg', 'restingDiastolicMmHg'];

/** Readings that take a device: asked only of whoever has a condition or a medicine they are about. */
const takesDevice: readonly FactName[] = [
  ...takenAnew,
  'oxygenSaturationPercent',
  'bloodGlucoseMgDl',
  'bloodKetonesMmolL',
  'peakFlowPercentOfBest',
];

/** A fact of the day to ask for; `isGrave` where an answer could mean that today is no day for exercise. */
export interface DayQuestion {
  name: FactName;
  isGrave: boolean;
}

/**
 * Facts of the day that nobody knows and that can change the result for this person, the gravest first; pressure is asked for
 * anew though an older reading counts, and is then not grave. @param answered what was told today already.
 */
export function dayQuestions(
  rules: CompiledRules,
  facts: Facts,
  answered: readonly string[] = [],
): readonly DayQuestion[] {
  const older = takenAnew.filter((name) => !answered.includes(name) && (facts[name] ?? null) !== null);
  const withoutOlder: Facts = { ...facts, ...Object.fromEntries(older.map((name) => [name, null])) };
  const readsOf = new Map(rules.rules.map(({ rule, reads }) => [rule.id, reads]));
  const isPersonal = (ruleId: string) =>
    readsOf.get(ruleId)?.some((fact) => fact === 'conditions' || fact === 'medications') ?? false;
  return questionsThatMatter(rules, withoutOlder)
    .filter(({ name }) => isFactOfTheDay(name) || takenAnew.includes(name))
    .filter(({ name, ruleIds }) => !takesDevice.includes(name) || ruleIds.some(isPersonal))
    .map(({ name, worst }) => ({ name, isGrave: !older.includes(name) && rank(worst) >= rank('delay') }));
}

const unknownReason: Localised = {
  en: 'We do not know everything about today, so keep it light.',
  zh: '今天的情况还不完全清楚，请保持轻度运动。',
};

/**
 * Judges a day before a session. Anything that asks for a clinician is for another day; what is left unanswered is never
 * taken for well: it is "easier" at best.
 * @param before the screening without the day's answers, by which the plan was made. @param unanswered grave facts still unknown.
 */
export function judgeDay(before: Screening, today: Screening, unanswered: readonly FactName[]): JudgedDay {
  const known = new Set(before.constraints.map(({ id }) => id));
  const limits = today.constraints.filter(({ id }) => !known.has(id));
  const verdict = verdictOf(today.clearance, limits.length > 0 || unanswered.length > 0);
  const decisive = today.trace.filter(
    ({ clearance, decides }) => decides && rank(clearance) > rank('modify'),
  );
  const reasons =
    verdict === 'go'
      ? []
      : verdict === 'easier'
        ? [...limits.map(({ reason }) => reason), ...(unanswered.length > 0 ? [unknownReason] : [])]
        : decisive.map(({ explanation }) => explanation.participant);
  const byText = new Map(reasons.map((reason) => [reason.en, reason]));
  return { verdict, limits, reasons: [...byText.values()] };
}

function verdictOf(clearance: Clearance, isLimited: boolean): DayVerdict {
  if (clearance === 'stop-emergency') return 'get-help';
  if (rank(clearance) >= rank('delay')) return 'not-today';
  return isLimited ? 'easier' : 'go';
}

function rank(clearance: Clearance | null): number {
  return clearance === null ? -1 : clearances.indexOf(clearance);
}
