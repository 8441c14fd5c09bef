import type { FactName, Facts, FactValue } from './facts.js';
import type { Condition } from './rule.js';

/** Kleene's three values (Kleene 1952): an unknown fact is neither true nor false. */
export type Truth = boolean | 'unknown';

/** Truth of a condition on these facts. Total: never throws; a fact of the wrong kind counts as unknown. */
export function evaluateCondition(condition: Condition, facts: Facts): Truth {
  if ('always' in condition) return true;
  if ('all' in condition) return conjunction(condition.all.map((part) => evaluateCondition(part, facts)));
  if ('any' in condition)
    return not(conjunction(condition.any.map((part) => not(evaluateCondition(part, facts)))));
  if ('not' in condition) return not(evaluateCondition(condition.not, facts));
  return evaluateComparison(condition, facts[condition.fact] ?? null);
}

/** Facts a condition reads, each once, in alphabetical order. */
export function factsOf(condition: Condition): readonly FactName[] {
  return [...new Set(comparisonsOf(condition).map((comparison) => comparison.fact))].sort();
}

/** Facts whose absence leaves a comparison of this condition undecided, in alphabetical order. */
export function unknownFactsOf(condition: Condition, facts: Facts): readonly FactName[] {
  const undecided = comparisonsOf(condition).filter((part) => evaluateCondition(part, facts) === 'unknown');
  return [...new Set(undecided.map((comparison) => comparison.fact))].sort();
}

/** A condition that reads one fact. */
export type Comparison = Extract<Condition, { fact: FactName }>;

/** Every comparison inside a condition. */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('fact' in condition) return [condition];
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return 'not' in condition ? comparisonsOf(condition.not) : [];
}

/** Truth of one comparison for the value of its fact; null is unknown. */
export function evaluateComparison(comparison: Comparison, value: FactValue | null): Truth {
  if (value === null) return 'unknown';
  if ('is' in comparison) return typeof value === typeof comparison.is ? value === comparison.is : 'unknown';
  if ('includes' in comparison) return includesAny(value, [comparison.includes]);
  if ('includesAny' in comparison) return includesAny(value, comparison.includesAny);
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'unknown';
  const { atLeast = -Infinity, above = -Infinity, atMost = Infinity, below = Infinity } = comparison;
  return value >= atLeast && value > above && value <= atMost && value < below;
}

function includesAny(value: FactValue, codes: readonly string[]): Truth {
  return Array.isArray(value) ? codes.some((code) => value.includes(code)) : 'unknown';
}

function conjunction(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes('unknown') ? 'unknown' : true;
}

function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth;
}
