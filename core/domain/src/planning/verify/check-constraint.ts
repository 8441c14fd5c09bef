import { addDays, daysBetween } from '../../shared/local-date.js';
import type { Constraint } from '../../screening/constraint.js';
import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { checkDose } from './check-dose.js';
import { isHarder, topOf } from './intensity.js';
import { matchesSelector } from './matches-selector.js';
import type { PlacedSession } from './placed-session.js';
import { placeOf, violation } from './placed-session.js';
import { isSameText } from './same-text.js';

/**
 * One limit against the whole calendar: hard ones and advice, which is shown whatever its severity. Rises of load and rest
 * days are checked apart; other soft limits are wishes of the objective. Limits that cannot be read are broken already.
 */
export function checkConstraint(
  limit: Constraint,
  placed: readonly PlacedSession[],
  plan: Plan,
): Violation[] {
  if (limit.severity === 'soft' && limit.kind !== 'advice') return [];
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
      return each(
        ({ session }) => !session.advice.some((text) => isSameText(text, limit.text)),
        'does not show what to read or check first',
      );
  }
}

function isSupervised(by: string | null, needed: 'clinician' | 'coach'): boolean {
  return by === 'clinician' || (needed === 'coach' && by === 'coach');
}

function exceedsCeiling(
  { session }: PlacedSession,
  limit: Extract<Constraint, { kind: 'intensityCeiling' }>,
): boolean {
  return (
    isHarder(session.band, limit.band) ||
    session.steps.some(
      (step) =>
        isHarder(step.band, limit.band) ||
        step.rpe.high > (limit.maxRpe ?? Infinity) ||
        (step.workRate !== undefined && steersApart(limit, topOf(step.band).effort)) ||
        (step.heartRateBpm !== null &&
          (!limit.heartRateTargetsAllowed || step.heartRateBpm.high > (limit.maxHeartRateBpm ?? Infinity))),
    )
  );
}

/** Whoever goes by effort, or by a ceiling below that of the step or of heart rate, is given no speed or power to keep up. */
function steersApart(
  { heartRateTargetsAllowed, maxRpe, maxHeartRateBpm }: Extract<Constraint, { kind: 'intensityCeiling' }>,
  effort: number,
): boolean {
  return !heartRateTargetsAllowed || (maxRpe ?? Infinity) < effort || maxHeartRateBpm !== undefined;
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
      ? [
          violation(
            limit.id,
            { where: `before ${day}`, lastDay: day },
            'too many days without',
            limit.days,
            gap,
          ),
        ]
      : [];
  });
}
