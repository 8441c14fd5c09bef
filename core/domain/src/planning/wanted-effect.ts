import type { Profile } from '../profile/profile.js';
import type { Goal, GoalKind, GoalTarget, TrainingRequest } from '../request/training-request.js';
import type { GivenPrescription } from '../screening/exercise-prescription.js';
import { ageInYears, daysBetween } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import { outcomeLabels } from '../explanation/outcome-labels.js';
import type { Outcome, OutcomeTarget } from './effect.js';
import { eventTarget } from './event-target.js';
import type { Baseline } from './planning-problem.js';

interface WantedInput {
  /** What exercise is advised to the person. */
  prescriptions: readonly GivenPrescription[];
  request: TrainingRequest;
  profile: Profile;
  baseline: Baseline;
  /** Days a week with room for a session. */
  possibleSessions: number;
  startsOn: LocalDate;
  weeks: number;
}

/** WHO's lower bound for adults, moderate minutes a week, and strength days (Bull 2020, Br J Sports Med 54:1451). */
const guidelineMinutes = 150;
const guidelineStrength = 2;
/** Loss faster than 1 kg or 1 % of body mass a week is never aimed at (engineering clamp on Jensen 2013). */
const fastestLossKgPerWeek = 1;
const fastestLossShare = 0.01;
/** Balance and flexibility work that older adults are advised (Bull 2020: multicomponent activity on 3 days). */
const mobilityMinutes = 45;
const olderFromYears = 65;
/** Three short sessions of breathing or gentle movement where effort brings on symptoms (World Physiotherapy 2021; engineering). */
const pacedMinutes = 30;

/** Effects wanted where a goal names no amount: population means of twelve weeks, scaled to the plan's length. */
const usualEffect: Readonly<Partial<Record<GoalKind, readonly (readonly [Outcome, number])[]>>> = {
  'lose-weight': [['body-mass', -3]],
  'improve-endurance': [['vo2max', 3]],
  'run-event': [['vo2max', 3]],
  'lower-blood-pressure': [
    ['systolic-pressure', -5],
    ['diastolic-pressure', -3],
  ],
  'lower-blood-glucose': [['hba1c', -0.5]],
  'gain-strength': [['strength', 25]],
  'build-muscle': [['strength', 20]],
  rehabilitation: [['vo2max', 2]],
  'improve-mobility': [['weekly-mobility-minutes', 60]],
  'improve-balance': [['weekly-mobility-minutes', 60]],
  'reduce-stress': [['weekly-mobility-minutes', 40]],
};
/** Metres that twelve weeks of walking add before it hurts, with narrow leg arteries: as `painFreeWalking` predicts. */
const usualPainFreeWalking: readonly (readonly [Outcome, number])[] = [['pain-free-walking', 82]];
const usualWeeks = 12;
/** Amounts that are kept up week by week, not changes that add up. */
const habits: readonly GoalTarget['quantity'][] = ['weekly-minutes', 'event-distance'];
const fixedByLength: readonly Outcome[] = ['weekly-mobility-minutes'];

/** Misses that make no difference to a person, and weights that put a named goal before a guideline (engineering). */
const tolerances: Readonly<Record<Outcome, number>> = {
  vo2max: 0.1,
  'race-index': 0.1,
  'body-mass': 0.1,
  'systolic-pressure': 0.3,
  'diastolic-pressure': 0.2,
  hba1c: 0.03,
  'weekly-aerobic-minutes': 8,
  'weekly-strength-sessions': 0.1,
  strength: 1,
  'weekly-mobility-minutes': 5,
  'pain-free-walking': 5,
};
const goalWeight = 2;
const guidelineWeight = 1;

/**
 * R: what the person asked for, and beside it what guidelines advise everyone, as targets in outcome units. Amounts are
 * clamped to what is safe; strength is only aimed at where the wished number of sessions leaves room for it.
 */
export function wantedEffect(input: WantedInput): OutcomeTarget[] {
  const named = input.request.goals.flatMap((goal) => goalTargets(goal, input));
  const outcomesNamed = new Set(named.map(({ outcome }) => outcome));
  return [
    ...mergeByOutcome(named),
    ...guidelineTargets(input).filter(({ outcome }) => !outcomesNamed.has(outcome)),
  ];
}

function goalTargets(goal: Goal, input: WantedInput): OutcomeTarget[] {
  const byWeek = deadlineWeek(goal, input);
  const due = dueShare(goal, input);
  const part = ([outcome, value]: readonly [Outcome, number]) => [outcome, value * due] as const;
  const event = goal.target && eventTarget(goal.target.value, input.baseline);
  if (event) {
    const aimed = target(...part([event.outcome, event.value]), byWeek, 'request');
    return [event.event ? { ...aimed, event: event.event } : aimed];
  }
  const amount = namedAmount(goal, input);
  if (amount) return [target(amount[0], clampAmount(part(amount), input, byWeek), byWeek, 'request')];
  const usual = usualOf(goal, input);
  return usual.map(([outcome, usually]) => {
    const scaled = fixedByLength.includes(outcome) ? usually : (usually * byWeek) / usualWeeks;
    const aimed = target(outcome, clampAmount([outcome, scaled], input, byWeek), byWeek, 'request');
    // A goal of several parts weighs as much as one of a single part.
    return { ...aimed, weight: aimed.weight / usual.length };
  });
}

