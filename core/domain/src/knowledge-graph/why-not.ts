import type { Constraint } from '../screening/constraint.js';
import type { KnowledgeEdge } from './edge.js';
import type { ExplainedPath } from './explain-path.js';
import { explainPath } from './explain-path.js';
import type { KnowledgeGraph } from './knowledge-graph.js';
import { loadId } from './load-node.js';
import type { NodeId } from './node.js';
import { nodeId } from './node.js';

/** Why a movement is not for a person: one way from what they have to the movement, by one rule. */
export interface WhyNot extends ExplainedPath {
  ruleId: string;
}

/**
 * Explains limits that keep a person from a movement: "not this because condition → rule → load → exercise", one path
 * for each rule, in the order of the limits. A rule that looks at numbers only begins the path itself.
 * @param movement `exercise:…`, `activity:…` or `template:…`. @param limits those that forbid it, of one screening.
 * @param holds what the person has, takes and feels, as node ids.
 */
export function whyNot(
  graph: KnowledgeGraph,
  movement: NodeId,
  limits: readonly Constraint[],
  holds: readonly NodeId[],
): readonly WhyNot[] {
  const byRule = new Map<string, Constraint>();
  for (const limit of limits) if (!byRule.has(limit.ruleId)) byRule.set(limit.ruleId, limit);
  return [...byRule].flatMap(([ruleId, limit]) => {
    const rule = nodeId('rule', ruleId);
    const edges = [
      concernOf(graph, rule, holds),
      edgeBetween(graph, rule, loadId(limit.appliesTo)),
      edgeBetween(graph, movement, loadId(limit.appliesTo)),
    ].flatMap((edge) => edge ?? []);
    if (edges.length === 0) return [];
    return [{ ruleId, ...explainPath(graph, { nodes: nodesAlong(edges, rule), edges }) }];
  });
}

function concernOf(graph: KnowledgeGraph, rule: NodeId, holds: readonly NodeId[]): KnowledgeEdge | undefined {
  return graph.edgesAt
    .get(rule)
    ?.find(({ relation, from, to }) => relation === 'concerns' && to === rule && holds.includes(from));
}

function edgeBetween(graph: KnowledgeGraph, from: NodeId, to: NodeId): KnowledgeEdge | undefined {
  return graph.edgesAt.get(from)?.find((edge) => edge.from === from && edge.to === to);
}

/** Both ends of each edge in walking order: concern → rule → load → movement. */
function nodesAlong(edges: readonly KnowledgeEdge[], rule: NodeId): NodeId[] {
  const walked = edges.flatMap(({ from, to, relation }) =>
    relation === 'has-load' ? [to, from] : [from, to],
  );
  return walked.length === 0 ? [rule] : walked.filter((id, index) => id !== walked[index - 1]);
}
