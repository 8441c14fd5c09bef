import type { Condition, Rule, RuleEffect } from '../screening/rule.js';
import type { KnowledgeEdge, Relation } from './edge.js';
import { loadId } from './load-node.js';
import type { NodeId, NodeKind } from './node.js';
import { nodeId } from './node.js';

type ConstraintEffect = Extract<RuleEffect, { constraint: unknown }>['constraint'];

/** What a rule says: whom it concerns, what it forbids and limits, and which populations it prescribes exercise to. */
export function edgesOfRule(rule: Rule, packId: string): KnowledgeEdge[] {
  const self = nodeId('rule', rule.id);
  const cited = { level: null, note: null, citations: rule.citations, packId };
  const edge = (from: NodeId, relation: Relation, to: NodeId): KnowledgeEdge => ({
    from,
    relation,
    to,
    ...cited,
  });
  return [
    ...concernsOf(rule.when).map((node) => edge(node, 'concerns', self)),
    ...rule.effects.flatMap((effect) => {
      if ('constraint' in effect)
        return statementsOf(effect.constraint).map(([relation, to]) => edge(self, relation, to));
      if (!('prescription' in effect)) return [];
      const population = nodeId('population', effect.prescription.population);
      const suiting = effect.prescription.aerobic?.activities ?? [];
      return [
        edge(self, 'prescribes-for', population),
        ...suiting.map((code) => edge(population, 'suits', nodeId('activity-kind', code))),
      ];
    }),
  ];
}

const kindOfFact: Readonly<Record<string, NodeKind>> = {
  conditions: 'condition',
  medications: 'medicine',
  symptoms: 'symptom',
  painfulJoints: 'joint',
};

/** What a person has or takes when the condition holds; what they must not have is no concern of the rule. */
export function concernsOf(condition: Condition, isDenied = false): NodeId[] {
  if ('all' in condition) return condition.all.flatMap((part) => concernsOf(part, isDenied));
  if ('any' in condition) return condition.any.flatMap((part) => concernsOf(part, isDenied));
  if ('not' in condition) return concernsOf(condition.not, !isDenied);
  if (isDenied || !('includes' in condition || 'includesAny' in condition)) return [];
  const kind = kindOfFact[condition.fact];
  if (kind === undefined) return [];
  const codes = 'includes' in condition ? [condition.includes] : condition.includesAny;
  return codes.map((code) => nodeId(kind, code));
}

function statementsOf(constraint: ConstraintEffect): [Relation, NodeId][] {
  const statement: [Relation, NodeId] = [relationOf(constraint), loadId(constraint.appliesTo)];
  const banned = constraint.kind === 'intensityCeiling' && !constraint.heartRateTargetsAllowed;
  return banned ? [statement, ['forbids', nodeId('guide', 'heart-rate')]] : [statement];
}

function relationOf(constraint: ConstraintEffect): Relation {
  switch (constraint.kind) {
    case 'forbid':
      return constraint.severity === 'hard' ? 'forbids' : 'limits';
    case 'intensityCeiling':
    case 'cap':
    case 'spacing':
      return 'limits';
    case 'floor':
    case 'maxGapDays':
      return 'asks-for';
    case 'supervise':
      return 'supervises';
    case 'advice':
      return 'cautions';
  }
}
