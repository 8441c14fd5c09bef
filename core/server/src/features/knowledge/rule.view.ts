import { comparisonInWords, conditionInWords, selectorWords } from '@regimen/domain';
import type { CompiledRule, Constraint, Localised } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { citationView } from '../screening/citation.view.js';
import { limitText } from '../screening/screening.view.js';

/** A rule as the schema shows it. */
export function ruleView({
  rule,
  packId,
  comparisons,
  whenFired,
}: CompiledRule): Handed<Schema.KnowledgeRule> {
  return {
    id: rule.id,
    version: rule.version,
    packId,
    title: rule.title,
    population: rule.population,
    when: conditionInWords(rule.when),
    thresholds: comparisons.filter(isNumeric).map(comparisonInWords),
    whenUnknown: rule.whenUnknown,
    effects: [
      ...(whenFired.clearance === null
        ? []
        : [both(`Clearance: ${whenFired.clearance}`, `准入：${whenFired.clearance}`)]),
      ...whenFired.constraints.map(constraintWords),
      ...whenFired.questions.map(({ text }) => both(`Asks: ${text.en}`, `提问：${text.zh}`)),
      ...whenFired.prescriptions.map(({ population }) =>
        both(`Prescribes exercise for: ${population}`, `运动处方对象：${population}`),
      ),
    ],
    severity: rule.severity,
    evidence: rule.evidence,
    needsClinicianReview: awaitsReview(rule),
    explanation: rule.explanation.participant,
    clinicianExplanation: rule.explanation.clinician,
    citations: rule.citations.map(citationView),
    tests: rule.tests.map(({ name, facts, fires }) => ({
      name,
      facts: Object.entries(facts).map(([fact, value]) => ({ name: fact, value: factText(value) })),
      fires: fires === 'unknown' ? null : fires,
    })),
  };
}

/** True while a clinician has yet to check the rule or one of its figures. */
export function awaitsReview({ needsClinicianReview, citations }: CompiledRule['rule']): boolean {
  return (
    needsClinicianReview === true || citations.some((citation) => citation.needsClinicianReview === true)
  );
}

function isNumeric(comparison: CompiledRule['comparisons'][number]): boolean {
  return !('is' in comparison || 'includes' in comparison || 'includesAny' in comparison);
}

function constraintWords(constraint: Constraint): Localised {
  const [what, limit] = [selectorWords(constraint.appliesTo), limitText(constraint)];
  const soft = constraint.severity === 'soft' ? both(' (if possible)', '（尽量）') : both('', '');
  return both(`${what.en}: ${limit.en}${soft.en}`, `${what.zh}：${limit.zh}${soft.zh}`);
}

function factText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function both(en: string, zh: string): Localised {
  return { en, zh };
}
