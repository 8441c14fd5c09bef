import { canonicalJson } from '../../shared/canonical-json.js';
import type { Clearance } from '../clearance.js';
import { mostRestrictive } from '../clearance.js';
import type { Constraint } from '../constraint.js';
import type { Comparison } from '../evaluate-condition.js';
import { comparisonsOf, factsOf } from '../evaluate-condition.js';
import type { GivenPrescription } from '../exercise-prescription.js';
import type { FactName, Facts } from '../facts.js';
import type { KnowledgePack } from '../knowledge-pack.js';
import { applyOverrides } from '../overrides/apply-overrides.js';
import type { AppliedOverride, LimitOverride, RefusedOverride } from '../overrides/limit-override.js';
import type { Rule, RuleEffect } from '../rule.js';
import type { Screening } from '../screening.js';
import type { Judge, Trigger } from './compile-condition.js';
import { compileCondition, triggerOf } from './compile-condition.js';

/** What a rule does, made once: the same objects are part of every result the rule has a say in. */
export interface RuleAction {
  clearance: Clearance | null;
  constraints: readonly Constraint[];
  questions: Screening['questions'];
  prescriptions: readonly GivenPrescription[];
}

/** A rule ready to judge people. */
export interface CompiledRule {
  rule: Rule;
  packId: string;
  judge: Judge;
  reads: readonly FactName[];
  comparisons: readonly Comparison[];
  overrides: readonly AppliedOverride[];
  whenFired: RuleAction;
  whenUndecided: RuleAction;
}

/** All rules of an installation, with what a workspace changed of them. Made once, used for everybody; never changes. */
export interface CompiledRules {
  packs: Screening['packs'];
  rules: readonly CompiledRule[];
  /** Positions of the rules that judge everybody. */
  untriggered: readonly number[];
  /** Positions of rules by the code that makes them worth judging. */
  triggered: ReadonlyMap<FactName, ReadonlyMap<string, readonly number[]>>;
  /** Packs that are installed but could not be loaded: nobody is cleared without what they may forbid. */
  missingPacks: readonly string[];
  refusedOverrides: readonly RefusedOverride[];
}

/**
 * Compiles packs for `screen`. The order of packs and rules does not matter.
 * @param options.overrides limits a workspace changed; only those in force may be given. One that may not be made is
 * refused, and the limit stays. @param options.missingPacks ids of packs that failed to load.
 */
export function compileRules(
  packs: readonly KnowledgePack[],
  options: { overrides?: readonly LimitOverride[]; missingPacks?: readonly string[] } = {},
): CompiledRules {
  const adjusted = applyOverrides(packs, options.overrides ?? []);
  const rules = adjusted.packs
    .flatMap((pack) => pack.rules.map((rule) => ({ rule, packId: pack.id })))
    .sort((a, b) => order(a.rule.id, b.rule.id) || order(a.packId, b.packId) || orderOfTwins(a.rule, b.rule))
    .map(({ rule, packId }) => compileRule(rule, packId, adjusted.applied));
  const triggers = rules.map(({ rule }) => triggerOf(rule.when));
  return {
    packs: packs.map(({ id, version }) => ({ id, version })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    rules,
    untriggered: triggers.flatMap((trigger, position) => (trigger === null ? [position] : [])),
    triggered: positionsByCode(triggers),
    missingPacks: [...(options.missingPacks ?? [])].sort(),
    refusedOverrides: adjusted.refused,
  };
}

/** For each rule whether it is worth judging: it can hold for the person, or what it goes by is not known. */
export function candidatesFor(compiled: CompiledRules, facts: Facts): Uint8Array {
  const marks = new Uint8Array(compiled.rules.length);
  for (const position of compiled.untriggered) marks[position] = 1;
  for (const [fact, byCode] of compiled.triggered) {
    const value = facts[fact];
    const codes: Iterable<string> = Array.isArray(value) ? (value as readonly string[]) : byCode.keys();
    for (const code of codes) {
      for (const position of byCode.get(code) ?? []) marks[position] = 1;
    }
  }
  return marks;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Rules of one name in one pack, which no checked pack has, stand by their content. */
function orderOfTwins(a: Rule, b: Rule): number {
  return order(canonicalJson(a), canonicalJson(b));
}

function positionsByCode(triggers: readonly (Trigger | null)[]): CompiledRules['triggered'] {
  const byFact = new Map<FactName, Map<string, number[]>>();
  triggers.forEach((trigger, position) => {
    for (const code of trigger?.codes ?? []) {
      const byCode = byFact.get(trigger!.fact) ?? new Map<string, number[]>();
      byCode.set(code, [...(byCode.get(code) ?? []), position]);
      byFact.set(trigger!.fact, byCode);
    }
  });
  return byFact;
}

function compileRule(rule: Rule, packId: string, applied: readonly AppliedOverride[]): CompiledRule {
  const whenFired = actionOf(rule, rule.effects, packId);
  return {
    rule,
    packId,
    judge: compileCondition(rule.when),
    reads: factsOf(rule.when),
    comparisons: comparisonsOf(rule.when),
    overrides: applied.filter(({ ruleId }) => ruleId === rule.id),
    whenFired,
    whenUndecided: rule.whenUnknown === 'fires' ? whenFired : actionOf(rule, askInstead(rule), packId),
  };
}

/** What an undecided rule does when it may not act: nothing, or its questions under a clinician's eye. */
function askInstead(rule: Rule): readonly RuleEffect[] {
  if (rule.whenUnknown === 'silent') return [];
  return [{ clearance: 'clearance-required' }, ...rule.effects.filter((effect) => 'question' in effect)];
}

function actionOf(rule: Rule, effects: readonly RuleEffect[], packId: string): RuleAction {
  const clearances = effects.flatMap((effect) => ('clearance' in effect ? [effect.clearance] : []));
  const { id: ruleId, version: ruleVersion, citations } = rule;
  return {
    clearance: clearances.length > 0 ? clearances.reduce(mostRestrictive) : null,
    constraints: constraintsOf(rule, effects, packId),
    questions: effects.flatMap((effect) => ('question' in effect ? [effect.question] : [])),
    prescriptions: effects.flatMap((effect) =>
      'prescription' in effect ? [{ ...effect.prescription, ruleId, ruleVersion, packId, citations }] : [],
    ),
  };
}

function constraintsOf(rule: Rule, effects: readonly RuleEffect[], packId: string): Constraint[] {
  return effects
    .flatMap((effect) => ('constraint' in effect ? [effect.constraint] : []))
    .map((constraint, index) => ({
      ...constraint,
      id: `${rule.id}#${index + 1}`,
      ruleId: rule.id,
      ruleVersion: rule.version,
      packId,
      citation: rule.citations,
      reason: rule.explanation.participant,
    }));
}
