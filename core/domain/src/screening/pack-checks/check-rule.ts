import {
  conditionCodes,
  jointCodes,
  medicationClasses,
  symptomCodes,
} from '../../profile/vocabulary/index.js';
import { goalKinds, harmKinds } from '../../request/training-request.js';
import type { ProblemIssue } from '../../shared/problem.js';
import type { Comparison } from '../evaluate-condition.js';
import { comparisonsOf, evaluateCondition } from '../evaluate-condition.js';
import type { FactDefinition } from '../fact-definition.js';
import { factDefinition, factDefinitions } from '../facts.js';
import type { Facts } from '../facts.js';
import type { Rule } from '../rule.js';
import { emptyTexts, packError } from './pack-issues.js';

const setVocabularies: Readonly<Record<string, readonly string[]>> = {
  conditions: conditionCodes,
  medications: medicationClasses,
  symptoms: symptomCodes,
  painfulJoints: jointCodes,
  harms: harmKinds,
  goals: goalKinds,
};

/** Faults of one rule by itself: facts, units, codes, citations, texts, its own tests. */
export function checkRule(rule: Rule, path: string): ProblemIssue[] {
  const issues = [
    ...emptyTexts(rule, path),
    ...comparisonsOf(rule.when).flatMap((comparison) => checkComparison(comparison, `${path}.when`)),
    ...checkTests(rule, `${path}.tests`),
  ];
  if (rule.citations.length === 0)
    issues.push(packError(`${path}.citations`, 'no-citation', 'names no source'));
  if (rule.effects.length === 0) issues.push(packError(`${path}.effects`, 'no-effect', 'does nothing'));
  return issues;
}

function checkComparison(comparison: Comparison, path: string): ProblemIssue[] {
  if (!Object.hasOwn(factDefinitions, comparison.fact)) {
    return [packError(path, 'unknown-fact', `there is no fact "${comparison.fact}"`)];
  }
  const definition = factDefinition(comparison.fact);
  if ('is' in comparison) return checkCode(comparison, definition, path);
  if ('includes' in comparison || 'includesAny' in comparison) {
    if (definition.kind !== 'set') return [packError(path, 'wrong-kind', `${comparison.fact} is no set`)];
    const codes = 'includes' in comparison ? [comparison.includes] : comparison.includesAny;
    return codes
      .filter((code) => !setVocabularies[comparison.fact]?.includes(code))
      .map((code) => packError(path, 'unknown-code', `${comparison.fact} knows no "${code}"`));
  }
  return checkNumber(comparison, definition, path);
}

function checkCode(
  { fact, is }: Extract<Comparison, { is: string | boolean }>,
  definition: FactDefinition,
  path: string,
): ProblemIssue[] {
  const kind = typeof is === 'boolean' ? 'boolean' : 'code';
  if (kind !== definition.kind) return [packError(path, 'wrong-kind', `${fact} is no ${kind}`)];
  if (definition.kind !== 'code' || definition.codes.includes(String(is))) return [];
  return [packError(path, 'unknown-code', `${fact} is never "${String(is)}"`)];
}

function checkNumber(
  comparison: Extract<Comparison, { unit?: string }>,
  definition: FactDefinition,
  path: string,
): ProblemIssue[] {
  const { fact, unit } = comparison;
  if (definition.kind !== 'number') return [packError(path, 'wrong-kind', `${fact} is no number`)];
  const bounds = boundsOf(comparison);
  if (bounds.length === 0 || !bounds.every(Number.isFinite)) {
    return [packError(path, 'no-bound', `${fact} is compared with no finite number`)];
  }
  if (unit === definition.unit) return [];
  const message = `${fact} must be compared in "${definition.unit}", not ${unit ? `"${unit}"` : 'without unit'}`;
  return [packError(path, 'wrong-unit', message)];
}

function checkTests(rule: Rule, path: string): ProblemIssue[] {
  const issues = rule.tests.flatMap((test, index) => {
    const found = evaluateCondition(rule.when, test.facts as Facts);
    if (found === test.fires) return [];
    const message = `"${test.name}" expects ${test.fires} but the rule says ${found}`;
    return [packError(`${path}[${index}]`, 'test-failed', message)];
  });
  const always = 'always' in rule.when;
  if (!rule.tests.some((test) => test.fires === true)) {
    issues.push(packError(path, 'no-firing-test', 'needs a test in which it fires'));
  }
  if (!always && !rule.tests.some((test) => test.fires === false)) {
    issues.push(packError(path, 'no-quiet-test', 'needs a test in which it does not fire'));
  }
  return [...issues, ...untestedBounds(rule, path)];
}

/** A bound is where a rule goes wrong: each is the value of its fact in at least one test. */
function untestedBounds(rule: Rule, path: string): ProblemIssue[] {
  const tested = new Set(
    rule.tests.flatMap(({ facts }) =>
      Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`),
    ),
  );
  const bounds = comparisonsOf(rule.when).flatMap((comparison) =>
    boundsOf(comparison).map((bound) => `${comparison.fact} ${bound}`),
  );
  return [...new Set(bounds)]
    .filter((bound) => !tested.has(bound))
    .map((bound) => packError(path, 'no-boundary-test', `needs a test at the bound ${bound}`));
}

/** The numbers a comparison compares with. */
function boundsOf(comparison: Comparison): number[] {
  if ('is' in comparison || 'includes' in comparison || 'includesAny' in comparison) return [];
  const { atLeast, above, atMost, below } = comparison;
  return [atLeast, above, atMost, below].filter((bound) => bound !== undefined);
}
