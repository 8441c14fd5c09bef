import { addDays, daysBetween } from '../../shared/local-date.js';
import type { Constraint } from '../../screening/constraint.js';
import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { matchesSelector } from './matches-selector.js';
import type { PlacedSession } from './placed-session.js';
import { placeOf, violation } from './placed-session.js';

const bandOrder = ['light', 'moderate', 'vigorous', 'near-max'];
const equivalent = { light: 0, moderate: 1, vigorous: 2, 'near-max': 2 } as const;

/** One hard limit against the whole calendar. Soft limits, advice and what progression checks give nothing here. */
export function checkConstraint(
  limit: Constraint,
  placed: readonly PlacedSession[],
  plan: Plan,
): Violation[] {
  if (limit.severity !== 'hard') return [];
  const matching = placed.filter((item) => matchesSelector(limit.appliesTo, item));
  const each = (broken: (item: PlacedSession) => boolean, message: string) =>
    matching.filter(broken).map((item) => violation(limit.id, placeOf(item), message));
  switch (limit.kind) {
    case 'forbid':
      return each(() => true, 'is forbidden');
    case 'supervise':
      return each(({ session }) => !isSupervised(session.supervisedBy, limit.by), `needs a ${limit.by}`);
    case 'intensityCeiling':
      return each((item) => exceedsCeiling(item, limit), 'is harder than allowed');
    case 'spacing':
      return checkSpacing(limit, matching);
    case 'maxGapDays':
      return checkGaps(limit, matching, plan);
    case 'cap':
    case 'floor':
      return checkDose(limit, matching, plan);
    case 'advice':
      return [];
  }
}

function isSupervised(by: string | null, needed: 'clinician' | 'coach'): boolean {
  return by === 'clinician' || (needed === 'coach' && by === 'coach');
}

function exceedsCeiling(
  { session }: PlacedSession,
  limit: Extract<Constraint, { kind: 'intensityCeiling' }>,
): boolean {
  const tooHard = (band: string) => bandOrder.indexOf(band) > bandOrder.indexOf(limit.band);
  return (
    tooHard(session.band) ||
    session.steps.some(
      (step) =>
        tooHard(step.band) ||
        step.rpe.high > (limit.maxRpe ?? Infinity) ||
        (step.heartRateBpm !== null &&
          (!limit.heartRateTargetsAllowed || step.heartRateBpm.high > (limit.maxHeartRateBpm ?? Infinity))),
    )
  );
}

/** Strength sessions count as too close only where they train the same muscles (Garber 2011). */
function checkSpacing(
  limit: Extract<Constraint, { kind: 'spacing' }>,
  matching: readonly PlacedSession[],
): Violation[] {
  return matching.flatMap((item, index) => {
    const tooClose = matching.slice(0, index).some((earlier) => {
      const hours = Math.abs(daysBetween(earlier.session.date, item.session.date)) * 24;
      return hours < limit.minHours && trainsTheSame(earlier, item);
    });
    return tooClose ? [violation(limit.id, placeOf(item), 'is too close to another', limit.minHours)] : [];
  });
}

function trainsTheSame(a: PlacedSession, b: PlacedSession): boolean {
  if (a.session.modality !== 'resistance' || b.session.modality !== 'resistance') return true;
  const groups = a.template?.muscleGroups ?? [];
  if (groups.length === 0 || !b.template || b.template.muscleGroups.length === 0) return true;
  return b.template.muscleGroups.some((group) => groups.includes(group));
}

function checkGaps(
  limit: Extract<Constraint, { kind: 'maxGapDays' }>,
  matching: readonly PlacedSession[],
  plan: Plan,
): Violation[] {
  const end = addDays(plan.startsOn, plan.weeks.length * 7);
  const days = [addDays(plan.startsOn, -1), ...matching.map((item) => item.session.date).sort(), end];
  return days.slice(1).flatMap((day, index) => {
    const gap = daysBetween(days[index] ?? day, day) - 1;
    return gap > limit.days
      ? [violation(limit.id, `before ${day}`, 'too many days without', limit.days, gap)]
      : [];
  });
}

function checkDose(
  limit: Extract<Constraint, { kind: 'cap' | 'floor' }>,
  matching: readonly PlacedSession[],
  plan: Plan,
): Violation[] {
  const broken = (found: number) => (limit.kind === 'cap' ? found > limit.value : found < limit.value);
  const report = (where: string, found: number) =>
    broken(found)
      ? [violation(limit.id, where, `${limit.quantity} breaks the ${limit.kind}`, limit.value, found)]
      : [];
  if (limit.quantity === 'minutesPerSession') {
    return matching.flatMap((item) => report(placeOf(item), item.session.minutes));
  }
  return plan.weeks.flatMap((week) => {
    const sessions = matching.filter((item) => item.week === week.week).map((item) => item.session);
    const where = `week ${week.week}`;
    const minutes = (weight: (band: keyof typeof equivalent) => number) =>
      sessions.reduce((sum, session) => sum + session.minutes * weight(session.band), 0);
    switch (limit.quantity) {
      case 'minutesPerWeek':
        return report(
          where,
          minutes(() => 1),
        );
      case 'moderateEquivalentMinutesPerWeek':
        return report(
          where,
          minutes((band) => equivalent[band]),
        );
      case 'sessionsPerWeek':
        return report(where, sessions.length);
      case 'sessionsPerDay':
        return [...new Set(sessions.map((session) => session.date))].flatMap((date) =>
          report(date, sessions.filter((session) => session.date === date).length),
        );
      default:
        return [];
    }
  });
}
