import type { LocalDate } from '../../shared/local-date.js';
import { addDays } from '../../shared/local-date.js';
import type { Clearance } from '../clearance.js';
import { mostRestrictive, outcomeOf } from '../clearance.js';
import { evaluateComparison, unknownFactsOf } from '../evaluate-condition.js';
import type { FactName, Facts } from '../facts.js';
import type { RuleTraceEntry, Screening } from '../screening.js';
import type { CompiledRule, CompiledRules, RuleAction } from './compile-rules.js';
import { candidatesFor } from './compile-rules.js';
import { engineTrace } from './engine-invariants.js';

/** Answers hold for at most twelve months (Riebe 2015, Med Sci Sports Exerc 47:2473). */
const validDays = 365;
/** "Not today" is judged again the next day (engineering choice). */
const delayDays = 1;

/** A rule that has a say in a result. */
export interface RuleVerdict {
  compiled: CompiledRule;
  action: RuleAction;
  /** Empty when the rule fired. */
  missingFacts: readonly FactName[];
}

/**
 * Step 3: judges the facts by every rule. Deterministic, and independent of the order of packs and rules: the most
 * restrictive clearance wins. Without screening answers or without rules nobody is cleared.
 * @param input.on the person's local date. @throws RangeError when it is no calendar date.
 */
export function screen(input: { facts: Facts; rules: CompiledRules; on: LocalDate }): Screening {
  const { facts, rules, on } = input;
  const { acting: verdicts, waiting } = verdictsOn(rules, facts);
  const invariants = engineTrace(facts, rules);
  const clearance = [
    ...invariants.map((entry) => entry.clearance),
    ...verdicts.map(({ action }) => action.clearance),
  ].reduce<Clearance>((worst, next) => mostRestrictive(worst, next ?? 'allow'), 'allow');
  const deciding = decidersOf(clearance, invariants, verdicts);
  const constraints = verdicts.flatMap(({ action }) => action.constraints);
  return {
    clearance,
    outcome: outcomeOf(clearance, constraints.length),
    constraints,
    prescriptions: verdicts.flatMap(({ action }) => action.prescriptions),
    trace: [
      ...invariants.map((entry) => ({ ...entry, ...standingOf(entry.clearance, clearance, deciding) })),
      ...verdicts.map((verdict) => traceOf(verdict, facts, clearance, deciding)),
    ],
    missingFacts: missingFactsOf(invariants, verdicts),
    unknownFacts: unknownFactsAmong(waiting, facts),
    questions: questionsOf(verdicts),
    screenedOn: on,
    validUntil: addDays(on, clearance === 'delay' ? delayDays : validDays),
    packs: rules.packs,
  };
}

/** What rules say to one person's facts. */
export interface RuleVerdicts {
  /** Rules that fire, or act because they cannot be decided, in the order of the compiled rules. */
  acting: readonly RuleVerdict[];
  /** Rules that cannot be decided and stay silent until they can. */
  waiting: readonly CompiledRule[];
}

/** Judges the facts by every rule that could hold. */
export function verdictsOn(rules: CompiledRules, facts: Facts): RuleVerdicts {
  const acting: RuleVerdict[] = [];
  const waiting: CompiledRule[] = [];
  const candidates = candidatesFor(rules, facts);
  for (let position = 0; position < candidates.length; position += 1) {
    if (candidates[position] === 0) continue;
    const compiled = rules.rules[position]!;
    const truth = compiled.judge(facts);
    if (truth === false) continue;
    if (truth === true) acting.push({ compiled, action: compiled.whenFired, missingFacts: [] });
    else if (compiled.rule.whenUnknown === 'silent') waiting.push(compiled);
    else {
      const missingFacts = unknownFactsOf(compiled.rule.when, facts);
      acting.push({ compiled, action: compiled.whenUndecided, missingFacts });
    }
  }
  return { acting, waiting };
}

function traceOf(
  { compiled, action, missingFacts }: RuleVerdict,
  facts: Facts,
  clearance: Clearance,
  deciding: readonly string[],
): RuleTraceEntry {
  const { rule, packId, reads, comparisons, overrides } = compiled;
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    packId,
    title: rule.title,
    fired: missingFacts.length === 0 ? true : 'unknown-fact',
    facts: reads.map((name) => ({ name, value: facts[name] ?? null })),
    thresholds: comparisons.map((comparison) => ({
      comparison,
      holds: evaluateComparison(comparison, facts[comparison.fact] ?? null),
    })),
    missingFacts,
    clearance: action.clearance,
    ...standingOf(action.clearance, clearance, deciding),
    overrides,
    citations: rule.citations,
    explanation: rule.explanation,
  };
}

/** Who won over whom: a rule decides with the others of its rank, or others outweigh it. */
function standingOf(own: Clearance | null, final: Clearance, deciding: readonly string[]) {
  if (own === null) return { decides: false, outweighedBy: [] };
  return own === final ? { decides: true, outweighedBy: [] } : { decides: false, outweighedBy: deciding };
}

function decidersOf(
  final: Clearance,
  invariants: readonly { ruleId: string; clearance: Clearance | null }[],
  verdicts: readonly RuleVerdict[],
): readonly string[] {
  return [
    ...invariants.filter(({ clearance }) => clearance === final).map(({ ruleId }) => ruleId),
    ...verdicts.filter(({ action }) => action.clearance === final).map(({ compiled }) => compiled.rule.id),
  ];
}

/** Facts that acting rules need and nobody knows, in alphabetical order. */
function missingFactsOf(
  invariants: readonly { missingFacts: readonly FactName[] }[],
  verdicts: readonly RuleVerdict[],
): readonly FactName[] {
  return [...new Set([...invariants, ...verdicts].flatMap(({ missingFacts }) => missingFacts))].sort();
}

/** Facts that rules wait for in silence, in alphabetical order. */
function unknownFactsAmong(waiting: readonly CompiledRule[], facts: Facts): readonly FactName[] {
  const unknown = new Set<FactName>();
  for (const { reads } of waiting) {
    for (const name of reads) if ((facts[name] ?? null) === null) unknown.add(name);
  }
  return [...unknown].sort();
}

function questionsOf(verdicts: readonly RuleVerdict[]): Screening['questions'] {
  const byId = new Map(verdicts.flatMap(({ action }) => action.questions).map((item) => [item.id, item]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
