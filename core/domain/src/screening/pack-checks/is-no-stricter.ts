import { canonicalJson } from '../../shared/canonical-json.js';
import { clearances } from '../clearance.js';
import type { Selector } from '../constraint.js';
import { intensityBands } from '../constraint.js';
import type { RuleEffect } from '../rule.js';

type Limit = Extract<RuleEffect, { constraint: unknown }>['constraint'];

/** Whether an effect adds nothing where all the others hold: it is in them, or they are stricter. */
export function isNoStricter(effect: RuleEffect, others: readonly RuleEffect[]): boolean {
  if ('clearance' in effect) {
    const rank = clearances.indexOf(effect.clearance);
    return others.some((other) => 'clearance' in other && clearances.indexOf(other.clearance) >= rank);
  }
  if ('constraint' in effect) {
    return others.some((other) => 'constraint' in other && isCoveredBy(effect.constraint, other.constraint));
  }
  const own = textOf(effect);
  return others.some((other) => textOf(other) === own);
}

/** Every rule is compared with every other: texts of their parts are made once. */
const texts = new WeakMap<object, string>();

function textOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return canonicalJson(part);
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = canonicalJson(part);
  texts.set(part, text);
  return text;
}

function isCoveredBy(limit: Limit, by: Limit): boolean {
  const strongEnough = by.severity === 'hard' || limit.severity === 'soft';
  return strongEnough && selectsAtLeast(by.appliesTo, limit.appliesTo) && bindsAtLeast(by, limit);
}

/** Whether a selector speaks of all that another speaks of; fields must be equal or absent. */
export function selectsAtLeast(wide: Selector, narrow: Selector): boolean {
  return Object.entries(wide).every(([field, value]) => {
    const own: unknown = Reflect.get(narrow, field);
    return own !== undefined && textOf(own) === textOf(value);
  });
}

function bindsAtLeast(by: Limit, limit: Limit): boolean {
  if (by.kind === 'forbid') return limit.kind !== 'advice' && limit.kind !== 'floor';
  switch (by.kind) {
    case 'cap':
      return limit.kind === 'cap' && by.quantity === limit.quantity && by.value <= limit.value;
    case 'floor':
      return limit.kind === 'floor' && by.quantity === limit.quantity && by.value >= limit.value;
    case 'spacing':
      return limit.kind === 'spacing' && by.minHours >= limit.minHours;
    case 'maxGapDays':
      return limit.kind === 'maxGapDays' && by.days <= limit.days;
    case 'supervise':
      return limit.kind === 'supervise' && (by.by === 'clinician' || limit.by === 'coach');
    case 'advice':
      return limit.kind === 'advice' && textOf(by.text) === textOf(limit.text);
    case 'intensityCeiling':
      return limit.kind === 'intensityCeiling' && ceilingBinds(by, limit);
  }
}

type Ceiling = Extract<Limit, { kind: 'intensityCeiling' }>;

function ceilingBinds(by: Ceiling, limit: Ceiling): boolean {
  return (
    intensityBands.indexOf(by.band) <= intensityBands.indexOf(limit.band) &&
    (by.maxRpe ?? Infinity) <= (limit.maxRpe ?? Infinity) &&
    (by.maxHeartRateBpm ?? Infinity) <= (limit.maxHeartRateBpm ?? Infinity) &&
    (!by.heartRateTargetsAllowed || limit.heartRateTargetsAllowed)
  );
}
