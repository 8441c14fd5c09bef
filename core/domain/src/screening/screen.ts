import { canonicalJson } from '../shared/canonical-json.js';
import type { LocalDate } from '../shared/local-date.js';
import { addDays } from '../shared/local-date.js';
import type { Clearance } from './clearance.js';
import { mostRestrictive, outcomeOf } from './clearance.js';
import type { Constraint } from './constraint.js';
import { engineTrace } from './engine-invariants.js';
import { evaluateCondition, factsOf, unknownFactsOf } from './evaluate-condition.js';
import type { GivenPrescription } from './exercise-prescription.js';
import type { FactName, Facts } from './facts.js';
import type { KnowledgePack } from './knowledge-pack.js';
import type { Rule, RuleEffect } from './rule.js';
import type { RuleTraceEntry, Screening } from './screening.js';

/** Answers hold for at most twelve months (Riebe 2015, Med Sci Sports Exerc 47:2473). */
const validDays = 365;
/** "Not today" is judged again the next day (engineering choice). */
const delayDays = 1;

interface Verdict {
  trace: RuleTraceEntry;
  constraints: readonly Constraint[];
  questions: Screening['questions'];
  prescriptions: readonly GivenPrescription[];
  /** Facts named to the person as missing; a rule that stays silent without them does not ask for them. */
  asksFor: readonly FactName[];
}

/**
 * Step 3: judges the facts by every rule of the packs. Deterministic, and independent of the order of packs and rules:
 * the most restrictive clearance wins. Without screening answers or without rules nobody is cleared.
 * @param input.on the person's local date. @throws RangeError when it is no calendar date.
 */
export function screen(input: { facts: Facts; packs: readonly KnowledgePack[]; on: LocalDate }): Screening {
  const { facts, packs, on } = input;
  const verdicts = packs
    .flatMap((pack) => pack.rules.map((rule) => judge(rule, pack.id, facts)))
    .filter((verdict) => verdict !== null)
    .sort(byContent((verdict) => [verdict.trace.ruleId, verdict.trace.packId, verdict]));
  const invariants = engineTrace(facts, packs);
  const trace = [...invariants, ...verdicts.map((verdict) => verdict.trace)];
  const constraints = verdicts.flatMap((verdict) => verdict.constraints);
  const clearance = trace.reduce<Clearance>(
    (worst, entry) => mostRestrictive(worst, entry.clearance ?? 'allow'),
    'allow',
  );
  const missing = [
    ...invariants.flatMap((entry) => entry.missingFacts),
    ...verdicts.flatMap((v) => v.asksFor),
  ];
  const questions = new Map(verdicts.flatMap((verdict) => verdict.questions).map((item) => [item.id, item]));
  return {
    clearance,
    outcome: outcomeOf(clearance, constraints.length),
    constraints,
    prescriptions: verdicts.flatMap((verdict) => verdict.prescriptions),
    trace,
    missingFacts: [...new Set(missing)].sort(),
    questions: [...questions.values()].sort(byContent((item) => item.id)),
    screenedOn: on,
    validUntil: addDays(on, clearance === 'delay' ? delayDays : validDays),
    packs: packs.map(({ id, version }) => ({ id, version })).sort(byContent((pack) => pack)),
  };
}

function judge(rule: Rule, packId: string, facts: Facts): Verdict | null {
  const truth = evaluateCondition(rule.when, facts);
  if (truth === false) return null;
  const effects = truth === true || rule.whenUnknown === 'fires' ? rule.effects : askInstead(rule);
  const missingFacts = truth === true ? [] : unknownFactsOf(rule.when, facts);
  return {
    trace: {
      ruleId: rule.id,
      ruleVersion: rule.version,
      packId,
      title: rule.title,
      fired: truth === true ? true : 'unknown-fact',
      facts: factsOf(rule.when).map((name) => ({ name, value: facts[name] ?? null })),
      missingFacts,
      clearance: clearanceOf(effects),
      citations: rule.citations,
      explanation: rule.explanation,
    },
    constraints: constraintsOf(rule, effects, packId),
    questions: effects.flatMap((effect) => ('question' in effect ? [effect.question] : [])),
    prescriptions: effects.flatMap((effect) =>
      'prescription' in effect ? [{ ...effect.prescription, ...originOf(rule, packId) }] : [],
    ),
    asksFor: rule.whenUnknown === 'silent' ? [] : missingFacts,
  };
}

/** What an undecided rule does when it may not act: nothing, or its questions under a clinician's eye. */
function askInstead(rule: Rule): readonly RuleEffect[] {
  if (rule.whenUnknown === 'silent') return [];
  return [{ clearance: 'clearance-required' }, ...rule.effects.filter((effect) => 'question' in effect)];
}

function originOf({ id, version, citations }: Rule, packId: string) {
  return { ruleId: id, ruleVersion: version, packId, citations };
}

function clearanceOf(effects: readonly RuleEffect[]): Clearance | null {
  const all = effects.flatMap((effect) => ('clearance' in effect ? [effect.clearance] : []));
  return all.length > 0 ? all.reduce(mostRestrictive) : null;
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

/** Compares by canonical JSON, so that ties are ties of equal values and input order cannot show. */
function byContent<T>(key: (item: T) => unknown): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [canonicalJson(key(a)), canonicalJson(key(b))];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
