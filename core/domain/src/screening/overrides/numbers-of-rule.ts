import type { DoseQuantity } from '../constraint.js';
import type { Comparison } from '../evaluate-condition.js';
import { factDefinition } from '../facts.js';
import type { Condition, Rule, RuleEffect } from '../rule.js';

/** UCUM units of doses; counts have none. */
const doseUnits: Readonly<Record<DoseQuantity, string>> = {
  minutesPerSession: 'min',
  minutesPerWeek: 'min',
  moderateEquivalentMinutesPerWeek: 'min',
  sessionsPerWeek: '',
  sessionsPerDay: '',
  weeklyLoadIncreaseFraction: '',
  restDaysPerWeek: 'd',
};

const bounds = ['atLeast', 'above', 'atMost', 'below'] as const;
export type Bound = (typeof bounds)[number];

/** A number of a rule: where it stands, its value, and which way makes the rule stricter. */
export interface RuleNumber {
  /** Without the rule's id; unique in the rule. */
  name: string;
  value: number;
  unit: string;
  stricter: 'lower' | 'higher';
}

/** Sees each number of a rule in order; what it answers takes the number's place. */
export type NumberVisitor = (number: RuleNumber) => number;

/** The rule with each of its numbers as `visit` answers: bounds of its condition first, then limits of its effects. */
export function mapNumbers(rule: Rule, visit: NumberVisitor): Rule {
  const counted = new Map<string, number>();
  const named: NumberVisitor = (number) => {
    const times = (counted.get(number.name) ?? 0) + 1;
    counted.set(number.name, times);
    return visit(times === 1 ? number : { ...number, name: `${number.name}.${times}` });
  };
  return {
    ...rule,
    when: mapCondition(rule.when, 1, named),
    effects: rule.effects.map((effect) => mapEffect(effect, named)),
  };
}

/** Every effect of a rule restricts, so a rule that holds for more people is stricter; `not` turns that round. */
function mapCondition(condition: Condition, polarity: 1 | -1, visit: NumberVisitor): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => mapCondition(part, polarity, visit)) };
  if ('any' in condition) return { any: condition.any.map((part) => mapCondition(part, polarity, visit)) };
  if ('not' in condition) return { not: mapCondition(condition.not, polarity === 1 ? -1 : 1, visit) };
  return 'fact' in condition ? mapBounds(condition, polarity, visit) : condition;
}

function mapBounds(comparison: Comparison, polarity: 1 | -1, visit: NumberVisitor): Condition {
  if ('is' in comparison || 'includes' in comparison || 'includesAny' in comparison) return comparison;
  const definition = factDefinition(comparison.fact);
  const changed = bounds.flatMap((bound) => {
    const value = comparison[bound];
    if (value === undefined) return [];
    const opens = bound === 'atLeast' || bound === 'above' ? 'lower' : 'higher';
    const stricter = polarity === 1 ? opens : opens === 'lower' ? 'higher' : 'lower';
    const unit = 'unit' in definition ? definition.unit : '';
    return [[bound, visit({ name: `${comparison.fact}.${bound}`, value, unit, stricter })]];
  });
  return { ...comparison, ...Object.fromEntries(changed) };
}

function mapEffect(effect: RuleEffect, visit: NumberVisitor): RuleEffect {
  if (!('constraint' in effect)) return effect;
  const { constraint } = effect;
  const number = (field: string, value: number, unit: string, stricter: 'lower' | 'higher') =>
    visit({ name: `${constraint.kind}.${field}`, value, unit, stricter });
  switch (constraint.kind) {
    case 'cap':
    case 'floor': {
      const { quantity, value } = constraint;
      const stricter = constraint.kind === 'cap' ? 'lower' : 'higher';
      return { constraint: { ...constraint, value: number(quantity, value, doseUnits[quantity], stricter) } };
    }
    case 'spacing':
      return {
        constraint: { ...constraint, minHours: number('minHours', constraint.minHours, 'h', 'higher') },
      };
    case 'maxGapDays':
      return { constraint: { ...constraint, days: number('days', constraint.days, 'd', 'lower') } };
    case 'intensityCeiling': {
      const { maxHeartRateBpm, maxRpe } = constraint;
      const heartRate =
        maxHeartRateBpm === undefined
          ? {}
          : { maxHeartRateBpm: number('maxHeartRateBpm', maxHeartRateBpm, '/min', 'lower') };
      const effort = maxRpe === undefined ? {} : { maxRpe: number('maxRpe', maxRpe, '', 'lower') };
      return { constraint: { ...constraint, ...heartRate, ...effort } };
    }
    default:
      return effect;
  }
}
