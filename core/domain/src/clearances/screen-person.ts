import type { Clearance } from '../screening/clearance.js';
import { mostRestrictive, outcomeOf } from '../screening/clearance.js';
import type { CompiledRules } from '../screening/engine/compile-rules.js';
import { screen } from '../screening/engine/screen.js';
import type { Facts } from '../screening/facts.js';
import type { RuleTraceEntry, Screening } from '../screening/screening.js';
import type { LocalDate } from '../shared/local-date.js';
import { clearanceConstraints, clearanceRuleId, clinicianPackId } from './clearance-constraints.js';
import type { ClearanceStanding } from './clearance-standing.js';
import { clearanceStanding } from './clearance-standing.js';
import type { SignedClearance } from './signed-clearance.js';

/** A person judged by the rules and by what clinicians decided about them. */
export interface PersonScreening {
  /** With the clearances that hold. */
  screening: Screening;
  /** By the rules alone: what a clinician decides on. */
  withoutClearances: Screening;
  standings: readonly { clearance: SignedClearance; standing: ClearanceStanding }[];
}

/**
 * Step 3 for a person with clearances. A clearance that holds answers the rules that asked for a clinician on the
 * evidence it was signed over, and no others; it lifts no block, no emergency and nothing of the engine. Its limits join
 * those of the rules. A refusal blocks. @throws RangeError when `on` is no calendar date.
 */
export function screenPerson(input: {
  facts: Facts;
  rules: CompiledRules;
  clearances: readonly SignedClearance[];
  on: LocalDate;
}): PersonScreening {
  const { facts, rules, on } = input;
  const withoutClearances = screen({ facts, rules, on });
  const standings = input.clearances.map((clearance) => ({
    clearance,
    standing: clearanceStanding(clearance, { facts, screening: withoutClearances, on }),
  }));
  const holding = standings.flatMap(({ clearance, standing }) =>
    standing.state === 'holds' ? [clearance] : [],
  );
  if (holding.length === 0) return { screening: withoutClearances, withoutClearances, standings };
  const cleared = screen({ facts: { ...facts, ...clearedFacts(holding) }, rules, on });
  return { screening: answeredBy(cleared, holding), withoutClearances, standings };
}

/** What the clearances that hold say of each kind of exercise. Only a general one does; one for a condition answers rules. */
function clearedFacts(holding: readonly SignedClearance[]): Facts {
  const given = holding.filter(({ decision, condition }) => decision !== 'refuse' && condition === null);
  const has = (...scopes: SignedClearance['scopes']) =>
    given.some((clearance) => scopes.some((scope) => clearance.scopes.includes(scope)));
  return {
    ...(has('moderate', 'vigorous') ? { clearedForModerate: true } : {}),
    ...(has('vigorous') ? { clearedForVigorous: true } : {}),
    ...(has('resistance') ? { clearedForResistance: true } : {}),
  };
}

function answeredBy(screening: Screening, holding: readonly SignedClearance[]): Screening {
  const byRule = screening.trace.map((entry) => ({ entry, by: holding.find((one) => answers(one, entry)) }));
  const own = holding.map(traceOf);
  const clearance = [...byRule.flatMap(({ entry, by }) => (by ? [] : [entry])), ...own].reduce<Clearance>(
    (worst, entry) => mostRestrictive(worst, entry.clearance ?? 'allow'),
    'allow',
  );
  const deciding = [...byRule.flatMap(({ entry, by }) => (by ? [] : [entry])), ...own]
    .filter((entry) => entry.clearance === clearance)
    .map(({ ruleId }) => ruleId);
  const standingOf = (entry: RuleTraceEntry) =>
    entry.clearance === clearance || entry.clearance === null
      ? { decides: entry.clearance !== null, outweighedBy: [] }
      : { decides: false, outweighedBy: deciding };
  const constraints = [...screening.constraints, ...holding.flatMap(clearanceConstraints)];
  const validUntil = [screening.validUntil, ...holding.map((one) => one.validUntil)].sort()[0]!;
  return {
    ...screening,
    clearance,
    outcome: outcomeOf(clearance, constraints.length),
    constraints,
    validUntil,
    trace: [
      ...byRule.map(({ entry, by }) =>
        by
          ? { ...entry, decides: false, outweighedBy: [clearanceRuleId(by)] }
          : { ...entry, ...standingOf(entry) },
      ),
      ...own.map((entry) => ({ ...entry, ...standingOf(entry) })),
    ],
  };
}

/** Whether a clearance answers what a rule asks for: it asked for a clinician on the evidence that was signed. */
function answers(clearance: SignedClearance, entry: RuleTraceEntry): boolean {
  if (clearance.decision === 'refuse' || entry.clearance !== 'clearance-required') return false;
  if (entry.packId === 'engine') return false;
  if (!clearance.evidence.rules.some(({ ruleId }) => ruleId === entry.ruleId)) return false;
  return clearance.condition === null || names(entry, clearance.condition);
}

function names({ thresholds }: RuleTraceEntry, condition: string): boolean {
  return thresholds.some(
    ({ comparison }) =>
      ('includes' in comparison && comparison.includes === condition) ||
      ('includesAny' in comparison && comparison.includesAny.includes(condition)),
  );
}

function traceOf(clearance: SignedClearance): RuleTraceEntry {
  const { signedBy, signedOn, validUntil, decision } = clearance;
  const refused = decision === 'refuse';
  return {
    ruleId: clearanceRuleId(clearance),
    ruleVersion: 1,
    packId: clinicianPackId,
    title: refused
      ? { en: 'A clinician decided against exercise', zh: '医护人员决定暂不运动' }
      : { en: 'A clinician’s clearance', zh: '医护人员的运动许可' },
    fired: true,
    facts: [],
    thresholds: [],
    missingFacts: [],
    clearance: refused ? 'block' : 'modify',
    decides: false,
    outweighedBy: [],
    overrides: [],
    citations: [],
    explanation: {
      participant: refused
        ? {
            en: 'Your clinician asks you not to exercise for now. Please talk to them.',
            zh: '您的医护人员请您暂时不要运动。请与他们联系。',
          }
        : {
            en: 'Your clinician agreed that you exercise within these limits.',
            zh: '您的医护人员同意您在这些限制内运动。',
          },
      clinician: {
        en: `${refused ? 'Refused' : 'Signed'} by ${signedBy} on ${signedOn}, valid until ${validUntil}.`,
        zh: `${signedBy}于${signedOn}${refused ? '拒绝' : '签署'}，有效期至${validUntil}。`,
      },
    },
  };
}
