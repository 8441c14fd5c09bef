import type { Constraint } from '../../screening/constraint.js';
import type { SessionTemplate } from '../session-template.js';
import { selectsTemplate } from '../selects-template.js';
import type { Option, PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';
import { softPrice } from './soft-limits.js';
import { trainTheSame } from './train-the-same.js';

/** A session that already has its day. */
export interface PlacedOption {
  template: SessionTemplate;
  /** From the first day of the week in question; negative before it. */
  day: number;
}

type Term = readonly [column: string, coefficient: number];
const chosen = (option: Option, day: number) => `y|${option.id}|${day}`;

/** Rows that keep sessions apart, and keep gaps short, within the week and towards the days before it. */
export function addSpacing(
  programme: Programme,
  frame: PlanFrame,
  open: readonly number[],
  before: readonly PlacedOption[],
): void {
  addHardDays(programme, frame, open, before);
  for (const constraint of [...frame.constraints, ...frame.advised]) {
    if (constraint.kind === 'spacing' && !isHardDayRule(constraint, frame.options)) {
      addDistance(programme, frame, open, before, constraint);
    }
    if (constraint.kind === 'maxGapDays') addGaps(programme, frame, open, before, constraint);
  }
}

/** Whether hard and easy days in turn keep this distance already. */
function isHardDayRule(
  { appliesTo, minHours }: Extract<Constraint, { kind: 'spacing' }>,
  options: readonly Option[],
): boolean {
  return (
    minHours <= 48 &&
    options.every(({ template }) => template.hardDay || !selectsTemplate(appliesTo, template))
  );
}

/** What may be given up of a row: nothing of a hard limit, at a price of a soft one. */
function slackOf(programme: Programme, { severity }: Constraint, name: string, price: number): string[] {
  return severity === 'hard' ? [] : [programme.column(`give|${name}`, { cost: price })];
}

/** After a hard day comes an easier one (engineering choice; hard and easy days alternate). */
function addHardDays(
  programme: Programme,
  frame: PlanFrame,
  open: readonly number[],
  before: readonly PlacedOption[],
): void {
  const hard = frame.options.filter(({ template }) => template.hardDay);
  for (const day of [-1, ...open]) {
    const today = day < 0 ? [] : hard.map((option): Term => [chosen(option, day), 1]);
    const wasHard = before.some((placed) => placed.day === day && placed.template.hardDay);
    const tomorrow = open.includes(day + 1) ? hard.map((option): Term => [chosen(option, day + 1), 1]) : [];
    if (tomorrow.length > 0) programme.atMost(`hard|${day}`, [...today, ...tomorrow], wasHard ? 0 : 1);
  }
}

/** At most one of any two sessions that are too close: per pair of days and, for strength, per shared muscles. */
function addDistance(
  programme: Programme,
  { options }: PlanFrame,
  open: readonly number[],
  before: readonly PlacedOption[],
  limit: Extract<Constraint, { kind: 'spacing' }>,
): void {
  const { id, appliesTo, minHours } = limit;
  const matching = options.filter(({ template }) => selectsTemplate(appliesTo, template));
  for (const option of matching) {
    const clashing = matching.filter((other) => trainTheSame(option.template, other.template));
    for (const day of open) {
      const tooClose = before.some(
        (placed) =>
          selectsTemplate(appliesTo, placed.template) &&
          trainTheSame(placed.template, option.template) &&
          (day - placed.day) * 24 < minHours,
      );
      const one: Term = [chosen(option, day), 1];
      const row = (name: string, terms: readonly Term[], most: number) => {
        const slack = slackOf(programme, limit, name, softPrice.tooClose).map((give): Term => [give, -1]);
        programme.atMost(name, [...terms, ...slack], most);
      };
      const others = clashing.filter((other) => other !== option && (other.isAddOn || option.isAddOn));
      if (others.length > 0 && minHours > 0) {
        row(
          `spacing|${id}|${option.id}|${day}|same`,
          [one, ...others.map((other): Term => [chosen(other, day), 1])],
          1,
        );
      }
      if (tooClose) row(`spacing|${id}|${option.id}|${day}|before`, [one], 0);
      for (const later of open.filter((other) => other > day && (other - day) * 24 < minHours)) {
        const terms = clashing.map((other): Term => [chosen(other, later), 1]);
        row(`spacing|${id}|${option.id}|${day}|${later}`, [one, ...terms], 1);
      }
    }
  }
}

/** Each run of `days + 1` days holds a matching session; runs reach back into the week before. */
function addGaps(
  programme: Programme,
  { options }: PlanFrame,
  open: readonly number[],
  before: readonly PlacedOption[],
  limit: Extract<Constraint, { kind: 'maxGapDays' }>,
): void {
  const { id, appliesTo, days } = limit;
  const matching = options.filter(({ template }) => selectsTemplate(appliesTo, template));
  const earlier = before.filter(({ template }) => selectsTemplate(appliesTo, template)).map(({ day }) => day);
  const last = earlier.length > 0 ? Math.max(...earlier) : -1;
  for (let end = last + days + 1; end <= 6; end += 1) {
    const start = end - days;
    if (start <= last) continue;
    const terms = open
      .filter((day) => day >= start && day <= end)
      .flatMap((day) => matching.map((option): Term => [chosen(option, day), 1]));
    const slack = slackOf(programme, limit, `gap|${id}|${end}`, softPrice.longGap);
    programme.atLeast(`gap|${id}|${end}`, [...terms, ...slack.map((give): Term => [give, 1])], 1);
  }
}
