import type { Constraint } from '../../screening/constraint.js';
import { daysBetween } from '../../shared/local-date.js';
import type { PlanCertificate, PlanSession, PlanWeek } from '../plan.js';
import { moderateEquivalent } from '../response/dose.js';
import { selectsTemplate } from '../selects-template.js';
import type { SessionTemplate } from '../session-template.js';
import { limitsOf } from '../template-limits.js';
import { isAlwaysKept } from './plan-frame.js';
import { trainTheSame } from './train-the-same.js';

interface Placed {
  session: PlanSession;
  template: SessionTemplate;
}

/**
 * The soft limits that a calendar does not keep, each with how often: sessions, days, weeks or gaps, whatever the limit
 * speaks of. In the order of the limits.
 */
export function givenUp(
  weeks: readonly PlanWeek[],
  catalogue: readonly SessionTemplate[],
  constraints: readonly Constraint[],
): PlanCertificate['givenUp'] {
  const templates = new Map(catalogue.map((template) => [template.id, template]));
  const placed = weeks.map(({ sessions }) =>
    sessions.flatMap((session): Placed[] => {
      const template = templates.get(session.templateId);
      return template ? [{ session, template }] : [];
    }),
  );
  return constraints
    .filter((limit) => limit.severity === 'soft' && !isAlwaysKept(limit))
    .flatMap((limit) => {
      const matching = placed.map((week) =>
        week.filter(({ template }) => selectsTemplate(limit.appliesTo, template)),
      );
      const times = timesBroken(limit, matching, weeks);
      return times > 0 ? [{ constraintId: limit.id, label: limit.reason, times }] : [];
    });
}

function timesBroken(
  limit: Constraint,
  matching: readonly (readonly Placed[])[],
  weeks: readonly PlanWeek[],
): number {
  const all = matching.flat();
  switch (limit.kind) {
    case 'forbid':
    case 'intensityCeiling':
      return all.filter(({ template }) => limitsOf(template, [limit]).against.length > 0).length;
    case 'spacing':
      return all.filter((item, index) =>
        all.slice(0, index).some((earlier) => isTooClose(earlier, item, limit.minHours)),
      ).length;
    case 'maxGapDays':
      return longGaps(all, weeks, limit.days);
    case 'cap':
    case 'floor':
      return amountsOf(limit.quantity, matching).filter((found) =>
        limit.kind === 'cap' ? found > limit.value : found < limit.value,
      ).length;
    case 'supervise':
    case 'advice':
      return 0;
  }
}

/** What a limit counts, once for each session, day or week. */
function amountsOf(
  quantity: Extract<Constraint, { kind: 'cap' }>['quantity'],
  matching: readonly (readonly Placed[])[],
): number[] {
  const sessions = matching.flat().map(({ session }) => session);
  switch (quantity) {
    case 'minutesPerSession':
      return sessions.map(({ minutes }) => minutes);
    case 'sessionsPerDay': {
      const days = [...new Set(sessions.map(({ date }) => date))];
      return days.map((day) => sessions.filter(({ date }) => date === day).length);
    }
    case 'sessionsPerWeek':
      return matching.map((week) => week.length);
    case 'minutesPerWeek':
      return matching.map((week) => week.reduce((sum, { session }) => sum + session.minutes, 0));
    case 'moderateEquivalentMinutesPerWeek':
      return matching.map((week) =>
        week.reduce((sum, { session }) => sum + session.minutes * moderateEquivalent[session.band], 0),
      );
    case 'weeklyLoadIncreaseFraction':
    case 'restDaysPerWeek':
      return [];
  }
}

function isTooClose(earlier: Placed, later: Placed, minHours: number): boolean {
  const hours = daysBetween(earlier.session.date, later.session.date) * 24;
  return hours < minHours && trainTheSame(earlier.template, later.template);
}

function longGaps(all: readonly Placed[], weeks: readonly PlanWeek[], most: number): number {
  const [first] = weeks;
  if (!first) return 0;
  const days = all.map(({ session }) => daysBetween(first.startsOn, session.date)).sort((a, b) => a - b);
  const ends = [-1, ...days, weeks.length * 7];
  return ends.slice(1).filter((day, index) => day - (ends[index] ?? day) - 1 > most).length;
}
