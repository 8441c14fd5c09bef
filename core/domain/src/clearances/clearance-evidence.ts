import type { FactName, Facts, FactValue } from '../screening/facts.js';
import type { Screening } from '../screening/screening.js';
import type { ClearanceEvidence } from './signed-clearance.js';

/** Codes a person is known by: a new one of these is news to whoever decided before. */
const codeFacts = ['conditions', 'medications', 'symptoms'] as const satisfies readonly FactName[];

/** What a clinician decides on: which rules had a say, and the facts they read. In an order that does not depend on chance. */
export function clearanceEvidence(facts: Facts, screening: Screening): ClearanceEvidence {
  const read = screening.trace.flatMap((entry) => entry.facts.map(({ name }) => name));
  const names = [...new Set<FactName>([...codeFacts, ...read])].sort();
  const rules = screening.trace
    .map(({ ruleId, ruleVersion, packId, clearance }) => ({ ruleId, ruleVersion, packId, clearance }))
    .sort((a, b) => (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
  return {
    screenedOn: screening.screenedOn,
    clearance: screening.clearance,
    facts: Object.fromEntries(names.map((name) => [name, facts[name] ?? null])),
    rules,
    packs: screening.packs,
  };
}

/** The codes of a set among facts; none where it is unknown. */
export function codesOf(value: FactValue | null | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
