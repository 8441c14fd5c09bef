import { inUnit } from '../health-data/metric-units.js';
import type { Comparison } from './evaluate-condition.js';
import type { FactValue } from './facts.js';
import { factDefinitions } from './facts.js';
import type { Condition, Rule } from './rule.js';

/** A fact of a rule's test as it may be written: plain, in the fact's own unit, or with another unit. */
export type WrittenFact = FactValue | null | { value: number; unit: string };

/** A rule as it is written: units may be any that can be turned into the fact's own. */
export type WrittenRule = Omit<Rule, 'tests'> & {
  tests: readonly (Omit<Rule['tests'][number], 'facts'> & {
    facts: Readonly<Record<string, WrittenFact>>;
  })[];
};

/**
 * The rule with every bound and test value in the unit of its fact (mmol/L of glucose become mg/dL, weeks become days).
 * A unit that cannot be turned stays as it is, and the pack's check names it.
 */
export function inCanonicalUnits(rule: WrittenRule): Rule {
  return {
    ...rule,
    when: convertCondition(rule.when),
    tests: rule.tests.map((test) => ({
      ...test,
      facts: Object.fromEntries(
        Object.entries(test.facts).map(([name, value]) => [name, convertFact(name, value)]),
      ),
    })),
  };
}

function convertCondition(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(convertCondition) };
  if ('any' in condition) return { any: condition.any.map(convertCondition) };
  if ('not' in condition) return { not: convertCondition(condition.not) };
  if ('always' in condition || !('unit' in condition)) return condition;
  return convertBounds(condition);
}

function convertBounds(comparison: Extract<Comparison, { unit?: string }>): Condition {
  const wanted = unitOf(comparison.fact);
  const { fact, unit } = comparison;
  if (wanted === null || unit === undefined || unit === wanted) return comparison;
  const bounds = (['atLeast', 'above', 'atMost', 'below'] as const).flatMap((bound) => {
    const value = comparison[bound];
    return value === undefined ? [] : [[bound, inUnit(wanted, value, unit)] as const];
  });
  if (bounds.some(([, value]) => value === null)) return comparison;
  return { fact, unit: wanted, ...Object.fromEntries(bounds) };
}

function convertFact(name: string, value: WrittenFact): FactValue | null {
  if (typeof value !== 'object' || value === null || !('unit' in value)) return value;
  const wanted = unitOf(name);
  // A test value in a unit that cannot be turned is unknown, so that the test fails and names its place.
  return wanted === null ? null : inUnit(wanted, value.value, value.unit);
}

function unitOf(name: string): string | null {
  if (!Object.hasOwn(factDefinitions, name)) return null;
  const definition = factDefinitions[name as keyof typeof factDefinitions];
  return 'unit' in definition ? definition.unit : null;
}
