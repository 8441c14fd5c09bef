import type { Constraint } from '../../screening/constraint.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { selectedBy, weekOf } from './plan-frame.js';
import type { Programme } from './programme.js';
import type { WeekColumns } from './weekly-limits.js';
import { weeklyTerms } from './weekly-limits.js';

type Term = readonly [column: string, coefficient: number];

/**
 * What giving up a soft limit costs beside what people like and what is smooth (engineering choice). Wanted effects come
 * first: they are solved before these prices are asked for at all, and five minutes of the dearest dose cost 0.17. Safety
 * has no price: hard limits, the rise from week to week and rest days are rows without slack.
 */
export const softPrice = {
  /** A session too many or too few in a week. */
  session: 0.3,
  /** A minute beyond a cap, or short of a floor. */
  minute: 0.02,
  /** A minute of a session that is advised against: dearer than the most disliked minute. */
  minuteAdvisedAgainst: 0.03,
  /** Two sessions closer than advised. */
  tooClose: 0.3,
  /** A run of days longer than advised. */
  longGap: 0.5,
} as const;

/** The soft limits of a week that count sessions and minutes, as rows with a slack that costs its price. */
export function addSoftLimits(
  programme: Programme,
  frame: PlanFrame,
  columns: WeekColumns,
  week: number,
  prefix: string,
): void {
  const { usableDays } = weekOf(frame, week);
  for (const limit of frame.advised) {
    const options = selectedBy(limit, frame.options);
    const name = `${prefix}|${limit.id}`;
    if (options.length === 0) continue;
    if (isAgainst(limit)) chargeAdvisedAgainst(programme, options, columns, limit);
    else if (limit.kind === 'maxGapDays') {
      const sessions = options.flatMap((option) => columns.sessions(option));
      addSlack(programme, name, sessions, 'floor', Math.floor(7 / (limit.days + 1)), softPrice.session);
    } else if (limit.kind === 'cap' || limit.kind === 'floor') {
      addSoftDose(programme, usableDays, options, columns, limit, name);
    }
  }
}

/** A limit that speaks against sessions as a whole. */
function isAgainst(limit: Constraint): boolean {
  return limit.kind === 'forbid' || limit.kind === 'intensityCeiling';
}

function chargeAdvisedAgainst(
  programme: Programme,
  options: readonly Option[],
  columns: WeekColumns,
  limit: Constraint,
): void {
  for (const option of options.filter(({ limits }) => limits.against.includes(limit))) {
    for (const [column, minutes] of columns.minutes(option)) {
      programme.charge(column, softPrice.minuteAdvisedAgainst * minutes);
    }
  }
}

function addSoftDose(
  programme: Programme,
  usableDays: number,
  options: readonly Option[],
  columns: WeekColumns,
  limit: Extract<Constraint, { kind: 'cap' | 'floor' }>,
  name: string,
): void {
  if (limit.quantity === 'minutesPerSession') {
    for (const option of options) addSoftLength(programme, option, columns, limit, name);
    return;
  }
  const terms = weeklyTerms(limit, options, columns);
  if (!terms) return;
  const isCount = limit.quantity === 'sessionsPerWeek';
  // More days than the person has cannot be asked for.
  const value = isCount && limit.kind === 'floor' ? Math.min(limit.value, usableDays) : limit.value;
  addSlack(programme, name, terms, limit.kind, value, isCount ? softPrice.session : softPrice.minute);
}

/** How long each session should be: columns of minutes and of sessions belong together one by one. */
function addSoftLength(
  programme: Programme,
  option: Option,
  columns: WeekColumns,
  { kind, value }: Extract<Constraint, { kind: 'cap' | 'floor' }>,
  name: string,
): void {
  const { minMinutes, maxMinutes } = option.limits;
  if (kind === 'cap' ? maxMinutes <= value : minMinutes >= value) return;
  const sessions = columns.sessions(option);
  columns.minutes(option).forEach((minutes, index) => {
    const [session] = sessions[index] ?? [];
    if (session === undefined) return;
    const terms = [minutes, [session, -value] as const];
    addSlack(programme, `${name}|${option.id}|${index}`, terms, kind, 0, softPrice.minute);
  });
}

function addSlack(
  programme: Programme,
  name: string,
  terms: readonly Term[],
  kind: 'cap' | 'floor',
  value: number,
  price: number,
): void {
  const slack = programme.column(`give|${name}`, { cost: price });
  if (kind === 'cap') programme.atMost(name, [...terms, [slack, -1]], value);
  else programme.atLeast(name, [...terms, [slack, 1]], value);
}
