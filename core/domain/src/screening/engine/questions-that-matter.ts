import { clearances, mostRestrictive } from '../clearance.js';
import type { Clearance } from '../clearance.js';
import { unknownFactsOf } from '../evaluate-condition.js';
import type { FactName, Facts } from '../facts.js';
import type { CompiledRule, CompiledRules } from './compile-rules.js';
import { verdictsOn } from './screen.js';

/** An unknown fact whose answer can change the result, and how far. */
export interface MatteringFact {
  name: FactName;
  /** The most restrictive clearance an answer could bring, or that of now where an answer could only lift it. */
  worst: Clearance;
  /** Rules that wait for it. */
  ruleIds: readonly string[];
}

/**
 * Unknown facts that can change the result: those of rules that would fire and restrict more, or that restrict only because
 * nobody knows. What matters most comes first: the gravest clearance at stake, then how many rules wait.
 */
export function questionsThatMatter(rules: CompiledRules, facts: Facts): readonly MatteringFact[] {
  const { acting, waiting } = verdictsOn(rules, facts);
  const now = acting.reduce<Clearance>(
    (worst, { action }) => mostRestrictive(worst, action.clearance ?? 'allow'),
    'allow',
  );
  const undecided = [
    ...acting.filter(({ missingFacts }) => missingFacts.length > 0),
    ...waiting.map((compiled) => ({ compiled, action: compiled.whenUndecided })),
  ];
  const byFact = new Map<FactName, MatteringFact>();
  for (const { compiled, action } of undecided) {
    const atStake = stakeOf(compiled, action.clearance, now);
    if (atStake === null) continue;
    for (const name of unknownFactsOf(compiled.rule.when, facts)) {
      const known = byFact.get(name);
      byFact.set(name, {
        name,
        worst: known ? mostRestrictive(known.worst, atStake) : atStake,
        ruleIds: [...(known?.ruleIds ?? []), compiled.rule.id],
      });
    }
  }
  return [...byFact.values()].sort(
    (a, b) =>
      clearances.indexOf(b.worst) - clearances.indexOf(a.worst) ||
      b.ruleIds.length - a.ruleIds.length ||
      (a.name < b.name ? -1 : 1),
  );
}

/** The gravest clearance an answer could bring or lift; null where no answer changes what is decided. */
function stakeOf(compiled: CompiledRule, undecided: Clearance | null, now: Clearance): Clearance | null {
  const { clearance, constraints, prescriptions, questions } = compiled.whenFired;
  const fired = clearance ?? 'allow';
  if (rank(fired) > rank(now)) return fired;
  if (undecided !== null && undecided === now && rank(now) > 0) return now;
  // Limits do not matter where nothing may be planned.
  const planned = rank(now) < rank('block');
  const says = constraints.length + prescriptions.length + questions.length > 0;
  return planned && says ? mostRestrictive(fired, 'modify') : null;
}

function rank(clearance: Clearance): number {
  return clearances.indexOf(clearance);
}