/** What a goal without an amount wants: with narrow leg arteries, getting better is walking further without pain. */
function usualOf({ kind }: Goal, { profile, request }: WantedInput): readonly (readonly [Outcome, number])[] {
  const has = 'peripheral-artery-disease';
  const isPainLimited =
    profile.conditions.some(({ code }) => code === has) ||
    request.conditions.some(({ value }) => value === has);
  if (kind.value === 'rehabilitation' && isPainLimited) return usualPainFreeWalking;
  return usualEffect[kind.value] ?? [];
}

/** The amount a goal names, as a change of an outcome; null without one, or where its starting point is unknown. */
function namedAmount(goal: Goal, { baseline }: WantedInput): readonly [Outcome, number] | null {
  const wanted = goal.target?.value;
  if (!wanted) return null;
  const change = (now: number | null) =>
    wanted.mode === 'change' ? wanted.value : now === null ? null : wanted.value - now;
  const of = (outcome: Outcome, now: number | null) => {
    const value = change(now);
    return value === null || value === 0 ? null : ([outcome, value] as const);
  };
  switch (wanted.quantity) {
    case 'body-mass':
      return of('body-mass', baseline.bodyMassKg);
    case 'systolic-pressure':
      return of('systolic-pressure', baseline.restingSystolicMmHg);
    case 'vo2max':
      return of('vo2max', baseline.vo2maxMlKgMin);
    case 'weekly-minutes':
      return ['weekly-aerobic-minutes', wanted.value];
    case 'event-time':
    case 'event-distance':
      return null;
  }
}

function clampAmount(
  [outcome, value]: readonly [Outcome, number],
  { baseline }: WantedInput,
  byWeek: number,
): number {
  if (outcome !== 'body-mass' || value >= 0) return value;
  const share = baseline.bodyMassKg === null ? fastestLossKgPerWeek : baseline.bodyMassKg * fastestLossShare;
  return Math.max(value, -Math.min(fastestLossKgPerWeek, share) * byWeek);
}

type Span = Pick<WantedInput, 'startsOn' | 'weeks'>;

/** The week of a plan at whose end a goal is due: its last one where the goal names none or a later one. */
export function deadlineWeek(goal: Goal, span: Span): number {
  return Math.min(span.weeks, weeksUntilDue(goal, span));
}

/**
 * Part of the change a goal names that is due by the plan's end: less than all where the goal is due later, as if it came
 * evenly week by week (engineering choice). A habit is wanted in full at once.
 */
export function dueShare(goal: Goal, span: Span): number {
  const quantity = goal.target?.value.quantity;
  const isChange = quantity !== undefined && !habits.includes(quantity);
  return isChange ? Math.min(1, span.weeks / weeksUntilDue(goal, span)) : 1;
}

/** Whole weeks from a plan's start to the date of a goal, at least one; the plan's own length where none is named. */
export function weeksUntilDue({ deadline }: Goal, { startsOn, weeks }: Span): number {
  if (!deadline) return weeks;
  const wanted = deadline.value;
  const inWeeks = 'weeks' in wanted ? wanted.weeks : Math.ceil(daysBetween(startsOn, wanted.date) / 7);
  return Math.max(1, Math.round(inWeeks));
}

function guidelineTargets(input: WantedInput): OutcomeTarget[] {
  const { profile, possibleSessions, request, startsOn, weeks } = input;
  if (input.prescriptions.some(({ belowSymptoms }) => belowSymptoms)) {
    return [target('weekly-mobility-minutes', pacedMinutes, weeks, 'guideline')];
  }
  const sessions = Math.min(possibleSessions, request.sessionsPerWeek?.value ?? possibleSessions);
  const strength = Math.min(guidelineStrength, Math.max(0, sessions - 3));
  const isOlder = profile.birthDate !== null && ageInYears(profile.birthDate, startsOn) >= olderFromYears;
  return [
    target('weekly-aerobic-minutes', guidelineMinutes, weeks, 'guideline'),
    ...(strength > 0 ? [target('weekly-strength-sessions', strength, weeks, 'guideline')] : []),
    ...(isOlder ? [target('weekly-mobility-minutes', mobilityMinutes, weeks, 'guideline')] : []),
  ];
}

function target(
  outcome: Outcome,
  value: number,
  byWeek: number,
  origin: OutcomeTarget['origin'],
): OutcomeTarget {
  return {
    outcome,
    value,
    byWeek,
    tolerance: Math.min(tolerances[outcome], Math.abs(value) / 10),
    scale: Math.abs(value),
    weight: origin === 'request' ? goalWeight : guidelineWeight,
    sense: 'atLeast',
    origin,
    label: outcomeLabels[outcome],
  };
}

/** Two goals for one outcome: the more demanding stands. */
function mergeByOutcome(targets: readonly OutcomeTarget[]): OutcomeTarget[] {
  const merged = new Map<Outcome, OutcomeTarget>();
  for (const candidate of targets) {
    const known = merged.get(candidate.outcome);
    if (!known || Math.abs(candidate.value) > Math.abs(known.value)) merged.set(candidate.outcome, candidate);
  }
  return [...merged.values()];
}
