import { clearances } from '../screening/clearance.js';
import type { Facts } from '../screening/facts.js';
import type { RuleTraceEntry, Screening } from '../screening/screening.js';
import type { LocalDate } from '../shared/local-date.js';
import { clinicianPackId } from './clearance-constraints.js';
import { codesOf } from './clearance-evidence.js';
import { isFactOfTheDay } from './facts-of-the-day.js';
import type { ClearanceEvidence, SignedClearance } from './signed-clearance.js';

/** News that a clearance did not know of: a code that came (or, of medicines, went), or a rule that fires now. */
export interface ClearanceChange {
  kind: 'condition' | 'medication' | 'symptom' | 'rule';
  name: string;
}

export type ClearanceStanding =
  { state: 'holds' } | { state: 'expired' } | { state: 'void'; changes: readonly ClearanceChange[] };

/**
 * Whether a clearance still holds. It is void once there is news it was not given on: a diagnosis, a medicine more or
 * less, a symptom, or a reading that makes a rule ask for a clinician (or worse). What is about one day only, such as a
 * fever, stops that day by its own rule and leaves the clearance be.
 * @param now.screening of the facts without any clearance.
 */
export function clearanceStanding(
  { evidence, validUntil }: Pick<SignedClearance, 'evidence' | 'validUntil'>,
  now: { facts: Facts; screening: Screening; on: LocalDate },
): ClearanceStanding {
  if (now.on > validUntil) return { state: 'expired' };
  const changes = [...newCodes(evidence, now.facts), ...newRules(evidence, now.screening)];
  return changes.length === 0 ? { state: 'holds' } : { state: 'void', changes };
}

function newCodes(evidence: ClearanceEvidence, facts: Facts): ClearanceChange[] {
  const added = (name: 'conditions' | 'medications' | 'symptoms') => {
    const known = new Set(codesOf(evidence.facts[name]));
    return codesOf(facts[name]).filter((code) => !known.has(code));
  };
  const taken = new Set(codesOf(facts.medications));
  const stopped = codesOf(evidence.facts['medications']).filter((code) => !taken.has(code));
  return [
    ...added('conditions').map((name): ClearanceChange => ({ kind: 'condition', name })),
    ...[...added('medications'), ...stopped].map((name): ClearanceChange => ({ kind: 'medication', name })),
    ...added('symptoms').map((name): ClearanceChange => ({ kind: 'symptom', name })),
  ];
}

function newRules(evidence: ClearanceEvidence, screening: Screening): ClearanceChange[] {
  return graveNews(evidence.rules, screening).map((name) => ({ kind: 'rule', name }));
}

/**
 * Rules that ask for a clinician (or worse) and were not known before; what a clearance answers, and what is about one day
 * only, is none.
 * @returns their ids, in the order of the trace.
 */
export function graveNews(known: readonly { ruleId: string }[], { trace }: Screening): readonly string[] {
  const ids = new Set(known.map(({ ruleId }) => ruleId));
  const answering = new Set(
    trace.filter(({ packId }) => packId === clinicianPackId).map(({ ruleId }) => ruleId),
  );
  return trace
    .filter(({ ruleId, outweighedBy }) => !ids.has(ruleId) && !outweighedBy.some((by) => answering.has(by)))
    .filter(asksForSomebody)
    .map(({ ruleId }) => ruleId);
}

/** A rule that fired on more than the day and wants a clinician at least. One that only lacks a fact is no news. */
function asksForSomebody({ fired, clearance, facts }: RuleTraceEntry): boolean {
  if (fired !== true || clearance === null) return false;
  const isGrave = clearances.indexOf(clearance) >= clearances.indexOf('clearance-required');
  return isGrave && !(facts.length > 0 && facts.every(({ name }) => isFactOfTheDay(name)));
}
